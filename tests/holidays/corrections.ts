/**
 * Days that the `date-holidays` data has wrong or lacks, per region. Spain's 2025 and 2026 were
 * compared with the yearly list of the gazette (BOE-A-2024-21316 of 18 Oct 2024, BOE-A-2025-21667 of
 * 28 Oct 2025) as python-holidays 0.105 and the press of those days have it. For 2027 only the
 * decrees named here were found; what else stands in the table for 2027 and later is what recurs.
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
  // Set by the region's own law, every year.
  { region: 'ES-MC', day: '06-09', name: 'Día de la Región de Murcia' },
  { region: 'ES-CB', day: '06-28', name: null },
  { region: 'ES-CB', day: '07-28', name: 'Día de las Instituciones de Cantabria' },
  { region: 'ES-VC', day: '10-09', name: 'Día de la Comunitat Valenciana' },
  { region: 'ES-NC', day: '12-03', name: 'San Francisco Javier' },
  { region: 'ES-ML', day: '09-08', name: 'Virgen de la Victoria' },
  { region: 'ES-ML', day: '09-17', name: 'Día de Melilla' },

  // 2025: BOE-A-2024-21316.
  { region: 'ES-AN', day: '2025-10-13', name: MONDAY_AFTER_NATIONAL_DAY },
  { region: 'ES-AR', day: '2025-10-13', name: MONDAY_AFTER_NATIONAL_DAY },
  { region: 'ES-AS', day: '2025-10-13', name: MONDAY_AFTER_NATIONAL_DAY },
  { region: 'ES-CL', day: '2025-10-13', name: MONDAY_AFTER_NATIONAL_DAY },
  { region: 'ES-EX', day: '2025-10-13', name: MONDAY_AFTER_NATIONAL_DAY },
  { region: 'ES-GA', day: '2025-03-19', name: null },
  { region: 'ES-PV', day: '2025-03-19', name: null },
  { region: 'ES-NC', day: '2025-03-19', name: null },
  { region: 'ES-NC', day: '2025-07-25', name: 'Santiago Apóstol' },
  { region: 'ES-MD', day: '2025-07-25', name: 'Santiago Apóstol' },
  { region: 'ES-IB', day: '2025-04-21', name: null },
  { region: 'ES-IB', day: '2025-12-26', name: 'Segunda fiesta de Navidad' },
  { region: 'ES-ML', day: '2025-03-31', name: 'Fiesta del Eid Fitr' },
  // The two cities add their local days: Ceuta's decree of 19 Sep 2024 (BOCCE), El Faro de Ceuta.
  { region: 'ES-CE', day: '2025-03-31', name: 'Fiesta de fin de Ramadán' },
  { region: 'ES-CE', day: '2025-06-05', name: null },
  { region: 'ES-CE', day: '2025-06-06', name: 'Fiesta del Sacrificio' },
  { region: 'ES-CE', day: '2025-06-13', name: 'San Antonio' },
  { region: 'ES-CE', day: '2025-09-02', name: null },

  // 2026: BOE-A-2025-21667. The Constitution's Sunday is not in it, All Saints' Sunday is.
  { region: 'ES-CM', day: '2026-04-06', name: 'Lunes de Pascua' },
  { region: 'ES-GA', day: '2026-06-24', name: 'San Juan' },
  { region: 'ES-IB', day: '2026-12-26', name: 'Segunda fiesta de Navidad' },
  { region: 'ES-CE', day: '2026-05-26', name: null },
  { region: 'ES-CE', day: '2026-05-27', name: 'Fiesta del Sacrificio' },
  // Ceuta's local days, voted in September 2025 (laSexta, 15 Dec 2025).
  { region: 'ES-CE', day: '2026-03-20', name: 'Fiesta de fin de Ramadán' },
  { region: 'ES-CE', day: '2026-06-13', name: 'San Antonio' },

  // 2027: the Consell's decree has twelve days and no San Juan (Actualidad Valencia, spring 2026).
  { region: 'ES-VC', day: '2027-06-24', name: null },
  // Expected, not published when looked up: the twelfth day, as in 2021 with the same weekdays.
  { region: 'ES-MD', day: '2027-03-19', name: 'San José' },

  // Decree 83-1003, as amended in 2012.
  { region: 'FR-MF', day: '05-27', name: null },
  { region: 'FR-MF', day: '05-28', name: 'Abolition de l’esclavage' },
];

/**
 * The gazette lists no holiday that falls on a Sunday: a region has the Monday or another day
 * instead. The one exception, which it lists among the nine of all Spain.
 */
export const LISTED_SUNDAYS: readonly Pick<Correction, 'region' | 'day'>[] = [
  { region: 'ES', day: '2026-11-01' },
];
