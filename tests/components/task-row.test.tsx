// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
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

describe('what did not count', () => {
  const DAY = 24 * HOUR;
  const days = (reason: Skipped['reason'], count: number, from = 0, name?: string): Skipped[] =>
    Array.from({ length: count }, (_, index) => {
      const start = NOW + (from + index * 7) * DAY;
      return { from: start, to: start + 2 * DAY, reason, ...(name && { name }) };
    });
  const shown = (skipped: readonly Skipped[], closedMs?: number) => {
    const row = show(task({ why: { ...task().why, skipped, closedMs } }));
    return [...row.querySelectorAll('li')].map((item) => item.textContent);
  };

  it('is told day by day', () => {
    const lines = shown([
      ...days('weekend', 2),
      ...days('holiday', 1, 3, 'Inmaculada'),
      ...days('closure', 1, 5),
    ]);
    expect(lines.map((line) => line.replace(/^.*: /, ''))).toEqual([
      'día no laborable',
      'día no laborable',
      'festivo (Inmaculada)',
      'cerrado por ti',
    ]);
  });

  it('sums up weekends that are many, and never a holiday', () => {
    const lines = shown([...days('weekend', 5), ...days('holiday', 3, 3, 'Fiesta')]);
    expect(lines.filter((line) => line.includes('Fiesta'))).toHaveLength(3);
    expect(lines.at(-1)).toBe('días no laborables: 240 h en total');
    expect(lines).toHaveLength(4);
  });

  it('says how many more there are', () => {
    const lines = shown(days('closure', 20));
    expect(lines).toHaveLength(13);
    expect(lines.at(-1)).toBe('y 8 tramos más');
  });

  it.each([
    [62 * HOUR, 'noches y horas de cierre: 62 h'],
    [1.25 * HOUR, 'noches y horas de cierre: 1,3 h'],
  ])('sums up nights and breaks: %i ms', (ms, text) => {
    expect(shown([], ms)).toEqual([text]);
    expect(shown([], 0)).toEqual([]);
  });
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

describe('a return', () => {
  const back = task({ rule: 'refund-due', subject: 'return:48a23448', orderId: '1234-A' });

  it('is named by its order first, which sellers know', () => {
    expect(show(back).querySelector('.t-id')?.textContent).toBe('1234-A · devolución 48a23448');
    expect(show(back).querySelector('a.t-task-title')?.getAttribute('aria-label')).toContain(
      '1234-A',
    );
  });

  it('is named by its own id where its order is not known', () => {
    const alone = show({ ...back, orderId: undefined });
    expect(alone.querySelector('.t-id')?.textContent).toBe('devolución 48a23448');
  });
});

it.each<[string, string | undefined, string | undefined]>([
  ['shop:2150', 'Ratones del Sur', 'Ratones del Sur'],
  ['shop:2150', undefined, '2150'],
  ['shop:~ratones', undefined, 'ratones'],
  ['shop:?', undefined, undefined],
])('names the shop of %s, called %s', (subject, shopName, name) => {
  const row = show(task({ rule: 'return-policy', subject: subject as `shop:${string}`, shopName }));
  expect(row.querySelector('.t-id')?.textContent).toBe(name);
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
