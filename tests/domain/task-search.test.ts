import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { taskSearch } from '../../lib/domain/task-search.ts';
import type { Task } from '../../lib/domain/task.ts';
import { task as sample } from '../store/samples.ts';

const SHOPS: Readonly<Record<string, string>> = {
  'a.mirakl.net|1': 'PcComponentes · Ratones del Sur',
  'b.mirakl.net|2': 'MediaMarkt · Informática Peña',
};
const names = {
  shop: (shop: string) => SHOPS[shop] ?? '',
  rules: { 'late-reply': 'Respuesta pendiente', 'out-of-stock': 'Sin existencias' },
};

const thread: Task = {
  ...sample('a.mirakl.net|1', 'late-reply', 'thread:8f2c-77', { state: 'soon' }),
  orderId: '40123-A',
};
const offer = sample('b.mirakl.net|2', 'out-of-stock', 'offer:RATÓN-Ñ-01', { state: 'late' });
const both = { thread, offer };

const found = (search: string) => {
  const matches = taskSearch(search, names);
  return matches && Object.keys(both).filter((name) => matches(both[name as keyof typeof both]));
};

describe('a search finds', () => {
  it.each<[string, string, string[]]>([
    ['an order by its number', '40123-A', ['thread']],
    ['an order by a part of its number, as it is written', '#40123', ['thread']],
    ['a thread by its own number', '8F2C', ['thread']],
    ['an offer by its SKU, without accents', 'raton-n', ['offer']],
    ['an offer by its SKU, with accents made up of two characters', 'rato\u0301n-n', ['offer']],
    ['by the name of a shop', 'peña', ['offer']],
    ['by the name of a marketplace', 'PCCOMP', ['thread']],
    ['by the name of a rule', 'respuesta pend', ['thread']],
    ['by words of several of these', '  sur   40123\t respuesta ', ['thread']],
    ['nothing where one word fits nothing', 'sur 99999', []],
    ['nothing by what a subject is called inside', 'offer:', []],
    ['nothing by signs that stand for others elsewhere', '.*', []],
  ])('%s', (_, search, expected) => {
    expect(found(search)).toEqual(expected);
  });

  it.each(['', '   ', '#', '\t\n'])('everything where nothing was typed: %j', (search) => {
    expect(taskSearch(search, names)).toBeUndefined();
  });

  it('what it finds without the order’s number with it, too', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (search, id, orderId) => {
        const matches = taskSearch(search, names);
        const bare = { ...offer, subject: `thread:${id}` } as Task;
        if (matches?.(bare)) expect(matches({ ...bare, orderId })).toBe(true);
      }),
    );
  });
});
