import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReturnFact } from '../../lib/domain/facts.ts';
import { asDay } from '../../lib/domain/rough-moment.ts';
import { likenessOf } from '../../lib/domain/same-return.ts';
import { returned } from './samples.ts';

const HOUR = 3_600_000;
const AT = Date.UTC(2026, 10, 20, 9, 14, 3);
const UUID = 'f61b5db8-d8f5-4715-b05f-aa4432c0e9e2';
const OTHER_UUID = 'f61b5db8-0000-4715-b05f-aa4432c0e9e2';

const of = (some: Partial<ReturnFact>) => returned({ orderId: '1-A', ...some });
const api = (some: Partial<ReturnFact> = {}) => of({ id: UUID, createdAt: AT, ...some });

describe('likenessOf', () => {
  it.each<[string, ReturnFact, ReturnFact, string]>([
    ['the beginning of its id', api(), of({ id: 'f61b5db8' }), 'same'],
    ['its beginning in capitals', api(), of({ id: 'F61B5DB8' }), 'same'],
    ['too little of it', api(), of({ id: 'f61b5d' }), 'possible'],
    ['one number that begins another', of({ id: '12345678' }), of({ id: '123456789' }), 'other'],
    ['its RMA', api({ rma: 'RMA-7' }), of({ id: 'RMA-7' }), 'same'],
    ['the RMA of both', api({ rma: 'RMA-7' }), of({ id: 'R-1', rma: 'RMA-7' }), 'same'],
    [
      'a name that it was told by once',
      of({ id: '1-A~return', alias: `R-1 ${UUID}` }),
      api(),
      'same',
    ],
    ['another order', api(), of({ id: 'f61b5db8', orderId: '2-A' }), 'other'],
    ['no order', api(), of({ id: 'f61b5db8', orderId: undefined }), 'other'],
    ['two long ids', api(), api({ id: OTHER_UUID }), 'other'],
    ['two numbers', of({ id: 'R-1' }), of({ id: 'R-2' }), 'other'],
    ['two days', of({ id: '1-A~2026-11-20' }), of({ id: '1-A~2026-11-21' }), 'other'],
    ['another long id than it had', of({ id: '1-A~return', alias: OTHER_UUID }), api(), 'other'],
    ['its minute', api(), of({ id: 'R-1', createdAt: AT - 3_000 }), 'likely'],
    [
      'its minute beside another RMA',
      api({ rma: 'X' }),
      of({ id: 'R-1', createdAt: AT }),
      'likely',
    ],
    ['its day', api(), of({ id: '1-A~2026-11-20', createdAt: asDay(AT + 10 * HOUR) }), 'likely'],
    ['the day before', api(), of({ id: '1-A~2026-11-19', createdAt: AT - 20 * HOUR }), 'other'],
    ['the marketplace’s hour', api(), of({ id: 'R-1', createdAt: AT + 2 * HOUR }), 'likely'],
    ['nothing but its order', api(), of({ id: '1-A~return' }), 'possible'],
    [
      'an end that it has not met',
      api({ state: 'received' }),
      of({ id: '1-A~return', state: 'closed' }),
      'other',
    ],
  ])('%s', (_name, a, b, likeness) => {
    expect([likenessOf(a, b), likenessOf(b, a)]).toEqual([likeness, likeness]);
  });

  it('is symmetric, and never joins two long ids', () => {
    const id = fc.constantFrom(UUID, OTHER_UUID, 'f61b5db8', 'R-1', '1-A~return', '1-A~2026-11-20');
    const fact = fc.record(
      {
        id,
        alias: fc.constantFrom('R-2', OTHER_UUID, `R-1 ${UUID}`),
        rma: fc.constantFrom('R-1', 'RMA-7'),
        createdAt: fc.constantFrom(AT, AT + 30 * HOUR),
      },
      { requiredKeys: ['id'] },
    );
    fc.assert(
      fc.property(fact, fact, (a, b) => {
        expect(likenessOf(of(a), of(b))).toBe(likenessOf(of(b), of(a)));
      }),
    );
    expect(likenessOf(of({ id: UUID }), of({ id: OTHER_UUID, createdAt: AT }))).toBe('other');
  });
});
