// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { ShopReplyTime } from '../../lib/domain/views.ts';
import { group, OLD as old, SHOP as shop, show } from './popup-page.tsx';
import { popup, task } from './sample.ts';

afterEach(() => {
  render(null, document.body);
});

it('shows history apart, and last', () => {
  const other = group({ shop: 'other|1', shopLabel: 'Otra', tasks: [task({ shop: 'other|1' })] });
  const body = show(popup({ groups: [old, group(), other] }));
  const groups = [...body.querySelectorAll<HTMLElement>('[data-group]')];
  expect(groups.map((one) => one.dataset.group)).toEqual([
    `${shop}|late-reply`,
    'other|1|late-reply',
    `${shop}|late-reply|historical`,
  ]);
  const history = body.querySelector('.t-history');
  expect(history?.querySelector('h2')?.textContent).toBe('7 asuntos antiguos sin cerrar');
  expect(history?.querySelectorAll('[data-task]')).toHaveLength(1);
  expect(show(popup({ groups: [group()] })).querySelector('.t-history')).toBeNull();
});

it('shows what is due in any shop above what is only worth knowing in another', () => {
  const at = (other: string, rule: 'late-reply' | 'low-stock', state: 'late' | 'info') =>
    group({ shop: other, shopLabel: other, rule, tasks: [task({ shop: other, rule, state })] });
  const groups = [
    at('a|1', 'late-reply', 'late'),
    at('a|1', 'low-stock', 'info'),
    at('b|2', 'late-reply', 'late'),
  ];
  const keys = (body: Element) =>
    [...body.querySelectorAll<HTMLElement>('[data-group]')].map((one) => one.dataset.group);
  const body = show(popup({ groups }));
  expect(keys(body)).toEqual(['a|1|late-reply', 'b|2|late-reply', 'a|1|low-stock']);
  expect(body.querySelector('.t-below > h2')?.textContent).toBe('Para saber');
  const alone = show(popup({ groups: groups.slice(0, 2) }));
  expect(alone.querySelector('.t-below')).toBeNull();
});

it('tells the buttons of rows apart by name', () => {
  const tasks = ['1-A', '2-B'].map((orderId) => task({ subject: `order:${orderId}`, orderId }));
  const body = show(popup({ groups: [group({ tasks })] }));
  const names = [...body.querySelectorAll('.t-row-actions button')].map((one) =>
    one.getAttribute('aria-label'),
  );
  expect(names).toHaveLength(4);
  expect(new Set(names).size).toBe(4);
  for (const name of names) expect(name).toMatch(/^(Marcar como hecho|Posponer): .+ \d-[AB]$/);
});

describe('the mean reply time', () => {
  const limit = { hours: 24, warnHours: 20 };
  const line = (over: Partial<ShopReplyTime>) => {
    const time = { shop, shopLabel: 'Mi tienda', answers: 14, limit, ...over };
    return show(popup({ replyTimes: [time] })).querySelector<HTMLElement>('[data-reply-time]');
  };

  it.each([
    [
      'ok',
      { mean: { hours: 11, workingHours: 8.25 } },
      'Mi tienda: 11 h (30 días, 14 respuestas vistas) · con tu horario: 8,3 h · aviso: 20 h · límite: 24 h',
    ],
    [
      'soon',
      { mean: { hours: 19, workingHours: 9, atLeastHours: 21.5 }, state: 'soon' },
      'Mi tienda: 19 h (30 días, 14 respuestas vistas) · con tu horario: 9 h · al menos 21,5 h con lo que sigue sin responder · aviso: 20 h · límite: 24 h · cerca del límite',
    ],
    [
      'late',
      { mean: { hours: 25, workingHours: 9 }, limit: { hours: 24 }, state: 'late' },
      'Mi tienda: 25 h (30 días, 14 respuestas vistas) · con tu horario: 9 h · límite: 24 h · por encima del límite',
    ],
    [
      'ok',
      { mean: { hours: 25, workingHours: 9 }, limit: undefined },
      'Mi tienda: 25 h (30 días, 14 respuestas vistas) · con tu horario: 9 h',
    ],
    [
      'ok',
      { answers: 1 },
      'Mi tienda: aún no basta para estimarlo (1 respuesta vista; hacen falta 5)',
    ],
  ] as const)('is one line: %s', (level, over, text) => {
    const shown = line(over);
    expect(shown?.textContent.trim()).toBe(text);
    expect(shown?.dataset.level).toBe(level);
  });

  it('is not there where no answer was seen', () => {
    expect(show(popup()).querySelector('.t-reply-times')).toBeNull();
  });
});
