import { describe, expect, it } from 'vitest';
import { DAY, NOW, read } from './moments.ts';
import { account, goodsBack, offer } from './shapes.ts';
import { readAnswer } from '../../../lib/marketplace/api/answers/read-answer.ts';
import { SYNC_LISTS } from '../../../lib/app/sync-ports.ts';

describe('offers', () => {
  const first = (over: object) => read('offers', { offers: [offer(over)] }).facts[0];

  it('reads an offer (OF21)', () => {
    expect(read('offers', { offers: [offer()], total_count: 1 })).toEqual({
      facts: [
        {
          ...{ type: 'offer', id: 'SKU-1', quantity: 4 },
          ...{ minQuantityAlert: 2, category: 'Lamps', active: true },
        },
      ],
      ...{ records: 1, dropped: 0, total: 1 },
    });
  });

  it.each([-1, 1.5, '12', null, 1e300])('does not know a quantity of %s', (quantity) => {
    expect(first({ quantity })).toHaveProperty('quantity', undefined);
  });

  it('tells no alert from one that is not told', () => {
    expect(first({ min_quantity_alert: null })).toHaveProperty('minQuantityAlert', 0);
    expect(first({ min_quantity_alert: undefined })).toHaveProperty('minQuantityAlert', undefined);
    expect(first({ min_quantity_alert: '2' })).toHaveProperty('minQuantityAlert', undefined);
    expect(first({ quantity: 1_000_000 })).toHaveProperty('quantity', 1_000_000);
  });

  it('reads a file of changes (OF54): what is gone is not for sale', () => {
    const rows = [offer({ deleted: false }), offer({ shop_sku: 'SKU-2', deleted: true })];
    expect(read('offer-changes', rows).facts).toMatchObject([
      { id: 'SKU-1', quantity: 4, active: true },
      { id: 'SKU-2', active: false },
    ]);
    expect(read('offer-changes', rows).facts[1]).not.toHaveProperty('quantity');
  });
});

describe('returns (RT11)', () => {
  it('reads a return without its address, and says nothing of when it came back', () => {
    expect(read('returns', { data: [goodsBack()] }).facts).toEqual([
      {
        ...{ type: 'return', id: 'f61b5db8-d8f5-4715-b05f-aa4432c0e9e2', orderId: '1001-A' },
        ...{ state: 'received', createdAt: NOW - 6 * DAY },
      },
    ]);
  });

  it('tells the number that pages show it by, where there is one', () => {
    const rmas = ['RMA-7', null, 7].map((rma) => goodsBack({ id: `R${String(rma)}`, rma }));
    const { facts } = read('returns', { data: rmas });
    expect(facts.map((fact) => (fact.type === 'return' ? fact.rma : 0))).toEqual([
      'RMA-7',
      undefined,
      undefined,
    ]);
  });

  it.each([
    ['WAITING_ACCEPTANCE', 'waiting-acceptance'],
    ['NO_RECEPTION', 'no-reception'],
    ['CANCELED', 'cancelled'],
    ['NEW', undefined],
    [3, undefined],
  ])('reads the state %s', (state, expected) => {
    expect(read('returns', { data: [goodsBack({ state })] }).facts[0]).toHaveProperty(
      'state',
      expected,
    );
  });
});

describe('account (A01)', () => {
  const fact = (over: object) => read('account', account(over)).facts[0];

  it('tells whether and never what', () => {
    const answer = read('account', account());
    expect(answer).toEqual({
      facts: [
        {
          ...{ type: 'shop', id: '2000', hasPhone: true, hasEmail: true, hasRegistration: true },
          ...{ hasDispatchCountry: true, hasReturnPolicy: true },
          ...{ nameHasDomain: false, descriptionHasUrl: false },
        },
      ],
      shop: { id: '2000', name: 'Tienda Azul', offers: 234 },
      ...{ records: 1, dropped: 0 },
    });
    expect(JSON.stringify(answer)).not.toMatch(/ES91|Pérez|600|a@b|B123|Thirty/);
  });

  it('empty is missing, absent is not known', () => {
    expect(
      fact({ contact_informations: { phone: '', phone_secondary: null, email: null } }),
    ).toMatchObject({ hasPhone: false, hasEmail: false });
    expect(fact({ contact_informations: {} })).toMatchObject({
      hasPhone: undefined,
      hasEmail: undefined,
    });
    expect(fact({ contact_informations: { phone: '12' } })).toHaveProperty('hasPhone', undefined);
    expect(fact({ return_policy: '<p> </p>' })).toHaveProperty('hasReturnPolicy', undefined);
    expect(fact({ return_policy: null })).toHaveProperty('hasReturnPolicy', false);
    expect(fact({ return_policy: 5 })).toHaveProperty('hasReturnPolicy', undefined);
    expect(fact({ shipping_country: null })).toHaveProperty('hasDispatchCountry', false);
  });

  it('asks private sellers for no registration', () => {
    const none = { default_billing_information: null, pro_details: { VAT_number: null } };
    expect(fact(none)).toHaveProperty('hasRegistration', false);
    expect(fact({ ...none, is_professional: false })).toHaveProperty('hasRegistration', undefined);
    expect(fact({ default_billing_information: {} })).toHaveProperty('hasRegistration', undefined);
  });

  it('sees domains and addresses', () => {
    expect(fact({ shop_name: 'lamps.com' })).toHaveProperty('nameHasDomain', true);
    expect(fact({ description: 'See www.lamps' })).toHaveProperty('descriptionHasUrl', true);
    expect(fact({ description: null })).toHaveProperty('descriptionHasUrl', false);
    expect(fact({ description: undefined })).toHaveProperty('descriptionHasUrl', undefined);
  });

  it.each([{ shop_id: 2 ** 60 }, { shop_id: -1 }, { shop_id: {} }, { shop_id: null }])(
    'is no account with %o',
    (over) => {
      expect(readAnswer('account', account(over), NOW)).toBeUndefined();
    },
  );
});

