import { inOrder } from '../../../domain/conversation.ts';
import type { Recipients } from '../../../domain/facts.ts';
import type { ReadContext } from '../context.ts';
import { bodyOf } from './body.ts';
import { findMessages } from './messages.ts';

/** A message of the shop's own, as the page shows it. */
export interface SentMessage {
  /** Epoch ms. */
  readonly at: number;
  readonly text: string;
  readonly files: readonly string[];
  readonly to?: Recipients;
}

/** Most messages told of one conversation, the newest of them. */
const MOST_SENT = 20;
const MOST_FILES = 20;

/** The shop's own messages in the open conversation, oldest first. @param id the thread's */
export function sentMessages(root: ParentNode, id: string, context: ReadContext): SentMessage[] {
  const { messages } = findMessages(root, id, context);
  const sent = (inOrder(messages) ?? []).filter(({ from }) => from === 'shop').slice(-MOST_SENT);
  return sent.flatMap((message) => {
    const { text, files } = bodyOf(message, context);
    if (text === '' && files.length === 0) return [];
    const to = message.readers === 'others' ? undefined : message.readers;
    const names = files.slice(0, MOST_FILES).map((name) => name.slice(0, 300));
    return [{ at: message.at, text, files: names, ...(to && { to }) }];
  });
}
