import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChangingList } from './changing-list.ts';
import type { Change } from './changing-list.ts';
import { readAll } from './read-offsets.ts';

function readChanging(size: number, changes: readonly Change[], shuffle = false) {
  const list = new ChangingList(size);
  const ending = readAll((offset, call) => {
    const change = changes[call - 1];
    if (change) list.change(change);
    const page = list.page(offset, 100);
    return shuffle ? { ...page, ids: page.ids.toReversed() } : page;
  });
  const read = new Set(ending.read);
  return { ...ending, lost: list.stayed().filter((id) => !read.has(id)) };
}

const share = fc.double({ min: 0, max: 0.999, noNaN: true });
const changes = fc.array(
  fc.record({
    leave: fc.array(share, { maxLength: 120 }),
    enter: fc.array(share, { maxLength: 120 }),
  }),
  { maxLength: 12 },
);

describe('a list read by offset', () => {
  it.each([
    [0, 1],
    [1, 1],
    [100, 1],
    [101, 2],
    [199, 2],
    [3_000, 31],
    [20_000, 203],
  ])('of %i records takes %i calls', (size, calls) => {
    const ending = readChanging(size, []);
    expect(ending).toMatchObject({ calls, lost: [], fresh: size, missing: 0, broken: false });
  });

  it('goes back by as many as have left', () => {
    const change = { leave: Array.from({ length: 30 }, () => 0), enter: [] };
    const ending = readChanging(250, [change]);
    expect(ending.lost).toEqual([]);
    expect(ending.places.map(({ offset }) => offset)).toEqual([99, 69, 168]);
    expect(ending.fresh).toBe(220);
  });

  it('notices that one left although another came: the total tells nothing', () => {
    const ending = readChanging(250, [{ leave: [0], enter: [0.999] }]);
    expect(ending.lost).toEqual([]);
    expect(ending.calls).toBe(4);
  });

  it('goes back to the start where a whole page has left', () => {
    const ending = readChanging(500, [{ leave: Array.from({ length: 150 }, () => 0), enter: [] }]);
    expect(ending.lost).toEqual([]);
  });

  it('loses none of those that stay, whatever changes between pages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), changes, fc.boolean(), (size, all, shuffle) => {
        const { lost, broken } = readChanging(size, all, shuffle);
        expect(broken).toBe(false);
        expect(lost).toEqual([]);
      }),
      { numRuns: 1_500 },
    );
  });

  it('keeps a place of bounded size', () => {
    const { places } = readChanging(20_000, []);
    expect(Math.max(...places.map((place) => JSON.stringify(place).length))).toBeLessThan(1_000);
  });
});

const ids = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => `${from + index}`);

describe('a marketplace that answers nonsense', () => {
  it('gives the first page for ever', () => {
    const ending = readAll(() => ({ ids: ids(0, 100), total: 5_000 }));
    expect(ending.broken).toBe(true);
    expect(ending.calls).toBeLessThan(10);
  });

  it('counts more than it hands out: the rest is missing, not read', () => {
    const ending = readAll((offset) => ({
      ids: ids(offset, Math.max(0, 150 - offset)).slice(0, 100),
      total: 400,
    }));
    expect(ending).toMatchObject({ broken: false, missing: 250, fresh: 150 });
  });

  it('grows with every page', () => {
    const ending = readAll((offset) => ({ ids: ids(offset, 100), total: offset + 1_000 }));
    expect(ending.broken).toBe(true);
    expect(ending.calls).toBeLessThan(200);
  });

  it('counts nothing: read until nothing new comes', () => {
    const ending = readAll((offset) => ({
      ids: ids(offset, Math.max(0, Math.min(100, 450 - offset))),
    }));
    expect(new Set(ending.read).size).toBe(450);
    expect(ending.broken).toBe(false);
  });

  it('gives smaller pages than asked for', () => {
    const ending = readAll((offset) => ({
      ids: ids(offset, Math.max(0, Math.min(50, 450 - offset))),
      total: 450,
    }));
    expect(new Set(ending.read).size).toBe(450);
    expect(ending.fresh).toBe(450);
  });

  it('turns empty in the middle', () => {
    const ending = readAll((offset) => ({ ids: offset === 0 ? ids(0, 100) : [], total: 300 }));
    expect(ending.broken).toBe(true);
    expect(ending.calls).toBeLessThan(200);
  });

  it('has no ids at all', () => {
    const ending = readAll((offset) => ({
      ids: Array<string>(Math.min(100, 450 - offset)).fill(''),
      total: 450,
    }));
    expect(ending).toMatchObject({ broken: false, fresh: 450 });
  });

  it('answers at random: calls stay bounded', () => {
    const page = fc.record({
      ids: fc.array(fc.constantFrom(...ids(0, 300), ''), { maxLength: 130 }),
      total: fc.option(fc.nat(2_000), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(page, { minLength: 1, maxLength: 40 }), (pages) => {
        const ending = readAll((_, call) => pages[call % pages.length] ?? { ids: [] });
        expect(ending.calls).toBeLessThanOrEqual(100 + 3 * 1_011);
      }),
      { numRuns: 1_000 },
    );
  });
});
