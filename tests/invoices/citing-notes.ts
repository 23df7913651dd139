import { LANGUAGES, goodsList, sums } from './papers.ts';
import type { Paper, Piece } from './papers.ts';
import type { Words } from './paper-words.ts';

type Rows = Paper['rows'];

/** A paper that names a delivery note and an invoice, each in letters of a size of its own. */
export interface Citing {
  readonly name: string;
  readonly rows: Rows;
  /** Heights of the letters, in points, of the delivery note's title and of the invoice's. */
  readonly sizes: readonly [note: number, invoice: number];
}

export const SIZES = [9, 10, 11, 12, 13, 14] as const;

const row = (text: string, size = 10): readonly Piece[] => [{ text, size, x: 50 }];

/** How a delivery note gives its own number; how it refers to its invoice. */
const OWN = {
  title: (title: string) => `${title} A-2026/123`,
  dated: (title: string) => `${title} 12/03/2026`,
  caption: (title: string) => `${title}: A-2026/123`,
};
const REFERENCE = {
  title: (_: Words, title: string) => `${title} F-2026/99`,
  caption: (_: Words, title: string) => `${title}: F-2026/99`,
  number: ({ number: [caption = ''] }: Words) => `${caption}: F-2026/99`,
};
/** All but a caption before a title: that is an invoice. */
const NOTES = [
  [OWN.title, REFERENCE.title],
  [OWN.title, REFERENCE.caption],
  [OWN.title, REFERENCE.number],
  [OWN.dated, REFERENCE.title],
  [OWN.dated, REFERENCE.number],
  [OWN.caption, REFERENCE.caption],
  [OWN.caption, REFERENCE.number],
] as const;

function paper(words: Words, top: Rows): Rows {
  return [
    row('ACME Store'),
    ...top,
    row('12/03/2026'),
    row('Cliente Ficticio'),
    row(words.taxId),
    ...goodsList(words, true),
    ...sums(words),
  ];
}

function inAllSizes(make: (words: Words, note: number, invoice: number) => Rows[]): Citing[] {
  return Object.entries(LANGUAGES).flatMap(([language, words]) =>
    SIZES.flatMap((note) =>
      SIZES.flatMap((invoice) =>
        make(words, note, invoice).map((rows) => ({
          name: `${language} ${rows[1]?.[0]?.text} (${note}), ${rows[2]?.[0]?.text} (${invoice})`,
          rows,
          sizes: [note, invoice] as const,
        })),
      ),
    ),
  );
}

/** Delivery notes with prices and taxes that say under their own title which invoice is theirs. */
export const citingNotes = (): Citing[] =>
  inAllSizes((words, note, invoice) =>
    NOTES.map(([own, reference]) =>
      paper(words, [
        row(own(words.unpriced[0]!), note),
        row(reference(words, words.invoice[0]!), invoice),
      ]),
    ),
  );

/** Invoices that say under their own title which delivery note is theirs. */
export const citingInvoices = (): Citing[] =>
  inAllSizes((words, note, invoice) =>
    [OWN.title, OWN.caption].map((own) =>
      paper(words, [
        row(REFERENCE.title(words, words.invoice[0]!), invoice),
        row(own(words.unpriced[0]!), note),
      ]),
    ),
  );

/** Invoices whose title, of the same size, comes after the caption of the delivery note. */
export const captionFirst = (): Citing[] =>
  oneEach((words) => [
    row(OWN.caption(words.unpriced[0]!)),
    row(REFERENCE.title(words, words.invoice[0]!)),
    row(`${words.date}: 12/03/2026`),
  ]);

/** Invoices whose large title comes after the number of the delivery note. */
export const noteFirst = (): Citing[] =>
  oneEach((words) => [
    row(OWN.title(words.unpriced[0]!)),
    row(words.invoice[0]!, 18),
    row(REFERENCE.number(words)),
  ]);

function oneEach(top: (words: Words) => Rows): Citing[] {
  return Object.entries(LANGUAGES).map(([name, words]) => ({
    ...{ name, rows: paper(words, top(words)) },
    sizes: [10, 10] as const,
  }));
}
