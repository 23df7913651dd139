import { LOOKALIKE_WORDS } from './lookalike-words.ts';
import type { LookalikeWords } from './lookalike-words.ts';
import { LANGUAGES, goodsList, invoiceRows, sums } from './papers.ts';
import type { Paper, Piece } from './papers.ts';
import type { Words } from './paper-words.ts';

type Rows = Paper['rows'];
interface Named {
  readonly name: string;
  readonly pages: readonly Rows[];
}

const row = (text: string, size = 10): readonly Piece[] => [{ text, size, x: 50 }];
const TITLE_SIZES = [10, 13, 22];

/** Goods and sums as on an invoice, under a heading that thanks. */
function confirmation(words: Words, heading: string, size: number, promise?: string): Rows {
  return [
    row('ACME Store', 14),
    row(heading, size),
    row('4711-A  03/02/2026'),
    row('Cliente Ficticio'),
    row('Rua Inventada 5'),
    row(words.taxId),
    ...goodsList(words, true),
    ...sums(words),
    row(words.due),
    ...(promise === undefined ? [] : [row(promise)]),
  ];
}

/** Everything in one narrow column of one size, as a till prints it. */
function slip(words: Words, title: string, promise: string): Rows {
  return [
    row('ACME STORE'),
    row('Calle Mayor 1, 28013 Madrid'),
    row(words.taxId),
    row(title),
    row('03/02/2026 17:05'),
    ...words.goods.map((goods) => row(`${goods} 1 x 19,90 €`)),
    ...sums(words),
    row(promise),
  ];
}

const INDEX = ['1', '1.1', '1.2', '2', '2.1', '3', '3.1'];

/** A cover, a table of contents and explanations, then an invoice as a sample. */
function guide(words: Words, own: LookalikeWords, cover: string): Rows[] {
  const index = INDEX.map((at, i) => row(`${at} ${words.invoice[i % 3]} ........ ${i * 4 + 3}`));
  const prose = (own.lesson.match(/.{1,80}(?:\s|$)/gu) ?? []).map((line) => row(line));
  const sample = invoiceRows(words, words.invoice[0]!, 0);
  return [
    [row(cover, 26), row('2.1 (03/2026)', 12), row('ACME Consulting', 12), ...index],
    [row(words.invoice[0]!, 18), ...prose, ...prose, ...prose],
    sample,
  ];
}

const of = <T>(make: (language: string, own: LookalikeWords, words: Words) => T[]): T[] =>
  Object.entries(LOOKALIKE_WORDS).flatMap(([language, own]) =>
    make(language, own, LANGUAGES[language]!),
  );

/** Order confirmations headed by thanks, with and without a word about the invoice to come. */
export const confirmations = (): Named[] =>
  of((language, own, words) =>
    own.thanks.flatMap((heading) =>
      TITLE_SIZES.flatMap((size) =>
        [undefined, ...own.promises].map((promise) => ({
          name: `${language} ${heading} (${size}) ${promise ?? ''}`,
          pages: [confirmation(words, heading, size, promise)],
        })),
      ),
    ),
  );

/** Quotes like receipts that say an invoice will follow. */
export const slips = (): Named[] =>
  of((language, own, words) =>
    own.quotes.flatMap((title) =>
      own.promises.map((promise) => ({
        name: `${language} ${title}: ${promise}`,
        pages: [slip(words, title, promise)],
      })),
    ),
  );

/** Papers about invoicing: with contents and sample, as one page, and the sample after the cover. */
export const guides = (): Named[] =>
  of((language, own, words) =>
    own.guides.flatMap((cover) => {
      const [front = [], prose = [], sample = []] = guide(words, own, cover);
      return [
        { name: `${language} ${cover}`, pages: [front, prose, sample] },
        { name: `${language} ${cover}, article`, pages: [[...row2(cover), ...prose, ...sample]] },
        { name: `${language} ${cover}, sample first`, pages: [front, sample, prose] },
      ];
    }),
  );

const row2 = (cover: string): Rows => [row('ACME Blog'), row(cover, 20)];

/** An article headed by the name of its subject only, which looks like a title. */
export const articles = (): Named[] =>
  of((language, own, words) => {
    const prose = (own.lesson.match(/.{1,80}(?:\s|$)/gu) ?? []).map((line) => row(line));
    const text = [1, 2, 3, 4].flatMap(() => prose);
    return words.invoice.slice(0, 3).map((title) => ({
      name: `${language} ${title}`,
      pages: [
        [row('ACME Blog'), row(title, 20), ...text, ...goodsList(words, true), ...sums(words)],
      ],
    }));
  });

/** Invoices that thank, and deposit invoices that promise the final one. */
export const thankful = (): Named[] =>
  of((language, own, words) =>
    words.invoice.flatMap((title) =>
      own.thanks.flatMap((thanks) => [
        {
          name: `${language} ${title}: ${thanks}`,
          pages: [[...invoiceRows(words, title, 0), row(thanks, 14)]],
        },
        {
          name: `${language} ${thanks}: ${title}`,
          pages: [[row(thanks, 22), ...invoiceRows(words, title, 1)]],
        },
        {
          name: `${language} ${title}: ${own.promises[0]}`,
          pages: [[...invoiceRows(words, title, 0), row(own.promises[0]!)]],
        },
      ]),
    ),
  );
