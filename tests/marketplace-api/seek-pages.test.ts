import { describe, expect, it } from 'vitest';
import { stepSeek } from '../../lib/marketplace/api/seek-pages.ts';
import type { SeekPlace } from '../../lib/marketplace/api/seek-pages.ts';

/** Follows tokens as a sync does. @param tokenAfter the token on the n-th page, from 0 */
function follow(
  tokenAfter: (page: number, token?: string) => string | undefined,
  idsOn: (page: number) => readonly string[] = (page) => [`${page}`],
) {
  let place: SeekPlace | undefined;
  for (let page = 0; ; page += 1) {
    const step = stepSeek(place, idsOn(page), tokenAfter(page, place?.token));
    if (!step.next) return { pages: page + 1, broken: step.broken ?? false, place };
    place = step.next;
  }
}

describe('a list read by tokens', () => {
  it('ends where no token is given', () => {
    expect(follow((page) => (page < 49 ? `t${page}` : undefined))).toMatchObject({
      pages: 50,
      broken: false,
    });
    expect(follow((page) => (page < 2 ? `t${page}` : ''))).toMatchObject({
      pages: 3,
      broken: false,
    });
  });

  it('takes an empty last page for what it is', () => {
    const idsOn = (page: number) => (page < 3 ? [`${page}`] : []);
    const ending = follow((page) => (page < 3 ? `t${page}` : undefined), idsOn);
    expect(ending).toMatchObject({ pages: 4, broken: false });
  });

  it.each([1, 2, 3, 50, 63, 64, 65, 100, 700])('notices a circle of %i tokens', (length) => {
    const { broken, pages } = follow(
      (page) => `t${page < 20 ? page : 20 + ((page - 20) % length)}`,
    );
    expect(broken).toBe(true);
    expect(pages).toBeLessThan(30 + 4 * length + 100);
  });

  it('notices the same page under ever new tokens', () => {
    const { broken, pages } = follow(
      (page) => `t${page}`,
      () => ['a', 'b'],
    );
    expect(broken).toBe(true);
    expect(pages).toBeLessThan(10);
  });

  it('notices empty pages without end', () => {
    expect(
      follow(
        (page) => `t${page}`,
        () => [],
      ),
    ).toMatchObject({ broken: true });
  });

  it('has a last page whatever comes', () => {
    expect(follow((page) => `t${page}`)).toMatchObject({ broken: true, pages: 10_000 });
  });

  it('refuses a token that no address can take', () => {
    expect(stepSeek(undefined, ['a'], 'x'.repeat(5_000))).toEqual({ broken: true });
  });

  it('keeps a place of bounded size', () => {
    const { place } = follow((page) => (page < 3_000 ? `token-${page}` : undefined));
    expect(JSON.stringify(place).length).toBeLessThan(700);
  });
});
