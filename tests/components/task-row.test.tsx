// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { TaskRow } from '../../components/tasks/task-row.tsx';
import type { TaskView } from '../../lib/domain/task.ts';
import type { Skipped } from '../../lib/domain/deadlines.ts';
import { HOUR, NOW, task, wordsIn } from './sample.ts';

const es = wordsIn('es');
/** A message that is nothing but its argument, as a page's title would come. */
const bare = {
  ...es,
  t: (key: string, args?: readonly string[]) =>
    key === 'bare' ? (args?.[0] ?? '') : es.t(key, args),
};

afterEach(() => {
  render(null, document.body);
});

function show(view: TaskView) {
  render(<TaskRow task={view} now={NOW} words={bare} />, document.body);
  const row = document.querySelector<HTMLElement>('[data-task]');
  if (!row) throw new Error('no task drawn');
  return row;
}

it('says state by icon, word and colour, with the deadline in full on hover', () => {
  const chip = show(task()).querySelector('.t-chip');
  expect(chip?.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  expect(chip?.textContent.replaceAll('\u00a0', ' ')).toBe('Urgente: venció hace 4 min');
  expect(chip?.classList.contains('t-late')).toBe(true);
  expect(chip?.getAttribute('title')).toMatch(/25 de noviembre de 2026.*10:38/);
});

it('gives every reason a seller needs to check it', () => {
  const why = show(task()).querySelector('details');
  const terms = [...(why?.querySelectorAll('dt') ?? [])].map((term) => term.textContent);
  expect(terms).toEqual([
    'Desde',
    'Aviso desde',
    'Vence',
    'No cuenta',
    'Detalles',
    'Regla',
    'Fuente',
    'Límite publicado',
    'Leído',
  ]);
  const text = why?.textContent ?? '';
  for (const part of [
    'Como muy tarde',
    'día no laborable',
    'festivo (Constitución)',
    'Tu ajuste',
    'comprobado el 20 nov 2026',
    'comprobado el 22 nov 2026',
    'PcComponentes: 24 horas',
    'Umbral: 3',
  ]) {
    expect(text).toContain(part);
  }
  expect(why?.querySelector('a')?.href).toBe('https://marketplacehelp.pccomponentes.com/');
});

it('leaves out what is not known instead of guessing', () => {
  const { source } = task().why;
  const row = show(task({ soonAt: undefined, lateAt: undefined, why: { source, lines: [] } }));
  const terms = [...row.querySelectorAll('dt')].map((term) => term.textContent);
  expect(terms).toEqual(['Regla', 'Fuente', 'Leído']);
  expect(row.querySelector('.t-chip')?.textContent).toBe('Urgente');
});

it('shows the first spans that did not count and how many more there were', () => {
  const skipped = Array.from({ length: 20 }, (_, week): Skipped => {
    const from = NOW - week * 168 * HOUR;
    return { from, to: from + 48 * HOUR, reason: 'weekend' };
  });
  const row = show(task({ why: { ...task().why, skipped } }));
  expect(row.querySelectorAll('li')).toHaveLength(7);
  expect(row.textContent).toContain('y 14 tramos más');
});

it('names the order or offer when the title does not, and a conversation by its time', () => {
  const order = { subject: 'order:1234-A', rule: 'missing-invoice' } as const;
  expect(show(task(order)).querySelector('.t-id')?.textContent).toBe('1234-A');
  expect(
    show(task({ ...order, title: { key: 'bare', args: ['1234-A'] } })).querySelector('.t-id'),
  ).toBeNull();
  expect(show(task()).querySelector('.t-id')?.textContent).toBe('desde dom 10:42');
  expect(
    show(task({ why: { ...task().why, since: undefined } })).querySelector('.t-id'),
  ).toBeNull();
});

it('names the order of a conversation beside its time, for sellers know no other number', () => {
  const id = show(task({ orderId: '1234-A' })).querySelector('.t-id');
  expect(id?.textContent).toBe('1234-A · desde dom 10:42');
  expect(id?.querySelector('bdi')?.textContent).toBe('1234-A');
  const undated = task({ orderId: '1234-A', why: { ...task().why, since: undefined } });
  expect(show(undated).querySelector('.t-id')?.textContent).toBe('1234-A');
});

it.each([
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '\u202egpj.exe',
  'x'.repeat(10_000),
])('keeps hostile text as text', (hostile) => {
  const named = show(task({ orderId: hostile })).querySelector('.t-id bdi');
  expect([named?.textContent, named?.children.length]).toEqual([hostile, 0]);
  const row = show(
    task({
      subject: `offer:${hostile}`,
      title: { key: 'bare', args: [hostile] },
      why: {
        lines: [{ key: 'bare', args: [hostile] }],
        source: { title: hostile, url: 'javascript:alert(1)', checked: hostile, confidence: 'low' },
      },
    }),
  );
  expect(row.querySelectorAll('img, script')).toHaveLength(0);
  expect(row.querySelector('details a')).toBeNull();
  expect(row.querySelector('.t-task-title')?.textContent.length).toBeLessThan(140);
  expect(row.querySelector('.t-task-title bdi')).not.toBeNull();
});
