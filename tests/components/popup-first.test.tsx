// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { group, show } from './popup-page.tsx';
import { popup, task } from './sample.ts';

afterEach(() => {
  render(null, document.body);
});

it('counts nothing before all is known, and keeps the rows that stand by then', () => {
  const times = { replyTimes: [], first: 'top' } as const;
  const tasks = [task(), task({ subject: 'thread:t-2' })];
  const first = popup({ ...times, groups: [group({ tasks })] });
  const body = show(first);
  const row = body.querySelector('[data-task]');
  expect(row).not.toBeNull();
  expect(body.querySelector('[aria-live]')?.textContent).toBe('');
  expect(body.querySelector('.t-group .t-count')?.textContent).toBe('');
  expect(body.querySelector('.t-pages')).toBeNull();
  expect(body.querySelector('[data-freshness]')).toBeNull();
  expect(body.querySelector('.t-why dl')).toBeNull();
  expect(body.querySelector('input[type="search"]')).not.toBeNull();
  const counts = { late: 2, soon: 0, info: 0 };
  show(popup({ counts, groups: [group({ tasks })] }));
  expect(body.querySelector('[data-task]')).toBe(row);
  expect(body.querySelector('[aria-live]')?.textContent).toBe('2 urgentes');
  expect(body.querySelector('.t-group .t-count')?.textContent).toBe('2');
  expect(body.querySelector('.t-pages')).not.toBeNull();
  expect(body.querySelector('[data-freshness]')).not.toBeNull();
  expect(body.querySelectorAll('.t-why dl')).toHaveLength(2);
});

it('of a short list leaves out only what is counted and read of all else', () => {
  const body = show(popup({ first: 'all', groups: [group({ tasks: [task()] })] }));
  expect(body.querySelector('[data-freshness]')).toBeNull();
  expect(body.querySelector('header')?.getAttribute('aria-busy')).toBe('true');
  expect(body.querySelector('.t-group .t-count')?.textContent).toBe('1');
  expect(body.querySelectorAll('.t-why dl')).toHaveLength(1);
  expect(body.querySelector('.t-pages')).toBeNull();
});

it.each(['all', 'top'] as const)('says of no shop that nothing is pending: %s', (first) => {
  const body = show(popup({ first }));
  expect(body.querySelector('.t-empty')).toBeNull();
  expect(body.textContent).not.toMatch(/nada pendiente/i);
});

it('says that the disk is out of reach, and calls nothing clear by what is left', () => {
  const body = show(popup({ isLost: true, readAt: popup().now, freshness: 'fresh' }));
  expect(body.querySelector('[role="alert"]')?.textContent).toMatch(/disco lleno/);
  expect(body.textContent).not.toMatch(/nada pendiente/i);
  expect(body.querySelector('[data-empty="ok"]')).toBeNull();
  const counts = { late: 2, soon: 1, info: 0 };
  const some = show(popup({ isLost: true, readAt: popup().now, freshness: 'fresh', counts }));
  expect(some.querySelector('.t-counts')?.textContent).toBe(
    'Como mínimo: 2 urgentes · 1 por atender',
  );
});
