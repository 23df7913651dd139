/**
 * Who runs which host, and by which names the operator signs. Limits and languages stand in one
 * file per marketplace.
 *
 * Hosts of PcComponentes are printed in its own help, Worten's in an integrator's login guide;
 * all others were read from public source code (checked 2026-11-22).
 */
export interface Operator {
  readonly id: string;
  readonly name: string;
  /** None where nobody has published it: the seller then says which marketplace his host is. */
  readonly hosts: readonly string[];
  /** Names by which the operator signs in threads. */
  readonly operatorNames: readonly string[];
}

type Row = readonly [id: string, name: string, hosts: string, aliases?: readonly string[]];

/** `hosts` without a dot are hosts of `mirakl.net`; those at the end have none that is known. */
const ROWS: readonly Row[] = [
  ['pccomponentes', 'PcComponentes', 'pccomponentes-prod', ['PC Componentes', 'PcCom']],
  [
    'mediamarkt',
    'MediaMarkt',
    'mediamarktsaturn',
    ['Media Markt', 'MediaMarktSaturn', 'MediaMarkt Saturn', 'Saturn'],
  ],
  ['worten', 'Worten', 'marketplace.worten.pt'],
  ['carrefour-es', 'Carrefour España', 'carrefoures-prod', ['Carrefour']],
  [
    'leroymerlin',
    'Leroy Merlin (ADEO)',
    'adeo-marketplace leroymerlin-marketplace',
    ['Leroy Merlin', 'ADEO', 'Bricoman'],
  ],
  ['leroymerlin-br', 'Leroy Merlin Brasil', 'leroymerlin', ['Leroy Merlin']],
  ['decathlon', 'Decathlon', 'marketplace-decathlon-eu'],
  ['phonehouse-es', 'Phone House España', 'phonehousespain-prod', ['Phone House']],
  ['casadellibro', 'Casa del Libro', 'casadellibro-prod'],
  ['bricodepot-es', 'Brico Depôt', 'marketplace.bricodepot.es', ['Brico Depot', 'Bricodepot']],
  ['boulanger', 'Boulanger', 'merchant.boulanger.com'],
  ['castorama-fr', 'Castorama', 'marketplace.castorama.fr'],
  ['kingfisher', 'Kingfisher', 'marketplace.kingfisher.com'],
  ['cultura', 'Cultura', 'culturafr-prod'],
  ['kiabi', 'Kiabi', 'kiabi'],
  ['showroomprive', 'Showroomprivé', 'showroomprive', ['Showroomprive']],
  ['rueducommerce', 'Rue du Commerce', 'mirakl-web.groupe-rueducommerce.fr'],
  ['greenweez', 'Greenweez', 'greenweezfr-prod'],
  ['natureetdecouvertes', 'Nature & Découvertes', 'marketplace.natureetdecouvertes.com'],
  ['maisonsdumonde', 'Maisons du Monde', 'maisonsdumonde-prod'],
  ['accor', 'Astore (Accor)', 'accor-prod', ['Astore', 'Accor']],
  ['empik', 'Empik', 'marketplace.empik.com', ['Empik Marketplace', 'EmpikPlace']],
  ['modivo', 'Modivo', 'modivo'],
  ['bigbang', 'Big Bang', 'bigbangmarketplace'],
  ['maxeda', 'Maxeda', 'maxedanl-prod'],
  ['vidaxl', 'vidaXL', 'vidaxl-prod'],
  ['fressnapf', 'Fressnapf', 'fressnapfde-prod'],
  ['douglas', 'Douglas', 'douglas-prod'],
  ['autodoc', 'Autodoc', 'autodocde-prod'],
  ['redcare', 'Shop Apotheke (Redcare)', 'shopapotheke', ['Shop Apotheke', 'Redcare']],
  ['xxxlutz', 'XXXLutz', 'marketplace.xxxlgroup.com'],
  ['tesco', 'Tesco', 'tescouk-prod'],
  ['debenhams', 'Debenhams', 'debenhamsuk-prod'],
  ['freemans', 'Freemans', 'freemansuk-prod'],
  ['secretsales', 'Secret Sales', 'secretsales-prod'],
  ['superpharm', 'Super-Pharm', 'superpharm-prod'],
  ['azrieli', 'Azrieli', 'azrieliil-prod'],
  ['bestbuy-ca', 'Best Buy Canada', 'marketplace.bestbuy.ca', ['Best Buy']],
  ['bestbuy-us', 'Best Buy', 'bestbuyus-prod'],
  ['macys', 'Macy’s', 'macysus-prod', ["Macy's"]],
  ['nordstrom', 'Nordstrom', 'nordstromus-prod'],
  ['lowes', 'Lowe’s', 'lowesus-prod', ["Lowe's"]],
  ['kroger', 'Kroger', 'kroger-prod'],
  ['urbanoutfitters', 'Urban Outfitters', 'urbanoutfitters-prod'],
  ['liverpool-mx', 'Liverpool', 'liverpool-prod'],
  ['ripley-cl', 'Ripley Chile', 'ripley-prod', ['Ripley']],
  ['ripley-pe', 'Ripley Perú', 'ripleyperu-prod', ['Ripley']],
  ['carrefour-br', 'Carrefour Brasil', 'marketplace.carrefour.com.br', ['Carrefour']],
  ['bunnings', 'Bunnings', 'marketlink.bunnings.com.au'],
  ['elcorteingles', 'El Corte Inglés', ''],
  ['conrad', 'Conrad', ''],
  ['alltricks', 'Alltricks', ''],
  ['conforama', 'Conforama', ''],
  ['bq-uk', 'B&Q', ''],
  ['jinius', 'Jinius', ''],
];

/** Every marketplace that is known by its host or by its rules. */
export const OPERATORS: readonly Operator[] = ROWS.map(([id, name, hosts, aliases = []]) => ({
  id,
  name,
  hosts: hosts
    .split(' ')
    .filter(Boolean)
    .map((host) => (host.includes('.') ? host : `${host}.mirakl.net`)),
  operatorNames: [name, ...aliases],
}));

/** The marketplace of a host (no port, any case); `undefined` where it is not a known one. */
export function operatorOfHost(host: string): Operator | undefined {
  const name = host.toLowerCase();
  return OPERATORS.find(({ hosts }) => hosts.includes(name));
}
