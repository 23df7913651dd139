import type { Problem } from '../../lib/domain/reading.ts';
import type { Words } from '../../lib/domain/words.ts';
import { plural } from '../../lib/domain/words.ts';

/** The first part of a problem's code (`column` of `column:quantity`) → its sentence, singular and plural. */
const PROBLEM_KEYS: Readonly<Record<string, string>> = {
  list: 'problemTable',
  rows: 'problemTable',
  column: 'problemColumn',
  row: 'problemRow',
  date: 'problemDate',
  quantity: 'problemNumber',
  conversation: 'problemConversation',
};

/** What a reader could not read, in words; problems that sound alike are told once, added up. */
export function sayProblems(problems: readonly Problem[], words: Words): readonly string[] {
  const sums = new Map<string, number>();
  for (const { code, count } of problems) {
    const key = PROBLEM_KEYS[code.split(':', 1)[0] ?? ''] ?? 'problemOther';
    sums.set(key, (sums.get(key) ?? 0) + count);
  }
  return [...sums].map(([key, count]) => plural(words, key, count));
}
