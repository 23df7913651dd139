import { expect, it } from 'vitest';
import {
  COMPLAINT_DAYS,
  DELIVERY_DAYS,
  SIMPLIFIED_INVOICE,
  WITHDRAWAL_REFUND_DAYS,
} from '../../lib/domain/law.ts';

/** Copied by hand from the consolidated texts. */
it.each([
  ['simplified, any operation', SIMPLIFIED_INVOICE.anyMost, 400, 'art. 4.1', '1619'],
  ['simplified, retail', SIMPLIFIED_INVOICE.retailMost, 3_000, 'art. 4.2', '1619'],
  ['refund after withdrawal', WITHDRAWAL_REFUND_DAYS, 14, 'arts. 76, 107', '2007/11/16/1'],
  ['delivery', DELIVERY_DAYS, 30, 'art. 66 bis', '2007/11/16/1'],
  ['complaints', COMPLAINT_DAYS, 15, 'art. 21.3', '2007/11/16/1'],
])('the law on %s says what the code holds', (_, legal, value, reference, address) => {
  expect(legal).toMatchObject({ value, reference, market: 'ES' });
  expect(legal.source.title).toContain(reference);
  expect(legal.source.url).toMatch(new RegExp(`^https://www\\.boe\\.es/eli/es/.*${address}$`));
  expect(legal.source).toMatchObject({ checked: '2026-11-22', confidence: 'high' });
});

it('names every case in which a simplified invoice is not allowed', () => {
  expect(SIMPLIFIED_INVOICE.never.value).toHaveLength(3);
  expect(SIMPLIFIED_INVOICE.fullFor.value).toEqual(['business', 'tax-request']);
});
