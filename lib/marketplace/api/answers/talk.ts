import { z } from 'zod';
import type { Message } from '../../../domain/conversation.ts';
import type { Party } from '../../../domain/facts.ts';
import { listOf, part, text } from './fields.ts';
import { pastMomentOf } from './moment.ts';

export const message = z.object({
  body: text,
  date_created: text,
  from: part({ type: text }),
  to: listOf(z.object({ type: text })),
});
export const noReplyAction = z.object({ date: text });

export type ToldMessage = z.output<typeof message>;

/** A message of which nothing is left but when, by whom and to whom. */
export interface Said extends Message {
  /** The operator is among its readers. */
  readonly toOperator?: boolean;
  /** It names its readers, and the customer is one of them. */
  readonly toCustomer?: boolean;
}

/** More than this no thread is given with; an answer that has more is looked at in its newest. */
const MOST = 200;

/**
 * The automatic notes that operators send into threads are written in HTML, and the API has no
 * kind of sender for them; what people write is plain text.
 */
const MARKUP =
  /<\/?(?:a|b|br|div|em|h[1-6]|i|li|ol|p|span|strong|table|td|tr|u|ul)\b[^<>]{0,500}>/i;

/** Oldest first; `undefined` where one of the messages has no date, for it may be the one waited on. */
export function talkOf(
  told: readonly (ToldMessage | null)[],
  now: number,
): readonly Said[] | undefined {
  const said: Said[] = [];
  for (const one of told) {
    const read = one ? saidIn(one, now) : undefined;
    if (!read) return undefined;
    said.push(read);
  }
  const [first, last] = [said[0], said.at(-1)];
  // Sorting keeps the order of messages of one moment: it has to be the right one to begin with.
  if (first && last && first.at > last.at) said.reverse();
  return said.sort((a, b) => a.at - b.at).slice(-MOST);
}

function saidIn(one: ToldMessage, now: number): Said | undefined {
  const at = pastMomentOf(one.date_created, now);
  if (at === undefined) return undefined;
  const from = writerOf(one);
  const readers = (one.to ?? []).map((reader) => partyOf(reader?.type));
  const toOperator = readers.includes('operator');
  const toCustomer = readers.includes('customer');
  const isOnly = from === 'shop' && readers.length > 0 && readers.every((to) => to === 'operator');
  return { at, from, toOperator, toCustomer, ...(isOnly && { toOperatorOnly: true }) };
}

function writerOf({ from, body }: ToldMessage): Party | undefined {
  const party = partyOf(from?.type);
  return party === 'operator' && MARKUP.test(body?.slice(0, 5_000) ?? '') ? 'system' : party;
}

/** Sender types end in `_USER`, those of readers do not. */
export function partyOf(type: string | null | undefined): Party | undefined {
  switch (type) {
    case 'CUSTOMER_USER':
    case 'CUSTOMER':
      return 'customer';
    case 'SHOP_USER':
    case 'SHOP':
      return 'shop';
    case 'OPERATOR_USER':
    case 'OPERATOR':
      return 'operator';
    default:
      return undefined;
  }
}

/** Puts clicks on "no reply required" where they belong among the messages. */
export function withSettled(talk: readonly Said[], clicks: readonly number[]): readonly Said[] {
  if (clicks.length === 0) return talk;
  const settled = clicks.map((at): Said => ({ at, from: 'system', noReplyNeeded: true }));
  return [...talk, ...settled].sort((a, b) => a.at - b.at);
}
