import type { Replies } from './replies.ts';
import { send } from './send.ts';

type Answer = Replies['first-tasks'];

/** Where a page that is being opened keeps what it has asked: its own scripts alone see it. */
const asked = globalThis as { trastiendaFirst?: Promise<Answer | undefined> };

/** Asks for what is told first, while the scripts that draw it are still being loaded. */
export function askFirst(limit: number): void {
  // Whoever draws asks for everything as well, and says then that nobody answers.
  asked.trastiendaFirst = send({ type: 'first-tasks', limit }).catch(() => undefined);
}

/** The answer to `askFirst`; `undefined` where nothing was asked, or nothing answered. */
export function firstAnswer(): Promise<Answer | undefined> {
  return asked.trastiendaFirst ?? Promise.resolve(undefined);
}
