import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OFFSET_START, stepOffset } from '../../lib/marketplace/api/offset-pages.ts';
import { readPlainly } from './plain-reader.ts';
import { cursorOf } from '../../lib/marketplace/api/cursors.ts';
import { sellerApi } from '../../lib/marketplace/api/seller-api.ts';
import type { OffsetPlace } from '../../lib/marketplace/api/offset-pages.ts';
import { aroundPage, sizeAt } from '../../lib/marketplace/api/part-pages.ts';

interface Reading {
  readonly read: ReadonlySet<number>;
  readonly calls: number;
  readonly fresh: number;
  readonly unread: number;
  readonly ending: 'end' | 'broken' | 'given up';
}

/** Reads a list some of whose records no page can be read with, going around every page that fails. */
function readAround(size: number, isBad: (index: number, length: number) => boolean): Reading {
  let place: OffsetPlace | undefined = OFFSET_START;
  const read = new Set<number>();
  let [calls, fresh, unread] = [0, 0, 0];
  while (place) {
    calls += 1;
    if (calls > 20_000) throw new Error('endless');
    const asked = sizeAt(place);
    const { offset, passed = 0 }: OffsetPlace = place;
    const length = Math.max(0, Math.min(asked, size - offset));
    const page = Array.from({ length }, (_, index) => offset + index);
    if (page.some((index) => isBad(index, length))) {
      place = aroundPage(place);
      if (!place) return { read, calls, fresh, unread, ending: 'given up' };
      continue;
    }
    for (const index of page) read.add(index);
    const step = stepOffset(place, { ids: page.map(String), total: size });
    unread += passed;
    fresh += step.fresh;
    if (step.broken) return { read, calls, fresh, unread, ending: 'broken' };
    place = step.next;
  }
  return { read, calls, fresh, unread, ending: 'end' };
}

const without = (size: number, bad: ReadonlySet<number>) =>
  Array.from({ length: size }, (_, index) => index).filter((index) => !bad.has(index));

describe('a list with records that no page can be read with', () => {
  it.each([
    ['first', 0],
    ['last of a page', 99],
    ['in the middle', 142],
    ['last', 249],
  ])('is read but for one, the %s, at few calls', (_where, bad) => {
    const { read, unread, fresh, calls, ending } = readAround(250, (index) => index === bad);
    expect([...read].toSorted((a, b) => a - b)).toEqual(without(250, new Set([bad])));
    expect({ unread, fresh, ending }).toEqual({ unread: 1, fresh: 249, ending: 'end' });
    expect(calls).toBeLessThanOrEqual(3 + 2 * Math.ceil(Math.log2(100)));
  });

  it('loses nothing but those, wherever they stand, while fewer than three are neighbours', () => {
    const places = fc.uniqueArray(fc.nat(599), { maxLength: 12 }).map((all) => {
      const bad = new Set(all);
      return new Set([...bad].filter((one) => !(bad.has(one - 1) && bad.has(one - 2))));
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), places, (size, all) => {
        const bad = new Set([...all].filter((one) => one < size));
        fc.pre(![...bad].some((one) => bad.has(one + 1) && bad.has(one + 2)));
        const { read, unread, fresh, ending } = readAround(size, (index) => bad.has(index));
        expect(ending).toBe('end');
        expect([...read].toSorted((a, b) => a - b)).toEqual(without(size, bad));
        expect(unread).toBe(bad.size);
        expect(fresh + unread).toBe(size);
      }),
      { numRuns: 1000 },
    );
  });

  it('passes over the rest of a page after three in a row, and counts it', () => {
    const { read, unread, ending } = readAround(400, (index) => index >= 120 && index < 199);
    expect(ending).toBe('end');
    expect(read.has(119)).toBe(true);
    expect(read.has(399)).toBe(true);
    expect(unread).toBe(400 - read.size);
    // A page, counted from the third of them on.
    expect(unread).toBeLessThanOrEqual(102);
  });

  it('gives up where nothing behind is answered, and then has passed over nothing', () => {
    const { read, unread, calls, ending } = readAround(20_000, (index) => index >= 150);
    expect({ unread, ending }).toEqual({ unread: 0, ending: 'given up' });
    expect(Math.max(...read)).toBe(149);
    expect(calls).toBeLessThan(50);
  });

  it('never counts more than there are, where the first page was not full', async () => {
    const fetch = () => Promise.resolve(Response.json({ orders: [], total_count: 30 }));
    const api = sellerApi(
      { origin: 'https://a.example', key: 'k', clock: () => 1, fetch },
      readPlainly,
    );
    const behind = { ...OFFSET_START, kind: 'offset' as const, offset: 100, passed: 100 };
    const answer = await api.ask({ list: 'orders', cursor: cursorOf(behind) });
    expect(answer).toMatchObject({ status: 'ok', unread: 30 });
    expect(answer).not.toHaveProperty('next');
  });

  it('asks for less where pages are too large, and leaves nothing out', () => {
    const { unread, fresh, ending, calls } = readAround(2000, (_, length) => length > 30);
    expect({ unread, fresh, ending }).toEqual({ unread: 0, fresh: 2000, ending: 'end' });
    // Pages of 25, which overlap by one, and what it takes to find that out.
    expect(calls).toBeLessThan(2000 / 24 + 40);
  });
});
