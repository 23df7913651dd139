/**
 * ISO 3166-1 countries whose code of two letters is not how their code of three begins, both in one
 * word (`POLPL`). Source: the iso-codes project's list of the standard; XKX is in use for Kosovo.
 */
const OTHER =
  'ABWAW AGOAO ALAAX ANDAD AREAE ARMAM ATAAQ ATFTF ATGAG AUTAT BDIBI BENBJ BESBQ BGDBD BHSBS ' +
  'BIHBA BLRBY BLZBZ BRBBB BRNBN CAFCF CHLCL CHNCN CODCD COGCG COKCK COMKM CPVCV CUWCW CYMKY ' +
  'DNKDK ESHEH ESTEE FLKFK FROFO FSMFM GINGN GLPGP GNBGW GNQGQ GRDGD GRLGL GUFGF GUYGY IRLIE ' +
  'IRQIQ ISRIL JAMJM KAZKZ KORKR LBRLR LBYLY MACMO MAFMF MDGMG MDVMV MEXMX MLTMT MNEME MNPMP ' +
  'MOZMZ MTQMQ MYTYT NIUNU PAKPK PCNPN PLWPW PNGPG POLPL PRKKP PRTPT PRYPY PYFPF SENSN SGSGS ' +
  'SLBSB SLVSV SPMPM SRBRS SURSR SVKSK SVNSI SWESE SWZSZ SYCSC TCDTD TKMTM TUNTN TURTR TUVTV ' +
  'UKRUA URYUY WLFWF XKXXK';

/** Those whose code of three begins with that of two: `ESP` → `ES`. */
const SAME =
  'AFG AIA ALB ARG ASM AUS AZE BEL BFA BGR BHR BLM BMU BOL BRA BTN BVT BWA CAN CCK CHE CIV CMR ' +
  'COL CRI CUB CXR CYP CZE DEU DJI DMA DOM DZA ECU EGY ERI ESP ETH FIN FJI FRA GAB GBR GEO GGY ' +
  'GHA GIB GMB GRC GTM GUM HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRN ISL ITA JEY JOR JPN KEN ' +
  'KGZ KHM KIR KNA KWT LAO LBN LCA LIE LKA LSO LTU LUX LVA MAR MCO MDA MHL MKD MLI MMR MNG MRT ' +
  'MSR MUS MWI MYS NAM NCL NER NFK NGA NIC NLD NOR NPL NRU NZL OMN PAN PER PHL PRI PSE QAT REU ' +
  'ROU RUS RWA SAU SDN SGP SHN SJM SLE SMR SOM SSD STP SXM SYR TCA TGO THA TJK TKL TLS TON TTO ' +
  'TWN TZA UGA UMI USA UZB VAT VCT VEN VGB VIR VNM VUT WSM YEM ZAF ZMB ZWE';

const ALPHA_2: ReadonlyMap<string, string> = new Map([
  ...SAME.split(' ').map((code) => [code, code.slice(0, 2)] as const),
  ...OTHER.split(' ').map((pair) => [pair.slice(0, 3), pair.slice(3)] as const),
]);

const CODES: ReadonlySet<string> = new Set(ALPHA_2.values());

/** ISO 3166-1 alpha-2 of a country told in two or three letters; `undefined` for anything else. */
export function countryOf(code: string | null | undefined): string | undefined {
  if (!code || code.length > 3) return undefined;
  const upper = code.toUpperCase();
  return ALPHA_2.get(upper) ?? (CODES.has(upper) ? upper : undefined);
}
