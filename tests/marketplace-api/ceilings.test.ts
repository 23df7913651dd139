import { describe, expect, it } from 'vitest';
import { CEILINGS } from '../../lib/marketplace/api/ceilings.ts';
import { LIST_QUERIES } from '../../lib/marketplace/api/list-queries.ts';
import { OPERATIONS } from '../../lib/marketplace/api/operations.ts';

describe('what may be called', () => {
  it('is nothing that changes anything: GET, but for the order of an export', () => {
    const posts = Object.entries(OPERATIONS).filter(([, { method }]) => method !== 'GET');
    expect(posts.map(([code]) => code)).toEqual(['OF52']);
  });

  it('stands under /api/', () => {
    const paths = Object.values(OPERATIONS).flatMap(({ path }) => path ?? []);
    expect(paths.filter((path) => !path.startsWith('/api/'))).toEqual([]);
    expect(
      Object.entries(OPERATIONS)
        .filter(([, { path }]) => !path)
        .map(([code]) => code),
    ).toEqual(['OF54']);
  });

  it('has a ceiling each, never looser than what is recommended', () => {
    expect(Object.keys(CEILINGS).sort()).toEqual(Object.keys(OPERATIONS).sort());
    for (const { recommended, maximum, partner, full } of Object.values(CEILINGS)) {
      for (const pace of [{ recommended, maximum }, partner, full]) {
        if (typeof pace?.recommended !== 'number') continue;
        expect(pace.maximum).toBeLessThanOrEqual(pace.recommended);
      }
    }
  });

  it('knows where the records of every paged list stand', () => {
    for (const { code, rows, id } of Object.values(LIST_QUERIES)) {
      if (OPERATIONS[code].paging !== 'none') expect([rows, id]).not.toContain(undefined);
    }
  });
});
