/**
 * Other codes by which ISO 3166 names what the holiday table lists: Spain's provinces by their
 * community (ISO 3166-2:ES), Moselle and the Rhine departments by the European Collectivity of
 * Alsace, France's overseas departments by number or by their own country code (ISO 3166-2:FR), the
 * province that Alto Adige is (ISO 3166-2:IT).
 */
const CODES: Readonly<Record<string, string>> = {
  'ES-AN': 'ES-AL ES-CA ES-CO ES-GR ES-H ES-J ES-MA ES-SE',
  'ES-AR': 'ES-HU ES-TE ES-Z',
  'ES-AS': 'ES-O',
  'ES-CB': 'ES-S',
  'ES-CL': 'ES-AV ES-BU ES-LE ES-P ES-SA ES-SG ES-SO ES-VA ES-ZA',
  'ES-CM': 'ES-AB ES-CR ES-CU ES-GU ES-TO',
  'ES-CN': 'ES-GC ES-TF',
  'ES-CT': 'ES-B ES-GI ES-L ES-T',
  'ES-EX': 'ES-BA ES-CC',
  'ES-GA': 'ES-C ES-LU ES-OR ES-PO',
  'ES-IB': 'ES-PM',
  'ES-MC': 'ES-MU',
  'ES-MD': 'ES-M',
  'ES-NC': 'ES-NA',
  'ES-PV': 'ES-BI ES-SS ES-VI',
  'ES-RI': 'ES-LO',
  'ES-VC': 'ES-A ES-CS ES-V',
  'FR-67': 'FR-6AE',
  'FR-GP': 'FR-971 GP',
  'FR-MQ': 'FR-972 MQ',
  'FR-GF': 'FR-973 GF',
  'FR-RE': 'FR-974 RE',
  'FR-YT': 'FR-976 YT',
  'FR-BL': 'BL',
  'FR-MF': 'MF',
  'IT-32': 'IT-BZ',
};

const names = new Map(
  Object.entries(CODES).flatMap(([code, others]) =>
    others.split(' ').map((other) => [other, code] as const),
  ),
);

/** The code under which the holiday table lists a region: `ES-M` → `ES-MD`, `es-md` → `ES-MD`. */
export function tableCodeOf(region: string): string {
  const code = region.toUpperCase();
  return names.get(code) ?? code;
}
