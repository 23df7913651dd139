import { soften } from './fold.ts';

/** Grouped in threes by one and the same sign, or not grouped; no leading zeros, at most 9 digits. */
const COUNT =
  /^(0|[1-9]\d{0,8}|[1-9]\d{0,2}(?:([., '\u066c])\d{3})(?:\2\d{3})?)(?: ?([a-z][a-z ]*)\.?)?$/;

/** Words that may follow a count of units in stock, softened. */
const UNITS = new Set(
  (
    'u ud uds un und unds unid unids unidad unidades unidade unit units pc pcs pce piece pieces item items ' +
    'unite unites article articles stuck stk st einheit einheiten artikel unita pz pezzo pezzi articoli ' +
    'articulo articulos artigo artigos pecas pieza piezas exemplaire exemplaires'
  ).split(' '),
);
const STOCK =
  /^(?:en stock|in stock|available|disponibles?|disponivel|disponiveis|disponibil[ei]|auf lager|verfugbar|em stock|left|restantes?)$/;

/**
 * A whole, non-negative count as a back office writes it: `12`, `1.204`, `1 204`, `1,204`, `12 uds.`.
 * Anything else is `undefined`: prices (`12,50 €`), decimals (`1.5`), fractions (`12 / 5`), negative
 * numbers, dashes, EANs and ids (more than nine digits, leading zeros).
 */
export function parseCount(text: string): number | undefined {
  if (text.length > 200) return undefined;
  const match = COUNT.exec(latinDigits(soften(text)));
  if (!match?.[1]) return undefined;
  const unit = match[3]?.trim();
  if (unit && !isUnit(unit)) return undefined;
  return Number(match[1].replace(/\D/g, ''));
}

function isUnit(words: string): boolean {
  if (STOCK.test(words)) return true;
  const [first = '', ...rest] = words.split(' ');
  return UNITS.has(first) && (rest.length === 0 || STOCK.test(rest.join(' ')));
}

/** Arabic-Indic digits, which a browser's own number format may write. */
function latinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660));
}
