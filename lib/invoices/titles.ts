import { MENTION } from './field-words.ts';
import { fold } from './fold.ts';
import { PROMISE } from './lookalike-words.ts';
import { MISSPELT } from './misspelt.ts';
import type { Cell } from './page.ts';
import { TITLES } from './title-words.ts';
import type { Kind } from './title-words.ts';

/**
 * What a cell names. `alone`: nothing but the name of a document. `numbered`: with a number or
 * date. `cited`: with a number that is called one, as other papers refer to it (*Factura nº: 12*).
 * `phrase`: with a word or two more. `label`: the caption of a field (*invoice date*).
 */
export interface Naming {
  readonly kind: Kind;
  readonly form: 'alone' | 'numbered' | 'cited' | 'phrase' | 'label';
}

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** May stand before a document's name without changing it. */
const BEFORE = set(`
  la el su tu sua vossa your our the this ihre unsere votre notre vos uw onze jouw twoja nasza la le il a
  original copy copia copie kopie kopia duplicado duplicata duplicate duplikat of de du der die das van do
  customer client kunden sales tax vat retail hotel export electronic online web digital e final nota
  vostra nostra una un segunda 2a second doc documento document here is hier ist voici nova nueva new`);

/** May follow it, with or without a number. */
const NUMBER_WORDS = set(`
  n no nr c num numero number nummer numer nbr ref id serie series seria s o nro nra num nums`);
const AFTER = set(`
  de del della dello di du da do den der vom of from dated fecha date data datum dnia dia z e y et und and a
  original copia copy copie kopie kopia duplicado duplicata oryginal orginal for client cliente kunde
  pagina page pag seite strona blad p pg hoja folha foglio sheet venta venda vendita vente emitida
  simplificada electronica eletronica elettronica ordinaria completa rectificativa vat iva tva mwst btw
  en im i w eur euro usd gbp paid pagada pagata payee bezahlt betaald zaplacono unpaid due overdue open
  january february march april may june july august september october november december
  enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
  janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro
  janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
  gennaio febbraio aprile maggio giugno luglio agosto settembre ottobre dicembre
  januar februar marz juni juli oktober dezember januari februari maart mei augustus
  stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia
  jan feb mar apr jun jul aug sep sept oct okt nov dec dez dic ene abr ago set`);

/** Captions of fields: *factura fecha*, *invoice to*, *Rechnung an*. */
const CAPTIONS = set(`
  date fecha data datum to address adresse direccion morada indirizzo total totale amount importe betrag
  montant importo bedrag kwota period periodo zeitraum periode details detalle account cuenta an fur status
  estado currency type tipo typ art description descripcion concepto code codigo codice recipient
  number's due vencimiento echeance scadenza from por to bill item items line issued terms method zu
  bankowy contact email payer customer company recipient`);

/** Before a name they make it a caption: *total factura*, *fecha factura*, *conserve la factura*. */
const CAPTIONS_BEFORE = set(`
  total totale importe importo fecha data date datum base subtotal numero number no nr num importe conserve
  sin without ohne sans see ver segun laut per selon vedi zie periodo period per zur zum zu with con
  avec mit received paid pago payment concepto direccion adresse address datos dados dati daten ref
  referencia reference su pagar abonar vencimiento lieferung for fur para pour per voor dla
  create generate send view download manage new add edit delete print upload how`);

const PHRASES = new Map<string, { readonly words: readonly string[]; readonly kind: Kind }[]>();
for (const [kind, list] of Object.entries(TITLES) as [Kind, string][]) {
  for (const phrase of list.trim().split(/\s*[,\n]\s*/u)) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    PHRASES.set(first, [...(PHRASES.get(first) ?? []), { words, kind }]);
  }
}
for (const list of PHRASES.values()) list.sort((a, b) => b.words.length - a.words.length);

/** German and Dutch write one word: Schlussrechnung, verkoopfactuur, but not Abrechnung. */
const COMPOUND =
  /^(?!.*(?:proforma|abrechnung|berechnung|vorausberechnung))\p{L}{2,}(?:rechnung|factuur)$/u;

/** *FACTURASIMPLIFICADA*: titles whose blanks went lost with the spacing of their letters. */
const GLUED = new Map(
  [...PHRASES.values()].flat().map(({ words, kind }) => [words.join(''), kind] as const),
);

/** Words and numbers. Beside Latin letters those of another script say the same once more. */
export function wordsOf(text: string): readonly string[] {
  const words = fold(text).match(/\p{L}+|\d+/gu) ?? [];
  const latin = words.filter((word) => /[a-z]/u.test(word));
  return latin.length > 0 ? words.filter((word) => /[a-z\d]/u.test(word)) : words;
}