describe('the marketplace itself', () => {
  it('reads who accepts orders and how invoices come (PC01)', () => {
    const told = (order_acceptance: unknown, enabled: unknown) =>
      read('platform', {
        features: { order_workflows: { order_acceptance } },
        platform_configuration: { enhanced_seller_invoicing: { enabled } },
      }).market;
    expect(told('AUTOMATIC', true)).toEqual({
      ...{ at: NOW, acceptsOrders: 'automatic', invoices: 'accounting-document' },
    });
    expect(told('NOT_AUTOMATIC', false)).toEqual({ at: NOW, acceptsOrders: 'manual' });
    expect(told('BOTH', 'true')).toEqual({ at: NOW, acceptsOrders: 'both' });
    expect(told('NEW', null)).toEqual({ at: NOW });
  });

  it('reads channels (CH11) and languages (L01)', () => {
    const channels = [
      { code: 'WEB_ES', label: 'Web Spain' },
      { code: 'X', label: null },
      { label: 'Y' },
    ];
    expect(read('channels', { channels })).toMatchObject({
      market: { channels: [{ code: 'WEB_ES', label: 'Web Spain' }, { code: 'X' }] },
      dropped: 1,
    });
    const locales = [
      { code: 'de_DE' },
      { code: 'nl_NL' },
      { code: 'es_ES', platform_default: true },
      { code: 'es_MX' },
      { code: 'ENGLISH' },
    ];
    expect(read('locales', { locales }).market?.languages).toEqual(['es', 'de']);
  });
});

describe('statistics (A21)', () => {
  const series = (value: unknown, period: unknown = 'LAST_MONTH') => [{ period, value }];

  it('tells delays in hours and rates as shares', () => {
    expect(
      read('statistics', {
        approval_delay: series(7_200),
        order_messages_response_delay: series(50_400, 'LAST_THREE_MONTHS'),
        incident_rate: series(0.02, 'ALL_SINCE_BEGINNING'),
        grade: series(4.6, 'LAST_YEAR'),
        valid_tracking_rate: null,
        average_cart: series(88),
      }).figures,
    ).toEqual([
      { measure: 'approval-delay', period: 'month', value: 2 },
      { measure: 'incident-rate', period: 'ever', value: 0.02 },
      { measure: 'reply-delay', period: 'quarter', value: 14 },
      { measure: 'grade', period: 'year', value: 4.6 },
    ]);
  });

  it('reads an answer in percent as such, small rates too', () => {
    expect(
      read('statistics', {
        approval_rate: series(98),
        incident_rate: series(0.5),
        grade: series(4),
      }).figures,
    ).toEqual([
      { measure: 'approval-rate', period: 'month', value: 0.98 },
      { measure: 'incident-rate', period: 'month', value: 0.005 },
      { measure: 'grade', period: 'month', value: 4 },
    ]);
  });

  it.each([null, -1, '3', 250])('leaves out a rate of %s', (value) => {
    expect(read('statistics', { refund_rate: series(value) })).toMatchObject({
      figures: [],
      dropped: 1,
    });
  });

  it('leaves out periods that nobody knows', () => {
    expect(read('statistics', { grade: series(4, 'LAST_WEEK') }).figures).toEqual([]);
  });
});

describe('answers of another shape', () => {
  it.each(SYNC_LISTS)('are not understood as %s', (list) => {
    for (const json of [
      null,
      1,
      'x',
      true,
      {},
      { message: 'Not Found' },
      { errors: [] },
      { data: {} },
      [[]].flat().concat(),
    ])
      if (!(list === 'offer-changes' && Array.isArray(json)))
        expect(readAnswer(list, json, NOW)).toBeUndefined();
  });
});
