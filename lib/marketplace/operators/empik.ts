import type { Limits } from './limits.ts';
import { channel, source } from './limits.ts';

const HELP = 'https://www.pomoc.empikplace.com/portal/en/kb/';

const help = source(
  'Empik: managing orders and sales quality',
  `${HELP}empikplace/managing-orders-and-sales-quality`,
  'high',
);
const incidents = source('Empik: incidents', `${HELP}articles/incidents`, 'high');
const orders = source(
  'Empik: how to manage orders',
  `${HELP}articles/how-to-manage-orders`,
  'high',
);

/** Response times are measured there, without a limit. The platform sends every notification. */
export const empik: Limits = {
  channels: [channel('PL', ['pl'], help)],
  incidents: {
    replyHours: { value: { hours: 24, clock: 'working' }, source: incidents },
    solveDays: { value: { days: 7, clock: 'working' }, source: incidents },
    autoCloseDays: { value: { days: 15 }, source: incidents },
  },
  returns: { windowDays: { value: 14, source: help, market: 'PL' } },
  followUp: {
    by: { value: 'platform', source: help },
    platformSends: { value: 'notifications', source: help },
  },
  automaticMessages: { value: 'platform', source: help },
  // With the carriers that are connected to it.
  receivedAutomatically: { value: true, source: orders },
  demands: { 'reply-language': help, 'needless-message': help, 'open-incident': incidents },
};
