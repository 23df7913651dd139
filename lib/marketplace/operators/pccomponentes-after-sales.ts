import type { Source } from '../../domain/market.ts';
import type { Limits } from './limits.ts';
import { source } from './limits.ts';

const archive = source(
  'PcComponentes: documentación de 2022 (archivo)',
  'https://pccom.ai/marketplace/documentacion-archive/page/9',
  'medium',
);
const incidents = source(
  'PcComponentes: Incident Management',
  'https://marketplacehelp.pccomponentes.com/hc/en-us/articles/20560874552605-Incident-Management',
  'high',
);

/** Incidents, returns and warranty. The terms were reworded several times in one year. */
export function pccomponentesAfterSales(
  terms: Source,
  practices: Source,
  faq: Source,
): Pick<Limits, 'incidents' | 'returns' | 'warranty'> {
  const years = (value: number) => ({ value, source: terms });
  return {
    incidents: {
      // The current article gives no hours; the archive's "24 horas hábiles" is all there is.
      replyHours: { value: { hours: 24, clock: 'working' }, source: archive },
      // Counted from being marked as solved.
      autoCloseDays: { value: { days: 5, clock: 'working' }, source: incidents },
    },
    returns: {
      windowDays: { value: 30, source: faq },
      atLeastOperators: { value: true, source: practices },
      pickupDays: { value: { days: 7, clock: 'calendar' }, source: terms },
      repairDays: { value: { days: 14, clock: 'calendar' }, source: terms },
      solutionHours: { value: { hours: 24 }, source: terms },
    },
    warranty: {
      years: { ES: years(3), PT: years(3), IT: years(2), FR: years(2), DE: years(2) },
    },
  };
}
