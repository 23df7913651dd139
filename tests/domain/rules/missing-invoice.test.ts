import { describe, expect, it } from 'vitest';
import type { OrderFact, OrderState } from '../../../lib/domain/facts.ts';
import { marketWith } from '../../../lib/domain/figures.ts';
import type { Market } from '../../../lib/domain/market.ts';
import { missingInvoice } from '../../../lib/domain/rules/missing-invoice.ts';
import { marketAt, marketOfHost } from '../../../lib/marketplace/operators/index.ts';
import { madrid } from '../clocks.ts';
import { findingOf, MEDIAMARKT, NOW, order, outcome, PCC, settingsOf } from '../samples.ts';

const at = { now: NOW };
const CARREFOUR = marketOfHost('carrefoures-prod.mirakl.net');
const WORTEN = marketOfHost('marketplace.worten.pt');
const SILENT = ['silent', 'silent', 'silent'] as const;

describe('missing-invoice', () => {
  const judge = (some: Partial<OrderFact>, market: Market | undefined = PCC) =>
    missingInvoice.find({ order: order(some) }, at, settingsOf(market));
  const without = (some: Partial<OrderFact>) => judge({ hasInvoice: false, ...some });

  it.each([
    ['2026-11-27 11:00', 'info'],
    ['2026-11-26 12:00', 'soon'],
    ['2026-11-25 12:00', 'late'],
  ])('shipped %s, asked on 27 Nov at 12:00: %s', (shown, state) => {
    expect(outcome(without({ state: 'shipped', shippedAt: madrid(shown) }))).toBe(state);
  });

  it('counts from the shipment before the order, and says so and how vague the source is', () => {
    const some = { state: 'shipped', placedAt: madrid('2026-11-02 12:00') } as const;
    const shipped = findingOf(without({ ...some, shippedAt: madrid('2026-11-27 11:00') }));
    expect(shipped.why.since).toBe(madrid('2026-11-27 11:00'));
    expect(shipped.why.lines).toEqual([
      { key: 'missingInvoiceDeadlineVague', args: [{ hours: 24 }, { hours: 48 }] },
      { key: 'missingInvoiceFromShipment' },
    ]);
    const placed = findingOf(without(some));
    expect(placed.why.since).toBe(some.placedAt);
    expect(placed.why.lines.at(-1)?.key).toBe('missingInvoiceFromOrder');
  });

  it.each([
    ['shipping', 'info'],
    ['to-collect', 'soon'],
    ['shipped', 'soon'],
    ['received', 'soon'],
    ['closed', 'soon'],
    ['incident-open', 'soon'],
    ['waiting-acceptance', 'silent'],
    ['waiting-debit', 'silent'],
    ['refused', 'silent'],
    ['cancelled', 'silent'],
    ['refunded', 'silent'],
  ] as const)('without a date, %s: %s', (state: OrderState, expected) => {
    expect(outcome(without({ state }))).toBe(expected);
  });

  it('has no deadline where none is published', () => {
    const some = {
      hasInvoice: false,
      state: 'shipped',
      shippedAt: madrid('2026-01-02 12:00'),
    } as const;
    const finding = findingOf(judge(some, MEDIAMARKT));
    expect(finding).toMatchObject({
      state: 'soon',
      why: { lines: [{ key: 'missingInvoiceNoDeadline' }] },
    });
    expect(finding.lateAt).toBeUndefined();
    expect(finding.advice.key).toBe('invoicePlaceUnknown');
  });

  it('counts from what the marketplace says', () => {
    const some = {
      hasInvoice: false,
      state: 'shipped',
      shippedAt: madrid('2026-11-27 11:00'),
    } as const;
    expect(findingOf(judge(some, CARREFOUR)).lateAt).toBeUndefined();
    const placed = findingOf(judge({ ...some, placedAt: madrid('2026-11-24 12:00') }, CARREFOUR));
    expect(placed.lateAt).toBe(madrid('2026-11-25 12:00'));
  });

  it('says unknown, never fine, when a field is missing', () => {
    expect(outcome(judge({ state: 'shipped' }))).toBe('unknown:order.hasInvoice');
    expect(outcome(judge({ state: 'shipped', hasInvoice: false }, WORTEN))).toBe(
      'unknown:market.invoice.required',
    );
  });

  it('only informs while the state of the order was not read', () => {
    const finding = findingOf(without({ placedAt: madrid('2026-01-02 12:00') }));
    expect(finding.state).toBe('info');
    expect(finding.why.lines).toEqual([{ key: 'missingInvoiceStateUnread' }]);
    expect(outcome(judge({}))).toBe('unknown:order.hasInvoice');
  });

  it('is silent once the invoice is there, or where none is owed', () => {
    expect(outcome(judge({ hasInvoice: true }))).toBe('silent');
    const off: Market = {
      ...(PCC as Market),
      invoice: {
        required: {
          value: false,
          source: { title: 'x', checked: '2026-11-22', confidence: 'high' },
        },
      },
    };
    expect(outcome(judge({ hasInvoice: false, state: 'shipped' }, off))).toBe('silent');
  });

  it('is silent where the marketplace makes the invoice itself, whatever else is set', () => {
    const conrad = marketAt('seller.example.com', 'conrad');
    const some = { hasInvoice: false, state: 'shipped' } as const;
    expect(outcome(judge(some, conrad))).toBe('silent');
    const own = marketWith(PCC as Market, { 'invoice.issuedBy': 'operator' });
    expect(outcome(judge(some, own))).toBe('silent');
  });

  describe('where the marketplace asks for this very invoice', () => {
    const NOTHING: Market = { ...(WORTEN as Market), invoice: undefined };
    const source = { title: 'x', checked: '2026-11-22', confidence: 'high' } as const;
    const FREE: Market = { ...NOTHING, invoice: { required: { value: false, source } } };
    const BY_OPERATOR: Market = {
      ...NOTHING,
      invoice: { issuedBy: { value: 'operator', source } },
    };
    const own = (market: Market, id: string, value: boolean | string) =>
      marketWith(market, { [id]: value });

    it.each<[string, Market | undefined, string, string, string]>([
      // market, asked, withdrawn, never asked
      ['nothing is known', undefined, 'soon', 'silent', 'unknown:market.invoice.required'],
      ['nothing is published', NOTHING, 'soon', 'silent', 'unknown:market.invoice.required'],
      ['none is wanted, by what is published', FREE, 'soon', 'silent', 'silent'],
      ['the operator makes them, by what is published', BY_OPERATOR, 'soon', 'silent', 'silent'],
      ['one is wanted for every order', MEDIAMARKT, 'soon', 'silent', 'soon'],
      ['the seller wants none', own(NOTHING, 'invoice.required', false), ...SILENT],
      [
        'the seller says who makes them',
        own(PCC as Market, 'invoice.issuedBy', 'operator'),
        ...SILENT,
      ],
      ['the seller wants them all', own(FREE, 'invoice.required', true), 'soon', 'soon', 'soon'],
    ])('%s', (_name, market, asked, withdrawn, never) => {
      const some = { hasInvoice: false, state: 'shipped' } as const;
      const of = (more: Partial<OrderFact>) =>
        outcome(
          missingInvoice.find({ order: order({ ...some, ...more }) }, at, settingsOf(market)),
        );
      expect([of({ invoiceAsked: true }), of({ invoiceAsked: false }), of({})]).toEqual([
        asked,
        withdrawn,
        never,
      ]);
    });

    it('is handed in as the answer to the request, unless the seller knows better', () => {
      const some = { hasInvoice: false, invoiceAsked: true, state: 'shipped' } as const;
      for (const market of [NOTHING, PCC])
        expect(findingOf(judge(some, market)).advice.key).toBe('invoicePlaceAccounting');
      const set = own(NOTHING, 'invoice.place', 'order-documents');
      expect(findingOf(judge(some, set)).advice.key).toBe('invoicePlaceOrder');
      expect(findingOf(judge(some, NOTHING)).why.lines[0]).toEqual({ key: 'missingInvoiceAsked' });
    });

    it('is owed though the order itself was never read, and while it is being sent', () => {
      const some = { hasInvoice: false, invoiceAsked: true } as const;
      const finding = findingOf(judge(some, NOTHING));
      expect([finding.state, finding.why.lines]).toEqual([
        'soon',
        [{ key: 'missingInvoiceAsked' }],
      ]);
      expect(outcome(judge({ ...some, state: 'shipping' }, NOTHING))).toBe('soon');
      for (const state of ['cancelled', 'refused', 'waiting-acceptance'] as const)
        expect(outcome(judge({ ...some, state }, NOTHING))).toBe('silent');
    });

    it('is there once a later look has found it', () => {
      expect(outcome(judge({ hasInvoice: true, invoiceAsked: true }, NOTHING))).toBe('silent');
      expect(outcome(judge({ invoiceAsked: true, state: 'shipped' }, NOTHING))).toBe(
        'unknown:order.hasInvoice',
      );
    });
  });
});
