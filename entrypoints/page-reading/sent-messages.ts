import type { StoredFact, ThreadFact } from '../../lib/domain/facts.ts';
import { roughnessOf } from '../../lib/domain/rough-moment.ts';
import type { PageAnswer } from '../../lib/domain/views.ts';
import { notOurWords } from '../../lib/marketplace/pages/not-our-words.ts';
import { sentMessages, type SentMessage } from '../../lib/marketplace/pages/thread/sent.ts';
import type { SentRequest } from './page-reader.ts';
import type { Look, SessionDeps } from './page-session.ts';

/** What the shop's own messages on one page were told as, so that each is told once. */
export class SentMessages {
  readonly #deps: Pick<SessionDeps, 'judgeSent'>;
  readonly #told = new Set<string>();

  constructor(deps: Pick<SessionDeps, 'judgeSent'>) {
    this.#deps = deps;
  }

  /**
   * Has the messages judged if one of them is new: all together, for what came after a message may
   * have put it right. Undefined where there is nothing new, or nobody answers.
   */
  async judge(
    facts: readonly StoredFact[],
    { document, context }: Pick<Look, 'document' | 'context'>,
  ): Promise<PageAnswer | undefined> {
    const request = requestFor(facts, document, (thread) =>
      sentMessages(document, thread.id, context),
    );
    const prints = request?.messages.map((message) => printOf(request.threadId, message)) ?? [];
    if (!request || prints.every((print) => this.#told.has(print))) return undefined;
    try {
      const answer = await this.#deps.judgeSent(request);
      for (const print of prints) this.#told.add(print);
      return answer;
    } catch {
      // The page's own reading stands without it; the next change asks again.
      return undefined;
    }
  }
}

/** The page's one conversation: of several, messages could not be told apart. */
function requestFor(
  facts: readonly StoredFact[],
  document: Document,
  messagesOf: (thread: ThreadFact) => readonly SentMessage[],
): SentRequest | undefined {
  const [thread, ...more] = facts.filter((fact) => fact.type === 'thread');
  if (!thread || more.length > 0) return undefined;
  const order = facts.find((fact) => fact.type === 'order');
  return {
    threadId: thread.id,
    orderId: thread.orderId ?? order?.id,
    channel: thread.channel ?? order?.channel,
    customerLocale: thread.customerLocale ?? order?.customerLocale,
    messages: messagesOf(thread),
    strip: notOurWords(document),
  };
}

function printOf(thread: string, { at, text, files, to }: SentMessage): string {
  // A rough moment moves with the clock and tells no message from another.
  const when = roughnessOf(at) === undefined ? at : '';
  return [thread, when, text.length, text.slice(0, 40), files.length, to].join('|');
}

/** The answer with what the messages' judgement says of their thread in place of what stood. */
export function withSent(answer: PageAnswer | undefined, sent: PageAnswer): PageAnswer {
  if (!answer) return sent;
  const others = answer.tasks.filter(({ subject }) => !subject.startsWith('thread:'));
  return { ...answer, tasks: [...others, ...sent.tasks] };
}
