/** What one n-gram or word says: one character per language, in the order of `languages`. */
export interface Entry {
  readonly languages: readonly string[];
  readonly scores: string;
}

/** From here on the characters of a score are counted. */
export const ZERO_SCORE = 35;
const ZERO_HEAD = 48;

/**
 * Reads a table packed into one string: blocks, one per set of languages: `es,pt`, a tab, the number
 * of entries, a tab, then per entry (sorted) one character for `base × letters shared with the entry
 * before + letters of its own` (from `0`), its own letters, and per language one character (from
 * `#`). A string costs next to nothing until it is read; an object literal costs at every start.
 * @param base one more than an entry's own letters may be
 */
export function unpack(packed: string, base: number): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  let at = 0;
  while (at < packed.length) {
    const tab = packed.indexOf('\t', at);
    const second = packed.indexOf('\t', tab + 1);
    const languages = packed.slice(at, tab).split(',');
    let left = Number(packed.slice(tab + 1, second));
    let key = '';
    at = second + 1;
    for (; left > 0; left--) {
      const head = packed.charCodeAt(at++) - ZERO_HEAD;
      const own = head % base;
      key = key.slice(0, (head - own) / base) + packed.slice(at, at + own);
      at += own;
      entries.set(key, { languages, scores: packed.slice(at, at + languages.length) });
      at += languages.length;
    }
  }
  return entries;
}
