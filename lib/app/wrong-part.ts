import type { Notice } from '../domain/views.ts';
import type { Deps } from './deps.ts';

interface Draft {
  readonly text: string;
  /** Texts of the page that are not the seller's words. */
  readonly strip: readonly string[];
}

/** Parts of a draft that are looked at: what is longer is told as a whole. */
const MOST_PARTS = 12;
/** Fewer letters are a greeting or a name: they do not make the rest right. */
const LEAST_LETTERS = 12;
/** What a taken-out greeting, name or title leaves before the first word. */
const NO_WORD = /^[^\p{L}\p{N}¿¡]+/u;
/** Words of the wrong part that are quoted, and letters at most. */
const WORDS = 6;
const LENGTH = 48;

/**
 * The notices, with the beginning of the part that is in the wrong language where another part is
 * not. It is taken from the draft, goes back to where it was typed, and is kept nowhere.
 */
export async function withWrongPart(
  notices: readonly Notice[],
  draft: Draft,
  deps: Pick<Deps, 'clean' | 'detector'>,
): Promise<readonly Notice[]> {
  return Promise.all(
    notices.map(async (notice) => {
      if (notice.advice.key !== 'replyLanguageAdvice') return notice;
      const part = await wrongPart(draft, expectedIn(notice), deps);
      const [language] = notice.advice.args ?? [];
      if (part === undefined || language === undefined) return notice;
      return { ...notice, advice: { key: 'replyLanguagePartAdvice', args: [language, part] } };
    }),
  );
}

/** The languages that the notice names as the channel's. */
function expectedIn({ why }: Notice): readonly string[] {
  const lines = why.lines.filter(({ key }) => key === 'replyLanguageExpected');
  return lines.flatMap(({ args = [] }) =>
    args.flatMap((arg) => (typeof arg === 'object' && 'language' in arg ? arg.language : [])),
  );
}

/** How the wrong part begins; `undefined` where no part is wrong by itself, or none is right. */
async function wrongPart(
  draft: Draft,
  expected: readonly string[],
  deps: Pick<Deps, 'clean' | 'detector'>,
): Promise<string | undefined> {
  for (const separator of [/\n+/, /\n+|(?<=[.!?…])\s+/]) {
    const parts = draft.text
      .split(separator)
      .map((text) => ({ text, own: deps.clean(text, draft.strip) }))
      .filter(({ own }) => lettersIn(own) >= LEAST_LETTERS);
    if (parts.length < 2 || parts.length > MOST_PARTS) continue;
    const verdicts = await Promise.all(parts.map(({ own }) => deps.detector.detect(own, expected)));
    const at = verdicts.findIndex(({ matches }) => matches === false);
    const wrong = parts[at];
    if (wrong && verdicts.some(({ matches }) => matches !== false)) return beginningOf(wrong);
  }
  return undefined;
}

/** The first words as they stand there, without the greeting before them. */
function beginningOf({ text, own }: { readonly text: string; readonly own: string }): string {
  const [first = ''] = own.split(/\s/);
  const line = text
    .slice(Math.max(0, text.indexOf(first)))
    .replace(NO_WORD, '')
    .trim();
  const words = line.split(/\s+/);
  const some = words.slice(0, WORDS).join(' ').slice(0, LENGTH).trimEnd();
  return some.length < words.join(' ').length ? `${some}…` : some;
}

function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}
