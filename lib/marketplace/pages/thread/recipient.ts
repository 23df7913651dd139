import type { Recipients } from '../../../domain/facts.ts';
import { labelOf } from '../labels/index.ts';
import { recipientsNamed } from '../recipients.ts';

/** Whom a message went to; `others` where its head names readers that nobody here knows: `To: Ana`. */
export type Readers = Recipients | 'others';

/**
 * Whom a message went to, as its head says: `To: customer`, `→ Customer, operator`. The first line
 * that names readers tells, whomever it names: what stands below may be the message's own words.
 * @param head the lines of the head, in order
 */
export function readersIn(
  head: readonly string[],
  operatorNames: readonly string[],
): Readers | undefined {
  for (const [i, line] of head.entries()) {
    const pointed = /(?:→|➔|➜|->|»|›)\s*(\S.*)$/.exec(line)?.[1];
    if (pointed !== undefined) return recipientsNamed(pointed, operatorNames) ?? 'others';
    const [label, rest = head[i + 1] ?? ''] = splitLabel(line);
    if (labelOf(label, 'columns') === 'to') return recipientsNamed(rest, operatorNames) ?? 'others';
  }
  return undefined;
}

/** `To: Ana` → `To`, `Ana`; a line without a colon is a label alone. */
function splitLabel(line: string): readonly [label: string, rest?: string] {
  const [, label, rest] = /^([^:]{1,20}):\s*(\S.*)$/.exec(line) ?? [];
  return label === undefined ? [line] : [label, rest];
}
