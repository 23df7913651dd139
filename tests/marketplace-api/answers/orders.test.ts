import { describe, expect, it } from 'vitest';
import type { OrderFact } from '../../../lib/domain/facts.ts';
import { DAY, iso, NOW, read } from './moments.ts';
import { line, order } from './shapes.ts';

function fact(over: object): OrderFact {
  const [first] = read('orders', { orders: [order(over)] }).facts;
  if (first?.type !== 'order') throw new Error('no order');
  return first;
}

describe('orders (OR11)', () => {
  it('reads an order', () => {
    expect(read('orders', { orders: [order()], total_count: 31 })).toEqual({
      facts: [
        {
          type: 'order',
          id: '1001-A',
          state: 'shipped',
          placedAt: NOW - 5 * DAY,
          shippingDeadline: NOW - 3 * DAY,
          channel: 'WEB_ES',
          customerLocale: 'es_ES',
          country: 'ES',
          hasTracking: true,
          openIncident: false,
          shippedAt: NOW - 4 * DAY,
          total: 121.5,
          currency: 'EUR',
          path: '/mmp/shop/order/1001-A',
        },
      ],
      sales: [{ orderId: '1001-A', placedAt: NOW - 5 * DAY, sku: 'SKU-1', units: 2 }],
      askDocuments: ['1001-A'],
      records: 1,
      total: 31,
      dropped: 0,
    });
  });

  it('keeps no name, address or number', () => {
    const text = JSON.stringify(read('orders', { orders: [order()] }));
    for (const secret of ['Ana', 'Pérez', 'Calle', '600111222', 'ES123', 'Lamp'])
      expect(text).not.toContain(secret);
  });

  it.each([
    ['STAGING', 'waiting-debit'],
    ['WAITING_ACCEPTANCE', 'waiting-acceptance'],
    ['WAITING_DEBIT_PAYMENT', 'waiting-debit'],
    ['TO_COLLECT', 'to-collect'],
    ['CANCELED', 'cancelled'],
    ['WAITING_REFUND', undefined],
    ['A_NEW_STATE', undefined],
    [12, undefined],
  ])('folds the state %s', (order_state, state) => {
    expect(fact({ order_state }).state).toBe(state);
  });

  it.each([
    ['PRT', 'PT'],
    ['DEU', 'DE'],
    ['POL', 'PL'],
    ['XKX', 'XK'],
    ['fr', 'FR'],
    ['XXX', undefined],
    ['ESPANA', undefined],
    [null, undefined],
  ])('reads the country %s', (country_iso_code, country) => {
    expect(fact({ customer: { shipping_address: { country_iso_code } } }).country).toBe(country);
  });

  it('knows an open incident by either word, and none only where both are known', () => {
    const open = line({ order_line_state: 'INCIDENT_OPEN' });
    expect(fact({ has_incident: true }).openIncident).toBe(true);
    expect(fact({ has_incident: false, order_lines: [line(), open] }).openIncident).toBe(true);
    expect(fact({ has_incident: null }).openIncident).toBe(false);
    expect(fact({ has_incident: null, order_lines: 'none' }).openIncident).toBeUndefined();
    expect(fact({ has_incident: null, order_lines: [line(), 3] }).openIncident).toBeUndefined();
  });

  it('calls an order sent or arrived once all of it is', () => {
    const late = line({ shipped_date: iso(DAY), received_date: iso(0) });
    const open = line({ shipped_date: null });
    const gone = line({ order_line_state: 'CANCELED', shipped_date: null });
    expect(fact({ order_lines: [line(), late] }).shippedAt).toBe(NOW - DAY);
    expect(fact({ order_lines: [line(), late] }).receivedAt).toBeUndefined();
    expect(fact({ order_lines: [late, gone] }).receivedAt).toBe(NOW);
    expect(fact({ order_lines: [line(), open] }).shippedAt).toBeUndefined();
    expect(fact({ order_lines: [line(), 'x'] }).shippedAt).toBeUndefined();
  });

  it('believes nothing that happened days ahead, but a clock that is a day off', () => {
    expect(
      fact({ order_lines: [line({ shipped_date: iso(-5 * DAY) })] }).shippedAt,
    ).toBeUndefined();
    expect(fact({ created_date: iso(-DAY) }).placedAt).toBe(NOW + DAY);
  });

  it('is paid back once every refund is', () => {
    const paid = { refund_state: 'REFUNDED' };
    const old = { state: 'REFUNDED' };
    const due = { refund_state: 'WAITING_REFUND_PAYMENT', state: 'REFUNDED' };
    const with_ = (fully_refunded: boolean, ...refunds: object[]) =>
      fact({ fully_refunded, order_lines: [line({ refunds })] }).state;
    expect(with_(true, paid, old)).toBe('refunded');
    expect(with_(true, paid, due)).toBe('shipped');
    expect(with_(false, paid)).toBe('shipped');
    expect(with_(true)).toBe('shipped');
    const order_lines = [line({ refunds: [paid] }), line({ refunds: 'some' })];
    expect(fact({ fully_refunded: true, order_lines }).state).toBe('shipped');
    expect(fact({ order_lines: [line({ order_line_state: 'REFUNDED' })] }).state).toBe('refunded');
  });

  it('dates a cancellation by its last line', () => {
    const order_lines = [
      line({ cancelations: [{ created_date: iso(2 * DAY) }, { created_date: iso(DAY) }] }),
      line({ cancelations: null }),
    ];
    expect(fact({ order_state: 'CANCELED', order_lines }).cancelledAt).toBe(NOW - DAY);
    expect(fact({ order_lines }).cancelledAt).toBeUndefined();
  });

  it('tells tracking only where its field is there', () => {
    expect(fact({ shipping_tracking: ' ' }).hasTracking).toBe(false);
    expect(fact({ shipping_tracking: null }).hasTracking).toBe(false);
    expect(fact({ shipping_tracking: undefined }).hasTracking).toBeUndefined();
    expect(
      fact({ shipping_tracking: null, shipping_tracking_url: 'https://x.y/1' }).hasTracking,
    ).toBeUndefined();
  });

  it('tells the total only with taxes, and a business only by its organisation', () => {
    expect(fact({ order_tax_mode: 'TAX_EXCLUDED' }).total).toBeUndefined();
    expect(fact({ total_price: -3 }).total).toBeUndefined();
    expect(fact({ total_price: '121.50' }).total).toBeUndefined();
    const organization = { name: 'Limark', tax_identification_number: 'B12345678' };
    expect(fact({ customer: { organization } })).toMatchObject({
      isBusiness: true,
      hasTaxId: true,
    });
    expect(fact({ customer: { organization: {} } }).hasTaxId).toBeUndefined();
    expect(fact({}).isBusiness).toBeUndefined();
  });

  it('adds up what was sold of an offer, but not what came to nothing', () => {
    const order_lines = [
      line(),
      line({ quantity: 3 }),
      line({ order_line_state: 'REFUSED' }),
      line({ offer_sku: 'SKU-2', quantity: -1 }),
      line({ offer_sku: 'SKU-3', quantity: '2' }),
    ];
    expect(read('orders', { orders: [order({ order_lines })] }).sales).toMatchObject([
      { sku: 'SKU-1', units: 5 },
    ]);
    for (const over of [{ order_state: 'CANCELED' }, { created_date: 'yesterday' }])
      expect(read('orders', { orders: [order(over)] }).sales).toEqual([]);
  });

  it('asks for the documents of orders that may owe an invoice', () => {
    const ids = (over: object) => read('orders', { orders: [order(over)] }).askDocuments;
    for (const order_state of ['SHIPPING', 'TO_COLLECT', 'RECEIVED', 'CLOSED'])
      expect(ids({ order_state })).toEqual(['1001-A']);
    for (const order_state of ['WAITING_ACCEPTANCE', 'CANCELED', 'REFUSED', 'NEW', null])
      expect(ids({ order_state })).toEqual([]);
    expect(ids({ created_date: iso(91 * DAY) })).toEqual([]);
    expect(ids({ created_date: iso(89 * DAY) })).toEqual(['1001-A']);
  });

  it('drops a record without a sound id and keeps the others', () => {
    const bad = [{}, null, 'x', [], order({ order_id: 7 }), order({ order_id: ' ' })].concat(
      order({ order_id: 'a\u0000b' }),
      order({ order_id: '\ud800' }),
      order({ order_id: 'x'.repeat(201) }),
    );
    const answer = read('orders', { orders: [...bad, order()] });
    expect(answer).toMatchObject({ records: bad.length + 1, dropped: bad.length });
    expect(answer.facts.map(({ id }) => id)).toEqual(['1001-A']);
  });

  it('tells an order that stands on a page twice once', () => {
    const answer = read('orders', { orders: [order(), order({ order_state: 'RECEIVED' })] });
    expect(answer.facts).toMatchObject([{ state: 'received' }]);
    expect(answer.sales).toHaveLength(1);
    expect(answer.askDocuments).toHaveLength(1);
  });

  it('reads exact moments that look like rough ones as exact', () => {
    expect(fact({ shipping_deadline: '2026-11-21T23:59:59.999Z' }).shippingDeadline).toBe(
      Date.UTC(2026, 10, 21, 23, 59, 59, 996),
    );
  });

  it.each([
    ['2026-11-19T10:00:00+02:00', Date.UTC(2026, 10, 19, 8)],
    ['2026-11-19T10:00:00.5-0330', Date.UTC(2026, 10, 19, 13, 30, 0, 500)],
    ['2026-11-19T10:00Z', Date.UTC(2026, 10, 19, 10)],
    ['2026-11-19T10:00:00', undefined],
    ['2026-11-19', undefined],
    ['2026-02-30T10:00:00Z', undefined],
    ['2024-02-29T10:00:00Z', Date.UTC(2024, 1, 29, 10)],
    ['2026-13-01T10:00:00Z', undefined],
    ['2026-01-01T25:00:00Z', undefined],
    ['9999-12-31T10:00:00Z', undefined],
    ['NaN', undefined],
    [1_700_000_000_000, undefined],
  ])('reads the moment %s', (shipping_deadline, at) => {
    expect(fact({ shipping_deadline }).shippingDeadline).toBe(at);
  });
});
