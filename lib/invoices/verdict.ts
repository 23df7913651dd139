import { holdsAmount, readFields } from './fields.ts';
import type { Fields } from './fields.ts';
import type { Line, Page } from './page.ts';
import { cutPage } from './page.ts';
import type { Naming } from './titles.ts';
import { namingsIn, wordsOf } from './titles.ts';
import { PAYMENT } from './field-words.ts';
import { fold } from './fold.ts';
import { EVERYDAY_WORDS } from './everyday-words.ts';
import { onlyRefersToInvoice, REFERRED } from './own-name.ts';
import { wrappedTitles } from './wrapped-titles.ts';
import type { Kind } from './title-words.ts';

/** What was seen, for explaining a verdict: `score` ≥ 5 is an invoice, ≤ 2 is none. */
export interface Evidence {
  readonly score: number;
  /** Strength of the strongest title of an invoice and of the strongest one of another kind. */
  readonly invoice: number;
  readonly other: number;
  /** An invoice's number, as a field or beside its title. */
  readonly numbered: boolean;
  readonly kind?: Kind;
  readonly fields: Fields;
}

const SURE = 5;
const UNLIKELY = 2;
/** Sentences about invoices that small print may hold, beside an invoice's number and without. */
const MOST_LESSONS = { numbered: 4, bare: 2 };
/** Pages from which a paper is expected to say at once what it is. */
const LONG = 6;
/** Fewer letters than this are a logo or a stamp on a scan. */
const LEAST_WORDS = 12;

/** Headings that may stand over a section of any paper. */
const SECTIONS = new Set<Kind>(['paper', 'prices', 'manual', 'warranty', 'legal']);

interface Title {
  readonly kind: Kind;
  readonly strength: number;
  readonly isNumbered: boolean;
}

/** What is mentioned in passing is not referred to. */
function isCitation({ kind, form }: Naming): boolean {
  return kind === 'invoice' && form !== 'phrase';
}

function strengthOf(
  { kind, form }: Naming,
  size: number,
  inRow: boolean,
  isUpper: boolean,
  citesInvoice: boolean,
): number {
  if (form === 'label') return 0;
  const big = size >= 1.7 ? 3 : size >= 1.25 ? 2 : size >= 1.1 ? 1 : 0;
  const referred =
    kind !== 'invoice' && citesInvoice && REFERRED.has(kind) && form !== 'alone' && big < 2;
  const base = referred
    ? 0
    : { alone: 2, numbered: 2, cited: kind !== 'invoice' && !citesInvoice ? 2 : 1, phrase: 0.5 }[
        form
      ];
  // *Order* in small letters is the caption of a number.
  const small = REFERRED.has(kind) && size < 0.92 ? -1 : 0;
  const section = SECTIONS.has(kind) && big < 2 ? -1 : 0;
  // Captions in the head of a table, and papers that a list names, look like titles.
  const caption = inRow && big < 2 ? -2 : 0;
  return Math.max(0, base + big + small + section + caption + (isUpper ? 0.5 : 0));
}

function titlesOf(line: Line, citesInvoice: boolean): Title[] {
  const isHead = line.length >= 3 && !line.some(({ text }) => /\d/u.test(text));
  const inRow = isHead || (line.length > 1 && holdsAmount(line));
  return line.flatMap((cell, i) =>
    namingsIn(cell).map((naming) => {
      const isUpper = cell.text === cell.text.toUpperCase();
      // *Bestellung | : 4711*: the value stands in the next cell.
      const hasValue = /^:|\d/u.test(line[i + 1]?.text ?? '');
      // *Payment method | Invoice*: a value itself.
      const isValue = PAYMENT.test(fold(line[i - 1]?.text ?? ''));
      const own = naming.form === 'alone' && hasValue ? 'cited' : naming.form;
      const form = isValue ? 'label' : own;
      const strength = strengthOf({ ...naming, form }, cell.size, inRow, isUpper, citesInvoice);
      return { kind: naming.kind, strength, isNumbered: form === 'numbered' || form === 'cited' };
    }),
  );
}

function strongest(titles: readonly Title[]): Title | undefined {
  return titles.reduce<Title | undefined>(
    (best, title) => (best && best.strength >= title.strength ? best : title),
    undefined,
  );
}

/** How much the titles speak for an invoice, −8 … 5. */
function titleScore(invoice: number, other: number, kind: Kind | undefined): number {
  if (kind === 'proforma' && other >= Math.max(2, invoice)) return -8;
  if (other === 0) return invoice === 0 ? 0 : Math.min(invoice, 4) + 1;
  if (invoice === 0) return -Math.min(other, 5) - 1;
  const lead = invoice - other;
  if (lead >= 2) return 4;
  if (lead >= 1) return 3;
  if (lead > -1) return 1;
  return lead > -2 ? -2 : -5;
}

/** Mostly running text, and that about invoices. */
function isLesson({ lessons, prose, number }: Fields): boolean {
  return prose > 0.5 && lessons > MOST_LESSONS[number ? 'numbered' : 'bare'];
}

