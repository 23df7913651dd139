import { WORDS } from './words.ts';

/**
 * Captions by key. The value holds every way of saying it, in all six languages, as `fold` leaves
 * texts: alternatives between bars, and `a,b*c,d` for each of a, b with each of c, d (an empty
 * alternative makes that place optional). `@name` is any word of that list in `words.ts`. One
 * inflection and one order of the words are enough: see `wordsOf` and `keyOf`.
 */
export type Captions<K extends string> = Readonly<Record<K, string>>;

/** Articles and genitive links: `fecha del pedido` and `fecha pedido` are the same caption. */
const SMALL = wordSet(
  'de del d la el los las le les l du des da do dos das dal di della dell dello degli delle dei der ' +
    'die den dem the of for from von vom il lo i gli o os un una une um uma ein eine einen einer en em in im',
);
const NUMBER = wordSet(
  'n no nr nro num numero number nummer numer numeri nums numeros numbers nos',
);

const LINKS = wordSet('a al to por para per an au ao zu on at am by il');

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/**
 * The words by which captions are compared: no articles, one spelling for "number", `9` for any
 * number but zero, endings of number and gender cut (`enviado`, `enviadas` → `enviad`), and two
 * words of one meaning (`warten auf`) joined.
 */
export function wordsOf(folded: string): string[] {
  return joinPairs(stemsOf(folded));
}

function stemsOf(folded: string): string[] {
  const all = folded.replace(/#/g, ' n ').split(/[^\p{L}\p{N}@]+/u);
  const words = all.filter(Boolean);
  return words.filter((word, i) => !isSmall(word, i, words.length)).map(stem);
}

/** Italian `da spedire` is still to do; elsewhere `da` is Portuguese for "of the". */
function isSmall(word: string, i: number, count: number): boolean {
  return i < count - 1 && SMALL.has(word) && !(word === 'da' && i === 0);
}

function stem(word: string, i: number, words: readonly string[]): string {
  if (word.startsWith('@')) return word;
  // `Enviado el` is a date's label and `Reply to` a person's; `To reply` is a state.
  if (i > 0 && i === words.length - 1 && (SMALL.has(word) || LINKS.has(word))) return `${word}$`;
  // `No tracking` says none, `Tracking no.` a number.
  if (NUMBER.has(word) && !(word === 'no' && i === 0)) return 'n';
  if (/^\d/.test(word)) return word === '0' ? '0' : '9';
  return word.length < 4 ? word : word.replace(/s$/, '').replace(/(?<=..)[aeio]+$/, '');
}

function joinPairs(stems: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of stems) {
    const pair = `${joined.at(-1) ?? ''}_${word}`;
    if (listsOf().has(pair)) joined[joined.length - 1] = pair;
    else joined.push(word);
  }
  return joined;
}

let lists: ReadonlyMap<string, readonly string[]> | undefined;

/** The `@name` lists that each word (or joined pair) is in. */
function listsOf(): ReadonlyMap<string, readonly string[]> {
  if (lists) return lists;
  const found = new Map<string, string[]>();
  for (const [name, members] of Object.entries(WORDS)) {
    for (const member of members.split(',')) {
      // As inside a caption, where nothing is at the end.
      const word = stemsOf(`${member} x`).slice(0, -1).join('_') || member;
      const names = found.get(word) ?? [];
      if (!names.includes(`@${name}`)) found.set(word, [...names, `@${name}`]);
    }
  }
  return (lists = found);
}

/**
 * One string to look a caption up by, whatever the order of its words (`Annahme ausstehend`,
 * `ausstehende Annahme`); punctuation only (`—`) stands for itself.
 */
export function keyOf(words: readonly string[], folded = ''): string {
  return words.length < 2 ? (words[0] ?? folded) : words.toSorted().join(' ');
}

/** All captions of a table by their key; the first to claim a key keeps it. */
export function indexCaptions(captions: Captions<string>): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  for (const [name, texts] of Object.entries(captions)) {
    for (const caption of expand(texts)) {
      const key = captionKey(caption);
      if (!index.has(key)) index.set(key, name);
    }
  }
  return index;
}

/** Key of a caption in a table, where names of lists stand among the words. */
export function captionKey(caption: string): string {
  return keyOf(wordsOf(caption), caption);
}

/** `a,b*c|d` → `a c`, `b c`, `d`. */
export function expand(captions: string): string[] {
  return captions.split('|').flatMap((caption) =>
    caption
      .split('*')
      .map((part) => part.split(','))
      .reduce((starts, ends) =>
        starts.flatMap((start) => ends.map((end) => `${start} ${end}`.trim())),
      ),
  );
}

/** No caption has more words, and no more than this many ways of reading them are tried. */
const MOST_WORDS = 7;
const MOST_READINGS = 100;

/** Meaning of these very words: as they stand first, then as members of lists. */
function lookUp(
  words: readonly string[],
  index: ReadonlyMap<string, string>,
  folded?: string,
): string | undefined {
  const exact = index.get(keyOf(words, folded));
  if (exact !== undefined || words.length === 0 || words.length > MOST_WORDS) return exact;
  let readings: string[][] = [[]];
  for (const word of words) {
    const names = [word, ...(listsOf().get(word.replace('$', '')) ?? [])];
    readings = readings.flatMap((reading) => names.map((name) => [...reading, name]));
    if (readings.length > MOST_READINGS) return undefined;
  }
  for (const reading of readings) {
    const found = index.get(keyOf(reading));
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Meaning of a whole folded caption: its words, then without a bracket behind it (`importe (€`,
 * `mensajes (3`), then, where captions carry counts, without the number before or behind it.
 */
export function matchWhole(
  folded: string,
  index: ReadonlyMap<string, string>,
  counted: boolean,
): string | undefined {
  const exact = lookUp(wordsOf(folded), index, folded);
  if (exact !== undefined) return exact;
  const bracket = folded.search(/(?<=.)[([{]/);
  const bare = bracket > 0 ? lookUp(wordsOf(folded.slice(0, bracket)), index) : undefined;
  if (bare !== undefined || !counted) return bare;
  const uncounted = folded.replace(/^\d{1,4}\+? | \d{1,4}\+?$/g, '');
  return uncounted === folded ? undefined : lookUp(wordsOf(uncounted), index);
}

/** Meaning of the longest run of leading words after which `follows` accepts the words that remain. */
export function matchLeading(
  folded: string,
  index: ReadonlyMap<string, string>,
  follows: (rest: string) => boolean,
): string | undefined {
  const words = wordsOf(folded).slice(0, 40);
  for (let end = Math.min(words.length, 8); end > 0; end--) {
    const found = lookUp(words.slice(0, end), index);
    if (found !== undefined && follows(words.slice(end).join(' '))) return found;
  }
  return undefined;
}
