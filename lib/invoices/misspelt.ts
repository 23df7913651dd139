/** Titles that stand on most invoices, long enough that a slip of the hand leaves no other word. */
const TITLES = ['factura', 'facture', 'fattura', 'rechnung', 'invoice', 'factuur', 'faktura'];
/** A slip that gives a word of its own: the Portuguese title, the French stem and its like. */
const WORDS = new Set(['factur', 'fature', 'faktur', 'aktura', ...TITLES]);

/** One letter left out, doubled or swapped with the next: *factua*, *facttura*, *facutra*. */
function slips(word: string): string[] {
  return [...word].flatMap((letter, i) => {
    const [before, after] = [word.slice(0, i), word.slice(i + 1)];
    const swapped = `${before}${after.slice(0, 1)}${letter}${after.slice(1)}`;
    return [before + after, before + letter + letter + after, swapped];
  });
}

/** Misspelt titles of invoices, folded. */
export const MISSPELT: ReadonlySet<string> = new Set(
  TITLES.flatMap(slips).filter((word) => !WORDS.has(word)),
);