/** How much the rest speaks for an invoice. Structure alone is an order's or an offer's too. */
function fieldScore(fields: Fields, other: number): number {
  // Without any other title, *invoice number: 12* is what the paper calls itself.
  const number = fields.number ? (other < 1 ? 3.5 : 2) : 0;
  const named = number + (fields.date ? 1 : 0) + (fields.legal ? 1 : 0);
  const shape =
    (fields.taxBase ? 1 : 0) +
    (fields.tax ? 1 : 0) +
    (fields.total ? 1 : 0) +
    (fields.taxId ? 0.5 : 0) +
    (fields.payment ? 0.5 : 0) +
    (fields.columns ? 0.5 : 0);
  const against =
    (fields.denied ? 10 : 0) +
    (fields.offer ? 2 : 0) +
    (fields.goods && fields.amounts < 4 ? 1 : 0) +
    (fields.amounts === 0 ? 3 : 0) +
    (fields.prose > 0.7 && fields.words > 400 ? 3 : 0) +
    (fields.treatise ? 10 : 0) +
    (isLesson(fields) ? 6 : 0);
  return named + Math.min(shape, 4) - against;
}

/** Everything that was found on the pages, and what it adds up to. */
export function weigh(pages: readonly Page[]): Evidence {
  const fields = readFields(pages);
  const namesInvoice = pages.flat(2).some((cell) => namingsIn(cell).some(isCitation));
  const titles = pages.flatMap((page, i) =>
    [...page, ...wrappedTitles(page)]
      .flatMap((line) => titlesOf(line, namesInvoice || fields.number))
      // What follows the first page seldom names the whole; terms and guarantees never do.
      .map((title) => {
        const share = i === 0 ? 1 : SECTIONS.has(title.kind) ? 0.2 : 0.5;
        return { ...title, strength: title.strength * share };
      }),
  );
  const invoices = titles.filter(({ kind }) => kind === 'invoice');
  const invoice = strongest(invoices)?.strength ?? 0;
  const numbered =
    fields.number || invoices.some(({ isNumbered, strength }) => isNumbered && strength >= 1);
  const rival = strongest(titles.filter(({ kind }) => kind !== 'invoice'));
  const other = rival?.strength ?? 0;
  const score = titleScore(invoice, other, rival?.kind) + fieldScore(fields, other);
  return { score, invoice, other, numbered, kind: rival?.kind, fields };
}

/** Letters of a font whose characters nobody can name are a picture of text. */
function isText(pages: readonly Page[], { fields, invoice, other }: Evidence): boolean {
  if (invoice + other > 0) return fields.words >= LEAST_WORDS / 2;
  if (fields.words < LEAST_WORDS) return false;
  if (fields.number || fields.date || fields.total) return true;
  const words = pages.flat(2).flatMap(({ text }) => wordsOf(text));
  return words.filter((word) => EVERYDAY_WORDS.has(word)).length >= words.length / 50;
}

/** Whether a paper that is hardly an invoice is surely something else. */
function isOther({ fields, invoice, other, score, kind }: Evidence): boolean {
  if (fields.denied || other - invoice >= 1) return true;
  if (kind === 'proforma' && other >= invoice) return true;
  const hardly = score <= 0 && invoice === 0 && !fields.number;
  return hardly && (!fields.mentioned || fields.amounts === 0 || fields.prose > 0.5);
}

/** Whether a paper that is not clear may be taken for an invoice if its file is called one. */
function isLikely({ fields, invoice, other, score }: Evidence): boolean {
  if (fields.denied || fields.promised || fields.offer || fields.thanks) return false;
  if (fields.treatise || isLesson(fields) || other >= 1) return false;
  if (invoice > 0 || fields.number) return score > 0;
  return score > UNLIKELY && fields.total && (fields.tax || fields.taxBase || fields.taxId);
}

/**
 * Whether pages of text are an invoice or credit note: its title against those of other papers,
 * and the fields that belong to one.
 *
 * `undefined`: too little text, or much of an invoice without being clear: the name may decide.
 * `'unclear'`: the text can be read and shows too little of an invoice for a name to make it one.
 *
 * @param whatever the first pages, of any size
 * @param length pages of the whole document
 */
export function textIsInvoice(
  whatever: readonly Page[],
  length = whatever.length,
): boolean | 'unclear' | undefined {
  const pages = whatever.map(cutPage);
  const whole = weigh(pages);
  if (!isText(pages, whole)) return undefined;
  // Long papers about invoices show samples further on; long invoices begin at once.
  const evidence = length >= LONG ? weigh(pages.slice(0, 1)) : whole;
  const { score, fields, invoice, other, numbered } = evidence;
  // Orders and offers have every field of an invoice but its name.
  if ((other >= 2 || fields.thanks) && invoice === 0 && !fields.number) return false;
  // Whatever adds up, an invoice says somewhere that it is one; orders name the one to come.
  const least = fields.thanks || fields.promised ? 2.5 : 0.1;
  const isNamed = numbered || invoice >= least;
  const refers = onlyRefersToInvoice(pages[0] ?? []);
  if (score >= SURE && isNamed && !refers) return true;
  if (score <= UNLIKELY && isOther(evidence)) return false;
  return isLikely(evidence) && !refers ? undefined : 'unclear';
}
