import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAll } from './read-offsets.ts';

describe('a marketplace that hands out a page once more', () => {
  const ids = Array.from({ length: 150 }, (_, at) => `o${at}`);
  const page = (offset: number, size = 100) => ({
    ids: ids.slice(offset, offset + size),
    total: ids.length,
  });

  it('is asked for the next one again, and nothing is lost', () => {
    const ending = readAll((offset, call) => page(call === 1 ? 0 : offset));
    expect(new Set(ending.read).size).toBe(150);
    expect(ending).toMatchObject({ fresh: 150, missing: 0, broken: false, calls: 3 });
  });

  it('is given up where it does so for ever: the list never counts as read', () => {
    const ending = readAll(() => page(0));
    expect(ending).toMatchObject({ fresh: 100, broken: true });
    expect(ending.calls).toBeLessThan(10);
  });

  it('counts no more of a page than was asked for', () => {
    const ending = readAll((offset, call) => page(offset, call === 0 ? 140 : 100));
    expect(new Set(ending.read).size).toBe(150);
    expect(ending).toMatchObject({ fresh: 150, missing: 0, broken: false });
  });

  const long = Array.from({ length: 298 }, (_, at) => `o${at}`);
  const longPage = (offset: number, size = 100) => ({
    ids: long.slice(offset, offset + size),
    total: long.length,
  });

  it('is noticed where the page joins up, being the last but one', () => {
    const once = readAll((offset, call) => longPage(call === 2 ? 0 : offset));
    expect(new Set(once.read).size).toBe(298);
    expect(once).toMatchObject({ fresh: 298, missing: 0, broken: false, calls: 4 });
    const always = readAll((offset, call) => longPage(call >= 2 ? 0 : offset));
    expect(always).toMatchObject({ fresh: 199, broken: true });
  });

  it('is looked after at its end where a full page began too early', () => {
    const all = (offset: number) => ({
      ids: long.slice(Math.max(0, offset - 3), Math.max(0, offset - 3) + 100).slice(0, 100),
      total: long.length,
    });
    const ending = readAll(all);
    expect(new Set(ending.read).size).toBe(298);
    expect(ending).toMatchObject({ fresh: 298, missing: 0, broken: false });
  });

  it('never counts more than it handed out, nor a list as whole that it has not told', () => {
    const fault = fc.record({
      call: fc.nat(8),
      until: fc.nat(8),
      size: fc.integer({ min: 100, max: 1_000 }),
    });
    fc.assert(
      fc.property(fc.integer({ min: 101, max: 700 }), fc.array(fault), (size, faults) => {
        const list = Array.from({ length: size }, (_, at) => `r${at}`);
        const seen = new Set<string>();
        const ending = readAll((offset, call) => {
          const odd = faults.find((one) => call >= one.call && call <= one.until);
          const from = odd ? 0 : offset;
          const page = { ids: list.slice(from, from + (odd?.size ?? 100)), total: size };
          for (const id of page.ids) seen.add(id);
          return page;
        });
        expect(ending.fresh).toBeLessThanOrEqual(seen.size);
        if (!ending.broken && ending.missing === 0) expect(seen.size).toBe(size);
      }),
      { numRuns: 1_000 },
    );
  });
});
