import type { ReturnFact } from '../../../domain/facts.ts';
import { linesOf, namesIn, textOf } from '../dom.ts';
import { labelIn, labelOf } from '../labels/index.ts';
import { moneyIn } from '../money.ts';
import { valueOf } from '../row.ts';

export type ReturnState = NonNullable<ReturnFact['state']>;
/** "Refunded" stands where states stand, but says of the money only. */
type Said = ReturnState | 'refunded';

/** A return's state in words of any supported language, whole or leading a longer caption. */
export function returnStateOf(text: string): Said | undefined {
  if (text.length > 80) return undefined;
  return labelOf(text, 'returnStates') ?? labelIn(text, 'returnStates');
}

/** What a cell says of the return, in its text or as the name of its icon. */
export function returnStateIn(cell: Element): Said | undefined {
  const whole = returnStateOf(valueOf(cell));
  if (whole) return whole;
  const said = new Set(
    [...linesOf(cell, 8), ...namesIn(cell)].flatMap((text) => returnStateOf(text) ?? []),
  );
  return said.size === 1 ? [...said][0] : undefined;
}

/** Whether the money is back: a word, a date, or an amount; one on its way is neither. */
export function refundedIn(cell: Element | undefined, isDate: boolean): boolean | undefined {
  if (!cell) return undefined;
  const text = valueOf(cell);
  if (text === '') return undefined;
  if (isDate) return true;
  const money = moneyIn(text);
  if (money) return money.value > 0;
  const said = labelOf(text, 'refunds') ?? labelOf(textOf(cell), 'refunds');
  return said === undefined || said === 'pending' ? undefined : said === 'done';
}
