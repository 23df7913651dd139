/**
 * Days that the `date-holidays` data has wrong or lacks, per region. Compared with the yearly list
 * of the Spanish gazette (BOE, Dirección General de Trabajo: 2025 published on 24 Oct 2024, 2026 on
 * 28 Oct 2025) and, for days set by a region's own law, applied to every year.
 */
export interface Correction {
  readonly region: string;
  /** `MM-DD`: every year; `YYYY-MM-DD`: that year only. */
  readonly day: string;
  /** The holiday's name; `null` = no public holiday there. */
  readonly name: string | null;
}

const MONDAY_AFTER_NATIONAL_DAY = 'Lunes siguiente a la Fiesta Nacional';

export const CORRECTIONS: readonly Correction[] = [
  // The Constitution's day fell on a Sunday; the gazette lists only the Mondays some regions chose.
  { region: 'ES', day: '2026-12-06', name: null },
  { region: 'ES-MC', day: '06-09', name: 'Día de la Región de Murcia' },
  { region: 'ES-MC', day: '2026-11-01', name: null },
  { region: 'ES-CB', day: '06-28', name: null },
  { region: 'ES-CB', day: '07-28', name: 'Día de las Instituciones de Cantabria' },
  { region: 'ES-VC', day: '10-09', name: 'Día de la Comunitat Valenciana' },
  { region: 'ES-NC', day: '12-03', name: 'San Francisco Javier' },
  { region: 'ES-ML', day: '09-08', name: 'Virgen de la Victoria' },
  { region: 'ES-ML', day: '09-17', name: 'Día de Melilla' },
  { region: 'ES-CM', day: '2026-04-06', name: 'Lunes de Pascua' },
  { region: 'ES-GA', day: '2026-06-24', name: 'San Juan' },
  { region: 'ES-CE', day: '2026-05-26', name: null },
  { region: 'ES-CE', day: '2026-05-27', name: 'Fiesta del Sacrificio' },
  { region: 'ES-AN', day: '2025-10-13', name: MONDAY_AFTER_NATIONAL_DAY },
  { region: 'ES-AR', day: '2025-10-13', name: MONDAY_AFTER_NATIONAL_DAY },
  { region: 'ES-AS', day: '2025-10-13', name: MONDAY_AFTER_NATIONAL_DAY },
  { region: 'ES-CL', day: '2025-10-13', name: MONDAY_AFTER_NATIONAL_DAY },
  { region: 'ES-EX', day: '2025-10-13', name: MONDAY_AFTER_NATIONAL_DAY },
];
