import type { FileFact } from './facts.ts';
import type { Text } from './rule.ts';

/** A line for the explanation: whether the file itself was read, or its name alone spoke. */
export function fileEvidence({ judgedBy }: FileFact): readonly Text[] {
  if (judgedBy === undefined) return [];
  return [{ key: judgedBy === 'content' ? 'fileSaidByContent' : 'fileSaidByName' }];
}
