// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { TaskView } from '../../lib/domain/task.ts';
import { group, show } from './popup-page.tsx';
import { popup, task } from './sample.ts';

const frames: FrameRequestCallback[] = [];
/** Lets the browser draw once. */
const draw = () => act(() => frames.splice(0).forEach((run) => run(0)));
const subjects = () =>
  [...document.querySelectorAll<HTMLElement>('[data-task]')].map((row) => row.dataset.subject);
const tasksFrom = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => task({ subject: `thread:${String(from + n)}` }));

function list(tasks: readonly TaskView[]): void {
  const counts = { late: tasks.length, soon: 0, info: 0 };
  void act(() => {
    show(popup({ counts, groups: [group({ tasks })] }));
  });
}

beforeEach(() => {
  vi.spyOn(globalThis, 'requestAnimationFrame').mockImplementation((run) => frames.push(run));
  vi.spyOn(globalThis, 'cancelAnimationFrame').mockImplementation(() => frames.splice(0));
});
afterEach(() => {
  render(null, document.body);
  vi.restoreAllMocks();
});

it('draws a list of fifty at once', () => {
  list(tasksFrom(0, 50));
  expect(subjects()).toHaveLength(50);
});

it('draws many new rows in parts, in order, and counts them all from the start', async () => {
  const all = tasksFrom(0, 200);
  list(all);
  expect(subjects()).toHaveLength(75);
  expect(document.querySelector('.t-count')?.textContent).toBe('200');
  await draw();
  expect(subjects()).toHaveLength(150);
  await draw();
  expect(subjects()).toEqual(all.map(({ subject }) => subject));
  expect(frames).toHaveLength(0);
});

it('keeps rows that stand where many more come before them', async () => {
  const old = tasksFrom(1000, 20);
  list(old);
  const [row] = document.querySelectorAll('[data-task]');
  const all = [...tasksFrom(0, 100), ...old];
  list(all);
  expect(subjects()).toHaveLength(95);
  expect(row?.isConnected).toBe(true);
  await draw();
  expect(subjects()).toEqual(all.map(({ subject }) => subject));
  expect(row?.isConnected).toBe(true);
});
