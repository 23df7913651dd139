import { NORTHERN_WORDS } from './paper-words-north.ts';
import { WORDS } from './paper-words.ts';
import type { Words } from './paper-words.ts';

export interface Piece {
  readonly text: string;
  readonly size: number;
  /** Points from the left. */
  readonly x: number;
}

/** A made-up paper: rows of pieces, top to bottom. */
export interface Paper {
  readonly name: string;
  readonly expected: boolean;
  readonly rows: readonly (readonly Piece[])[];
}

export const LANGUAGES: Readonly<Record<string, Words>> = { ...WORDS, ...NORTHERN_WORDS };

const at = (x: number, text: string, size = 10): Piece => ({ text, size, x });
const row = (text: string, size = 10) => [at(50, text, size)];
const columns = (texts: readonly string[]) =>
  texts.map((text, i) => at([50, 300, 380, 470][i]!, text));
const money = (cents: number) =>
  `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')} €`;

type Layout = (title: string, reference: string) => (readonly Piece[])[];

/** Where sellers' programs put the title. */
export const LAYOUTS: Readonly<Record<string, Layout>> = {
  bigRight: (title, reference) => [
    [at(50, 'Tienda Ejemplo SL', 12), at(580 - 13 * title.length, title, 22)],
    row('Calle Mayor 1, 28013 Madrid'),
    [at(380, reference)],
  ],
  bigLeft: (title, reference) => [row(title, 18), row(reference), row('ACME Store')],
  sameSize: (title, reference) => [row('ACME Store'), row(title.toUpperCase()), row(reference)],
  narrow: (title, reference) => {
    const [first = '', ...rest] = title.toUpperCase().split(' ');
    return [
      [at(50, 'ACME Store'), at(420, first, 16)],
      ...(rest.length > 0 ? [[at(420, rest.join(' '), 16)]] : []),
      row(reference),
    ];
  },
  withNumber: (title) => [row('ACME Store', 14), row(`${title} 2026/00123`, 14)],
};

export function goodsList(words: Words, priced: boolean): (readonly Piece[])[] {
  const [what, many, price, amount] = words.head;
  const head = columns(priced ? [what, many, price, amount] : [what, many]);
  const lines = words.goods.map((goods, i) =>
    columns(
      priced
        ? [goods, String(i + 1), money(1990 + i), money((1990 + i) * (i + 1))]
        : [goods, String(i + 1)],
    ),
  );
  return [head, ...lines];
}

export function sums(words: Words): (readonly Piece[])[] {
  const line = (label: string, cents: number) => [at(380, label), at(500, money(cents))];
  return [line(words.base, 11950), line(words.tax, 2510), line(words.total, 14460)];
}

const buyer = [row('Cliente Ficticio'), row('Rua Inventada 5')];

function invoice(words: Words, title: string, layout: Layout, i: number): Paper['rows'] {
  const number = words.number[i % words.number.length]!;
  const top = layout(title, `${number}: F-2026-00123`);
  const dated = row(`${words.date}: 03/02/2026`);
  return [
    ...top,
    dated,
    ...buyer,
    row(words.taxId),
    ...goodsList(words, true),
    ...sums(words),
    row(words.due),
  ];
}

/** An invoice with a large title on the right. */
export const invoiceRows = (words: Words, title: string, i: number): Paper['rows'] =>
  invoice(words, title, LAYOUTS.bigRight!, i);

/** Offers, orders, pro formas: everything that an invoice has but its name. */
function priced(words: Words, title: string, layout: Layout): Paper['rows'] {
  const rows = [...layout(title, 'Ref. 2026-00077'), ...buyer, row(words.taxId)];
  return [...rows, ...goodsList(words, true), ...sums(words), row(words.due)];
}

/** Delivery notes and return forms name the invoice they belong to. */
function unpriced(words: Words, title: string, layout: Layout): Paper['rows'] {
  const cited = row(`${words.number[0]!}: F-2026-00123`);
  return [...layout(title, 'Ref. 2026-00077'), ...buyer, cited, ...goodsList(words, false)];
}

function aboutMoney(words: Words, title: string, layout: Layout): Paper['rows'] {
  const cited = columns([`${words.number[0]!} F-2026-00123`, '03/02/2026', money(14460)]);
  return [
    ...layout(title, 'Ref. 2026-00077'),
    ...buyer,
    cited,
    [at(380, words.total), at(500, money(14460))],
  ];
}

function running(words: Words, title: string, layout: Layout): Paper['rows'] {
  const sentences = words.prose.match(/.{1,90}(?:\s|$)/gu) ?? [];
  const text = Array.from({ length: 4 }, () => sentences.map((line) => row(line))).flat();
  return [...layout(title, ''), ...text];
}

type Maker = (words: Words, title: string, layout: Layout, i: number) => Paper['rows'];

/** Every title of every language in every layout. */
export function papers(): Paper[] {
  const kinds: [keyof Words & ('invoice' | 'priced' | 'unpriced' | 'money' | 'manual'), Maker][] = [
    ['invoice', invoice],
    ['priced', priced],
    ['unpriced', unpriced],
    ['money', aboutMoney],
    ['manual', running],
  ];
  return Object.entries(LANGUAGES).flatMap(([language, words]) =>
    kinds.flatMap(([kind, make]) =>
      words[kind].flatMap((title, i) =>
        Object.entries(LAYOUTS).map(([layout, top]) => ({
          name: `${language} ${title} (${layout})`,
          expected: kind === 'invoice',
          rows: make(words, title, top, i),
        })),
      ),
    ),
  );
}
