import type { Cell, Page } from './page.ts';
import type { Naming } from './titles.ts';
import { namingsIn } from './titles.ts';
import type { Kind } from './title-words.ts';

/** Names of papers that refer to invoices by number, and invoices to them, in small letters. */
export const REFERRED: ReadonlySet<Kind> = new Set([
  'delivery',
  'order',
  'quote',
  'shipping',
  'legal',
  'payment',
  'return',
]);
/** Letters this much larger make a title of what would be a reference. */
const LARGER = 1.15;
const CAPTION = /\p{L}[.º°]?\s{0,3}:/u;

/** Papers that come with goods. Above an invoice's title, an order's number is but a reference. */
const WITH_GOODS: ReadonlySet<Kind> = new Set(['delivery', 'shipping', 'return']);

interface Named extends Naming {
  readonly size: number;
  /** *Albarán: A-12*, as captions of references are written. */
  readonly isCaption: boolean;
}

const namedIn = (cells: readonly Cell[]): Named[] =>
  cells.flatMap((cell) =>
    namingsIn(cell)
      .filter(({ form }) => form !== 'label' && form !== 'phrase')
      .map((naming) => ({ ...naming, size: cell.size, isCaption: CAPTION.test(cell.text) })),
  );

/**
 * Whether a paper first says that it is a delivery note or its like, and names an invoice only as
 * it would refer to one: with a number, in letters no larger than those of its own name, and not as
 * a title where its own name is but a caption.
 *
 * @param page the first one
 */
export function onlyRefersToInvoice(page: Page): boolean {
  const lines = page.map(namedIn).filter((line) => line.length > 0);
  const [first = [], ...rest] = lines;
  const own = first.find(({ kind }) => WITH_GOODS.has(kind));
  if (!own || first.some(({ kind }) => kind === 'invoice')) return false;
  return rest
    .flat()
    .every(
      ({ kind, form, size, isCaption }) =>
        kind !== 'invoice' ||
        (form !== 'alone' && size < LARGER * own.size && (isCaption || !own.isCaption)),
    );
}
