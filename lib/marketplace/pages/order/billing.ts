import type { OrderFact } from '../../../domain/facts.ts';
import { contentOf, isHidden, leavesOf, linesOf, textOf } from '../dom.ts';
import { labelOf, type ColumnKey } from '../labels/index.ts';

type Billing = Pick<OrderFact, 'hasTaxId' | 'isBusiness'>;

/**
 * Whether the page shows a tax number of the customer, and whether he buys as a business. The
 * values are looked at for that alone. An empty place says nothing; a dash says that there is none.
 */
export function billingOf(root: ParentNode): Billing {
  const texts = { taxId: [] as string[], company: [] as string[], customerType: [] as string[] };
  for (const leaf of leavesOf(contentOf(root), 2000)) {
    const pair = pairAt(leaf);
    if (pair && pair.key in texts && isCustomers(leaf))
      texts[pair.key as keyof typeof texts].push(pair.value);
  }
  const types = texts.customerType.map((text) => labelOf(text, 'customerTypes'));
  return {
    hasTaxId: anyOf(texts.taxId.map((text) => isPresent(text, isTaxNumber))),
    isBusiness:
      anyOf(types.map((type) => type && type === 'business')) ??
      anyOf(texts.company.map((text) => isPresent(text, isName))),
  };
}

const NOT_HIS =
  'thead, [role=dialog], dialog, [role=listbox], [role=menu], [role=log], nav, header, footer, button';

function isCustomers(leaf: Element): boolean {
  return !isHidden(leaf) && leaf.closest(NOT_HIS) === null;
}

/** The caption a leaf holds and the text beside it: `<dt>NIF</dt><dd>…`, `NIF: …`, or two lines. */
function pairAt(leaf: Element): { key: ColumnKey; value: string } | undefined {
  const [first = '', ...rest] = linesOf(leaf, 4);
  if (first.length > 60) return undefined;
  const inLine = /^([^:]{2,40}):\s*(\S.*)$/.exec(first);
  const key = labelOf(inLine?.[1] ?? first, 'columns');
  if (!key) return undefined;
  if (inLine) return { key, value: inLine[2] ?? '' };
  return { key, value: rest.length > 0 ? rest.join(' ') : textBeside(leaf) };
}

function textBeside(caption: Element): string {
  let from = caption.closest('dt, th') ?? caption;
  for (let climbs = 0; climbs < 3; climbs++) {
    const next = from.nextElementSibling;
    if (next) return next.matches('dt, th') ? '' : textOf(next);
    const parent: Element | null = from.parentElement;
    if (!parent) return '';
    const whole = textOf(parent);
    const own = textOf(caption);
    if (whole !== own) return whole.startsWith(own) ? whole.slice(own.length).trim() : '';
    from = parent;
  }
  return '';
}

const SAID_EMPTY =
  /^(?:no (?:indicad|informad|consta|disponible|proporcionad|specified|provided|given|available)|not (?:specified|provided|given|available)|none|nicht (?:angegeben|vorhanden)|non (?:renseign|fourni|indiqu|specificat|fornit|disponibil)|sin (?:datos|nif|informar)|nao (?:indicad|fornecid|disponivel)|n\/?a$)/i;

function isPresent(text: string, fits: (text: string) => boolean): boolean | undefined {
  if (text === '') return undefined;
  if (
    labelOf(text, 'answers') === 'none' ||
    SAID_EMPTY.test(text.normalize('NFD').replace(/\p{M}/gu, ''))
  )
    return false;
  return fits(text) ? true : undefined;
}

/** Tax numbers hold five digits and hardly more than their letters around them. */
function isTaxNumber(text: string): boolean {
  const bare = text.replace(/[\s./-]/g, '');
  return /^[A-Z\d]{7,20}$/i.test(bare) && (bare.match(/\d/g) ?? []).length >= 5;
}

function isName(text: string): boolean {
  return text.length <= 100 && /\p{L}{2}/u.test(text) && labelOf(text, 'columns') === undefined;
}

/** True once one says yes, false where all that say anything say no. */
function anyOf(said: readonly (boolean | undefined)[]): boolean | undefined {
  if (said.includes(true)) return true;
  return said.includes(false) && !said.includes(undefined) ? false : undefined;
}
