import type { Notice } from '../../lib/domain/views.ts';
import type { Background } from './background.ts';
import { thread, THREAD_A, threadPath } from './pages.ts';
import { one, openTab, settle, type Tab } from './tab.ts';

/** A notice about a draft in the wrong language. */
export const WRONG: Notice = {
  rule: 'reply-language',
  subject: `thread:${THREAD_A}`,
  state: 'late',
  title: { key: 'ruleNameReplyLanguage' },
  advice: { key: 'noticeCheck' },
  why: { source: { title: 'x', checked: '2026-11-20', confidence: 'high' }, lines: [] },
};
/** A pause in typing, and the time an answer takes. */
export const PAUSE = 600;

export const box = () => one('textarea');
export const notices = () => [...document.querySelectorAll<HTMLElement>('trastienda-notice')];

/** Opens a thread whose background takes every "hello" for the wrong language. */
export async function openThread(
  prepare: (it: Background) => void = () => undefined,
): Promise<Tab> {
  return openTab(threadPath(THREAD_A), thread('Uno', ['Cliente', 23]), (it) => {
    it.instead.draft = ({ text }) => ({ notices: /hello/i.test(text) ? [WRONG] : [] });
    prepare(it);
  });
}

/** Puts `text` in the box as a key does. */
export function key(text: string, target: HTMLElement = box()): void {
  if (target.matches('textarea')) target.value = text;
  else target.textContent = text;
  target.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

/** Types, pauses, and lets the answer come. */
export async function type(text: string, target: HTMLElement = box()): Promise<void> {
  key(text, target);
  await settle(PAUSE);
}
