import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Book } from '../../lib/platform/synced-book.ts';
import { bookFrom, fieldsIn, merged, noted, saysMore } from '../../lib/platform/synced-book.ts';
import type { Changes } from '../../lib/platform/synced-fields.ts';
import {
  changesBetween,
  fieldsOf,
  isPath,
  isSame,
  withChanges,
} from '../../lib/platform/synced-fields.ts';
import { bytesOf, fromItems, toItems } from '../../lib/platform/synced-items.ts';

const name = fc.oneof(
  fc.constantFrom('rules', 'off', 'on', 'open', 'a/b', '~', 'a~1b', 'host|~1', '', '__proto__'),
  fc.string({ maxLength: 5, unit: 'grapheme' }),
);
const tree = fc.dictionary(
  name,
  fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      fc.integer(),
      fc.constant(null),
      fc.array(fc.string({ maxLength: 3 }), { maxLength: 3 }),
      fc.dictionary(name, tie('node'), { maxKeys: 4 }),
    ),
  })).node,
  { maxKeys: 4 },
);
const entry = fc.oneof(
  fc.tuple(fc.nat(9), fc.constantFrom('a', 'b')),
  fc.tuple(fc.nat(9), fc.constantFrom('a', 'b'), fc.oneof(fc.integer(), fc.constant('x'))),
);
const book = fc.dictionary(
  fc.constantFrom('rules/a', 'rules', 'rules/off/x', 'rules/off', 'shops/s|1/b', 'c'),
  entry,
) as fc.Arbitrary<Book>;

describe('fields', () => {
  it('put together again are what they were taken from', () => {
    fc.assert(
      fc.property(tree, (value) => {
        const fields = fieldsOf(value);
        expect(fieldsOf(withChanges({}, fields))).toEqual(new Map([...fields]));
        expect([...fields.keys()].every((path) => path === '' || isPath(path))).toBe(true);
      }),
    );
  });

  it('of one state changed as they differ are those of the other', () => {
    fc.assert(
      fc.property(tree, tree, (a, b) => {
        const next = withChanges(a, changesBetween(fieldsOf(a), fieldsOf(b)));
        const [is, wanted] = [fieldsOf(next), fieldsOf(b)];
        expect(changesBetween(is, wanted).size).toBe(0);
      }),
    );
  });

  it.each<[string, unknown, readonly [string, unknown][], unknown]>([
    ['a name into a list', { off: ['b'] }, [['off/a', true]], { off: ['a', 'b'] }],
    ['the last name out of a list', { off: ['a'], x: 1 }, [['off/a', undefined]], { x: 1 }],
    ['the last field out of an object', { a: { b: 1 } }, [['a/b', undefined]], {}],
    ['an object in the place of a number', { a: 1 }, [['a/b', 2]], { a: { b: 2 } }],
    ['nothing out of a number', { a: 1 }, [['a/b', undefined]], { a: 1 }],
    ['opening hours as one', { open: { mon: [] } }, [['open', {}]], { open: {} }],
    ['nothing of all objects', {}, [['__proto__/x', 1]], {}],
  ])('put %s', (_what, base, changes, expected) => {
    expect(withChanges(base, new Map(changes) as Changes)).toEqual(expected);
    expect(Object.prototype).not.toHaveProperty('x');
  });

  it('are the same in any order', () => {
    expect(isSame({ a: 1, b: [{ c: 1, d: 2 }] }, { b: [{ d: 2, c: 1 }], a: 1 })).toBe(true);
    expect(isSame([1, 2], [2, 1])).toBe(false);
  });
});

describe('books', () => {
  it('merged in any order, any number of times, are the same', () => {
    fc.assert(
      fc.property(book, book, book, (a, b, c) => {
        expect(merged(a, b)).toEqual(merged(b, a));
        expect(merged(merged(a, b), c)).toEqual(merged(a, merged(b, c)));
        expect(merged(a, a)).toEqual(a);
        expect(saysMore(a, merged(a, b))).toBe(false);
        expect([...fieldsIn(merged(a, b))].sort()).toEqual([...fieldsIn(merged(b, a))].sort());
      }),
    );
  });

  it('note nothing where nothing is said otherwise, whatever stands against what', () => {
    fc.assert(
      fc.property(book, (held) => {
        expect(noted(held, fieldsIn(held), 99, 'c')).toBe(held);
      }),
    );
  });

  it('pass over what is none of theirs', () => {
    const stored = {
      ...{ a: [1, 'x', 2], b: [-1, 'x'], c: ['1', 'x'], d: [1], e: [1, 'x', 2, 3], f: 7 },
      'x/__proto__/y': [1, 'x', 2],
    };
    expect(bookFrom(stored)).toEqual({ a: [1, 'x', 2] });
    expect(bookFrom('x')).toEqual({});
  });
});

describe('items', () => {
  const LARGE = '<Ñ😀"\\'.repeat(2_000);
  const held: Book = {
    'rules/a': [1, 'a', 1],
    'rules/gone': [2, 'a'],
    'texts/delay/es': [3, 'b', LARGE],
    ...Object.fromEntries(
      Array.from({ length: 300 }, (_, at) => [`shops/a.example|${at}/x`, [at, 'a', `ñ${at}`]]),
    ),
  };

  it('hold a book, each of them small', () => {
    const items = toItems('s1:', held);
    expect(fromItems('s1:', { ...items, 'other:x.0': [['rules/a', 9, 'z', 9]] })).toEqual(held);
    for (const [key, item] of Object.entries(items))
      expect(bytesOf(item, key)).toBeLessThanOrEqual(7_500);
  });

  it('of which any is missing only say less', () => {
    const items = toItems('s1:', held);
    for (const key of Object.keys(items)) {
      const { [key]: _missing, ...rest } = items;
      const read = fromItems('s1:', rest);
      expect(merged(held, read)).toEqual(held);
      expect(Object.keys(read).length).toBeLessThan(Object.keys(held).length);
    }
  });

  it('never break a letter in two', () => {
    for (const before of ['', 'a', 'aa', 'aaa', 'aaaa', 'aaaaa']) {
      const book: Book = { 'a/b': [1, 'a', before + LARGE] };
      const items = toItems('s1:', book);
      expect(Object.values(items).filter((item) => !JSON.stringify(item).isWellFormed())).toEqual(
        [],
      );
      expect(JSON.stringify(items)).not.toMatch(/\\ud[89a-f]/i);
      expect(fromItems('s1:', items)).toEqual(book);
    }
  });

  it('do not mix the pieces of two words', () => {
    const older = toItems('s1:', { 'a/b': [1, 'a', 'x'.repeat(20_000)] });
    const newer = toItems('s1:', { 'a/b': [2, 'a', 'y'.repeat(20_000)] });
    const [first = ''] = Object.keys(newer);
    expect(fromItems('s1:', { ...older, [first]: newer[first] })).toEqual({});
    expect(fromItems('s1:', { ...older, ...newer })).toEqual({
      'a/b': newer && [2, 'a', 'y'.repeat(20_000)],
    });
  });
});
