import { describe, expect, it } from 'vitest';
import { differences } from './differences.ts';

describe('the comparison', () => {
  const order = { type: 'order', id: '1', state: 'shipped', hasInvoice: false } as const;

  it('takes undefined for unknown', () => {
    const same = [{ ...order, channel: undefined }];
    expect(differences([order], same)).toEqual({ gone: [], dimmed: [], changed: [] });
  });

  it('tells what is gone, unknown, and said otherwise', () => {
    const other = { type: 'offer', id: 'A' } as const;
    expect(differences([order], [])).toMatchObject({ gone: ['order:1'] });
    expect(differences([order], [{ ...order, state: undefined }])).toMatchObject({
      dimmed: ['order:1.state'],
    });
    expect(differences([order], [{ ...order, hasInvoice: true }, other])).toMatchObject({
      changed: ['offer:A', 'order:1.hasInvoice'],
    });
  });
});
