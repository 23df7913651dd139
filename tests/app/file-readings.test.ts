import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createReadings } from '../../lib/app/file-readings.ts';
import type { InvoiceEye } from '../../lib/app/ports.ts';
import type { FilePart, FileVerdict } from '../../lib/domain/file-parts.ts';
import { PART_BYTES } from '../../lib/domain/file-parts.ts';

const VERDICT: FileVerdict = { isInvoice: true, by: 'content' };
const MORE = { state: 'more' };
const UNSEEN = { state: 'unseen' };
const SEEN = { state: 'seen', verdict: VERDICT };

function part(text: string, index = 0, parts = 1, look = 'a'): FilePart {
  return { look, name: 'x.pdf', index, parts, data: Buffer.from(text).toString('base64') };
}

function setUp() {
  const seen: string[] = [];
  const eye: InvoiceEye = {
    look: async ({ bytes }) => {
      seen.push(Buffer.from(bytes ?? []).toString());
      return VERDICT;
    },
  };
  return { take: createReadings(eye), seen };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a file', () => {
  it('is looked into once all of it is here', async () => {
    const { take, seen } = setUp();
    expect(await take(part('uno ', 0, 3))).toEqual(MORE);
    expect(await take(part('dos ', 1, 3))).toEqual(MORE);
    expect(seen).toEqual([]);
    expect(await take(part('tres', 2, 3))).toEqual(SEEN);
    expect(seen).toEqual(['uno dos tres']);
  });

  it('may be empty', async () => {
    const { take, seen } = setUp();
    expect(await take(part(''))).toEqual(SEEN);
    expect(seen).toEqual(['']);
  });

  it('does not mix with another that comes at the same time', async () => {
    const { take, seen } = setUp();
    await take(part('a', 0, 2, 'tab 1'));
    await take(part('b', 0, 2, 'tab 2'));
    await take(part('A', 1, 2, 'tab 1'));
    await take(part('B', 1, 2, 'tab 2'));
    expect(seen).toEqual(['aA', 'bB']);
  });

  it('is looked into once though a part comes twice, and each time is answered', async () => {
    const { take, seen } = setUp();
    await take(part('a', 0, 2));
    expect(await take(part('a', 0, 2))).toEqual(MORE);
    expect(await take(part('b', 1, 2))).toEqual(SEEN);
    expect(await take(part('b', 1, 2))).toEqual(SEEN);
    expect(seen).toEqual(['ab']);
  });
});

describe('what does not fit together is not looked into', () => {
  it.each<[string, readonly FilePart[]]>([
    ['a beginning that is missing', [part('b', 1, 2)]],
    ['a part left out', [part('a', 0, 3), part('c', 2, 3)]],
    ['another number of parts', [part('a', 0, 2), part('b', 1, 3)]],
    ['a part beyond the last', [part('a', 2, 2)]],
    ['no base64', [{ ...part(''), data: '***' }]],
  ])('%s', async (_what, parts) => {
    const { take, seen } = setUp();
    let answer: unknown;
    for (const one of parts) answer = await take(one);
    expect(answer).toEqual(UNSEEN);
    expect(seen).toEqual([]);
  });

  it('any parts in any order: each is answered, and nothing is looked into but whole files', async () => {
    const some = fc.record({
      look: fc.constantFrom('a', 'b'),
      name: fc.constant('x.pdf'),
      index: fc.nat(4),
      parts: fc.integer({ min: 1, max: 3 }),
      data: fc.constantFrom('AAAA', '', '*'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(some, { maxLength: 30 }), async (parts) => {
        const { take, seen } = setUp();
        for (const one of parts) {
          expect(['more', 'seen', 'unseen']).toContain((await take(one)).state);
        }
        expect(seen.length).toBeLessThanOrEqual(
          parts.filter((p) => p.index + 1 === p.parts).length,
        );
      }),
    );
  });
});

describe('limits', () => {
  it('forgets a file whose page has gone silent', async () => {
    const { take, seen } = setUp();
    expect(await take(part('a', 0, 2))).toEqual(MORE);
    vi.advanceTimersByTime(15_000);
    expect(await take(part('b', 1, 2))).toEqual(UNSEEN);
    expect(seen).toEqual([]);
  });

  it('counts no file that was looked into: all of a large choice are seen', async () => {
    const { take, seen } = setUp();
    for (let i = 0; i < 40; i++) expect(await take(part(`${i}`, 0, 1, `${i}`))).toEqual(SEEN);
    expect(seen).toHaveLength(40);
  });

  it('lets the longest silent one go where too many were begun, as when choices are taken back', async () => {
    const { take, seen } = setUp();
    for (let i = 0; i < 8; i++) expect(await take(part('a', 0, 3, `${i}`))).toEqual(MORE);
    expect(await take(part('b', 1, 3, '0'))).toEqual(MORE);
    expect(await take(part('whole', 0, 1, 'next'))).toEqual(SEEN);
    expect(await take(part('b', 1, 3, '1'))).toEqual(UNSEEN);
    expect(await take(part('c', 2, 3, '0'))).toEqual(SEEN);
    expect(seen).toEqual(['whole', 'abc']);
  });

  it('refuses what comes while as many as it takes are being looked into', async () => {
    const { promise, resolve } = Promise.withResolvers<FileVerdict>();
    const take = createReadings({ look: () => promise });
    const answers = Array.from({ length: 8 }, (_, i) => take(part('a', 0, 1, `${i}`)));
    expect(await take(part('a', 0, 1, 'one too many'))).toEqual(UNSEEN);
    resolve(VERDICT);
    expect(await Promise.all(answers)).toEqual(answers.map(() => SEEN));
    expect(await take(part('a', 0, 1, 'next'))).toEqual(SEEN);
  });

  it('keeps one that comes slowly, as long as it comes', async () => {
    const { take } = setUp();
    for (let i = 0; i < 4; i++) {
      expect(await take(part('a', i, 5))).toEqual(MORE);
      vi.advanceTimersByTime(14_000);
    }
    expect(await take(part('a', 4, 5))).toEqual(SEEN);
  });

  it('takes no more of one file, nor of all together, than was agreed', async () => {
    const { take, seen } = setUp();
    const full = part('x'.repeat(PART_BYTES), 0, 100);
    const fill = async (look: string, parts: number) => {
      let answer: unknown;
      for (let i = 0; i < parts; i++) answer = await take({ ...full, index: i, look });
      return answer;
    };
    expect(await fill('one', 80)).toEqual(MORE);
    expect(await fill('two', 81)).toEqual(UNSEEN);
    for (const look of ['two', 'three', 'four']) expect(await fill(look, 80)).toEqual(MORE);
    // The first one has been silent longest; the others stay.
    expect(await fill('five', 1)).toEqual(MORE);
    expect(await take({ ...full, index: 80, look: 'one' })).toEqual(UNSEEN);
    expect(seen).toEqual([]);
  });
});
