// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Known } from '../../entrypoints/popup/board-desk.ts';
import { boardDesk } from '../../entrypoints/popup/board-desk.ts';
import { pauseUntil } from '../../entrypoints/popup/pause-until.ts';
import { NOW, popup } from './sample.ts';

interface Message {
  readonly type: string;
  readonly query?: { readonly search?: string };
}

const ID = { shop: 'a|1', subject: 'thread:1', rule: 'late-reply' } as const;
const ASKED = { query: {}, limit: 50 };

let answers: Map<string, (message: Message) => unknown>;
let sent: Message[];

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('chrome', undefined);
  answers = new Map<string, (message: Message) => unknown>([
    ['popup', () => popup()],
    ['connections', () => ({ now: NOW, zone: 'Europe/Madrid', connections: [] })],
  ]);
  sent = [];
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((message: unknown) => {
    sent.push(message as Message);
    const { type } = message as Message;
    return Promise.resolve(answers.get(type)?.(message as Message) ?? null);
  });
  vi.stubGlobal('browser', fakeBrowser);
});

function desk() {
  const shown: Known[] = [];
  const made = boardDesk(ASKED, (known) => shown.push(known));
  return { ...made, shown, last: () => shown.at(-1) };
}

it('asks for the first tasks, and for shops only after them', async () => {
  const { refresh, last } = desk();
  await refresh();
  expect(sent.map(({ type }) => type)).toEqual(['popup', 'connections']);
  expect(last()).toMatchObject({ state: { now: NOW }, failed: false, isBusy: false });
});

it('shows what was told first until the whole answer comes, and never over it', async () => {
  const { showFirst, refresh, last } = desk();
  showFirst(popup({ first: 'top' }));
  expect(last()).toMatchObject({ state: { first: 'top' }, isBusy: true });
  await refresh();
  expect(last()?.state?.first).toBeUndefined();
  showFirst(popup({ first: 'top' }));
  expect(last()?.state?.first).toBeUndefined();
});

it('shows nothing that was told first to who has searched by then', () => {
  const { showFirst, ask, last } = desk();
  ask({ query: { search: 'a' }, limit: 50 });
  showFirst(popup({ first: 'top' }));
  expect(last()?.state).toBeUndefined();
});

it('keeps what it knew where nobody answers, and says so', async () => {
  const { refresh, last } = desk();
  await refresh();
  answers.set('popup', () => ({ refused: 'failed' }));
  await refresh();
  expect(last()).toMatchObject({ state: { now: NOW }, failed: true });
});

it('shows the answer to the last question only, however late an earlier one comes', async () => {
  const late = Promise.withResolvers<unknown>();
  answers.set('popup', ({ query }) => (query?.search === 'a' ? late.promise : popup({ more: 7 })));
  const { ask, last, shown } = desk();
  ask({ query: { search: 'a' }, limit: 50 });
  ask({ query: { search: 'ab' }, limit: 50 });
  expect(last()).toMatchObject({ isBusy: true, asked: { query: { search: 'ab' } } });
  await vi.waitFor(() => expect(last()?.isBusy).toBe(false));
  late.resolve(popup({ more: 1 }));
  await late.promise;
  await Promise.resolve();
  expect(last()?.state?.more).toBe(7);
  expect(shown.some(({ state }) => state?.more === 1)).toBe(false);
});

it('has shown what became of a decision by the time it answers, whoever else asks meanwhile', async () => {
  const asked: PromiseWithResolvers<unknown>[] = [];
  answers.set('decide-tasks', () => ({ before: [] }));
  answers.set('popup', () => {
    asked.push(Promise.withResolvers());
    return asked.at(-1)!.promise;
  });
  const { decide, refresh, last } = desk();
  const seen = decide([ID], 'done').then(() => last()?.state?.more);
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  // The stored decision is heard of while the list is still being asked for.
  void refresh();
  asked[0]!.resolve(popup({ more: 1 }));
  await asked[0]!.promise;
  asked[1]!.resolve(popup({ more: 2 }));
  expect(await seen).toBe(2);
  expect(sent[0]).toEqual({ type: 'decide-tasks', tasks: [ID], choice: 'done' });
});

it('rejects where a decision was not kept', async () => {
  answers.set('decide-tasks', () => ({ refused: 'failed' }));
  await expect(desk().decide([ID], 'done')).rejects.toThrow('failed');
});

it('pauses for an hour, until tomorrow begins here, or for good', () => {
  const evening = new Date(2026, 10, 25, 22, 30).getTime();
  expect(pauseUntil('hour', evening)).toBe(evening + 3_600_000);
  expect(pauseUntil('tomorrow', evening)).toBe(new Date(2026, 10, 26).getTime());
  expect(pauseUntil('tomorrow', new Date(2026, 11, 31, 9).getTime())).toBe(
    new Date(2027, 0, 1).getTime(),
  );
  expect(pauseUntil('always', evening)).toBeUndefined();
});