function phraseAt(
  words: readonly string[],
  at: number,
): { kind: Kind; length: number } | undefined {
  const first = words[at] ?? '';
  const found = PHRASES.get(first)?.find((phrase) =>
    phrase.words.every((word, i) => words[at + i] === word),
  );
  if (found) return { kind: found.kind, length: found.words.length };
  const glued = first.length >= 7 ? GLUED.get(first) : undefined;
  if (glued) return { kind: glued, length: 1 };
  const isInvoice = COMPOUND.test(first) || MISSPELT.has(first);
  return isInvoice ? { kind: 'invoice', length: 1 } : undefined;
}

const isNumber = (word: string) => /^\d/u.test(word);

/** What stands after the name, without what may: numbers, series, dates, months, *original*. */
function leftover(rest: readonly string[]): string[] {
  return rest.filter((word, i) => {
    if (isNumber(word) || NUMBER_WORDS.has(word) || AFTER.has(word)) return false;
    const beside = [rest[i - 1], rest[i + 1]].some((next) => next && isNumber(next));
    return word.length > (beside ? 4 : 2);
  });
}

function formOf(rest: readonly string[]): Naming['form'] | undefined {
  const [next] = rest;
  if (next === undefined) return 'alone';
  if (CAPTIONS.has(next)) return 'label';
  const left = leftover(rest);
  if (left[0] !== undefined && CAPTIONS.has(left[0])) return 'label';
  if (left.length > 0) return left.length <= 2 && rest.length <= 8 ? 'phrase' : undefined;
  const called = rest.some((word) => NUMBER_WORDS.has(word));
  if (called) return 'cited';
  return rest.some(isNumber) ? 'numbered' : 'alone';
}

/** Where the document's name begins, past *your*, *copy of* and, in large letters, a company. */
function starts(words: readonly string[], size: number): number[] {
  const found = [0];
  const most = size >= LARGE ? 4 : 3;
  for (let i = 0; i < Math.min(most, words.length - 1); i++) {
    const word = words[i] ?? '';
    if (CAPTIONS_BEFORE.has(word) && !BEFORE.has(word)) break;
    if (!BEFORE.has(word) && (size < LARGE || isNumber(word))) break;
    found.push(i + 1);
  }
  return found;
}

/** *Vorkasse-Rechnung (Proforma)*: wherever that word stands, it is no invoice yet. */
function isProforma(words: readonly string[]): boolean {
  return words.some(
    (word, i) => word.startsWith('proforma') || (word.endsWith('pro') && words[i + 1] === 'forma'),
  );
}

/** A number or a date counts as several. */
const MAX_WORDS = 20;
const LARGE = 1.5;

/** *NOTE / FACTURE*: a slash or bar between words parts names that stand for themselves. */
const SEPARATOR = /\s+[/|·•–-]\s+/u;
/** *FAKTURA (paragon z NIP)*: what stands in brackets explains. */
const ASIDE = /\s*[([][^)\]]{0,40}[)\]]/gu;

/** The documents that a cell names, as a title or as a field; none in running text. */
export function namingsIn({ text, size }: Cell): readonly Naming[] {
  if (text.length > 160) return [];
  const folded = fold(text);
  if (MENTION.test(folded) && PROMISE.test(folded)) return [];
  const parts = text.split(SEPARATOR);
  const whole = namingsOf(text, size);
  if (whole.length > 0) return whole;
  const asides = text.replace(ASIDE, '');
  if (asides !== text) return namingsIn({ text: asides, size });
  return parts.length > 1 && parts.length <= 4
    ? parts.flatMap((part) => namingsOf(part, size))
    : [];
}

function namingsOf(text: string, size: number): readonly Naming[] {
  const isCaption = size < LARGE && /:\s*$/u.test(text);
  const words = wordsOf(text);
  if (words.length === 0 || words.length > MAX_WORDS) return [];
  for (const at of starts(words, size)) {
    const found = phraseAt(words, at);
    if (!found) continue;
    const rest = words.slice(at + found.length);
    // *Factura / Albarán*, *Rechnung Invoice Facture*: several names in a row.
    const next = rest.findIndex((_, i) => phraseAt(rest, i) !== undefined);
    const further = next >= 0 && leftover(rest.slice(0, next)).length === 0;
    if (!further) {
      const form = isCaption ? 'label' : formOf(rest);
      if (!form) return [];
      const kind = found.kind === 'invoice' && isProforma(words) ? 'proforma' : found.kind;
      // Captions are small: *BESTELLUNG an Lieferant* in large letters is a title.
      return [{ kind, form: form === 'label' && size >= LARGE ? 'phrase' : form }];
    }
    if (isProforma(words)) return [{ kind: 'proforma', form: 'alone' }];
    const others = namingsOf(rest.slice(next).join(' '), 1);
    if (others.length === 0) return [];
    return [{ kind: found.kind, form: others[0]?.form ?? 'alone' }, ...others];
  }
  return words.length <= 6 && isProforma(words) && !words.some((word) => NUMBER_WORDS.has(word))
    ? [{ kind: 'proforma', form: 'alone' }]
    : [];
}
