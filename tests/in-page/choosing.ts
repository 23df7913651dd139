import { setTimeout as sleep } from 'node:timers/promises';
import { vi } from 'vitest';
import type { PartAnswer } from '../../lib/domain/file-parts.ts';
import type { Notice } from '../../lib/domain/views.ts';
import type { Background } from './background.ts';
import * as pages from './pages.ts';
import { one, openTab } from './tab.ts';

const { THREAD_A, threadPath } = pages;
const NOTICE: Notice = {
  ...{ rule: 'invoice-as-attachment', subject: `thread:${THREAD_A}`, state: 'soon' },
  title: { key: 'extName' },
  advice: { key: 'noticeCheck' },
  why: { source: { title: 'x', checked: '2026-11-20', confidence: 'high' }, lines: [] },
};
export const SEEN = (isInvoice?: boolean): PartAnswer => ({
  state: 'seen',
  verdict: { isInvoice, by: 'content' },
});

export const notices = () => document.querySelectorAll('trastienda-notice').length;
export const pdf = (name: string, size = 3) => new File(['x'.repeat(size)], name);

/** Reading a file takes real time, which the fake clock knows nothing of. */
export async function read(): Promise<void> {
  for (let i = 0; i < 20; i++) {
    await sleep(2);
    await vi.advanceTimersByTimeAsync(1);
  }
}

export async function choose(...files: readonly File[]): Promise<void> {
  const input = one('input[type=file]');
  Object.defineProperty(input, 'files', { configurable: true, value: files });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  Object.defineProperty(input, 'files', { configurable: true, value: [] });
  await read();
}

/** A thread whose background goes by what looking said, else by the name. */
export const openThread = async (prepare: (it: Background) => void = () => undefined) =>
  openTab(threadPath(THREAD_A), pages.thread('Uno', ['Cliente', 23]), (it) => {
    it.instead.file = ({ name, seen }) => ({
      notices: (seen ? seen.isInvoice : /factura/i.test(name)) ? [NOTICE] : [],
    });
    prepare(it);
  });

export const whenWhole =
  (answer: PartAnswer): Background['instead']['file-part'] =>
  ({ index, parts }) =>
    index === parts - 1 ? answer : { state: 'more' };
