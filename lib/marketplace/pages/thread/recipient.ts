import type { Recipients } from '../../../domain/facts.ts';
import { linesOf } from '../dom.ts';
import { labelOf } from '../labels/index.ts';
import { recipientsNamed } from '../recipients.ts';

/** Whom a message went to, as its head says: `To: customer`, `→ Customer, operator`. */
export function recipientsOf(
  message: Element,
  operatorNames: readonly string[],
): Recipients | undefined {
  const lines = linesOf(message, 12).filter((line) => line.length <= 80);
  for (const [i, line] of lines.entries()) {
    const pointed = /(?:→|➔|➜|->|»|›)\s*(\S.*)$/.exec(line)?.[1];
    const named = pointed === undefined ? undefined : recipientsNamed(pointed, operatorNames);
    if (named) return named;
    const [, label = line, rest = lines[i + 1] ?? ''] = /^([^:]{1,20}):\s*(\S.*)$/.exec(line) ?? [];
    if (labelOf(label, 'columns') !== 'to') continue;
    const readers = recipientsNamed(rest, operatorNames);
    if (readers) return readers;
  }
  return undefined;
}
