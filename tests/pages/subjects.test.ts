// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import {
  looksLikeOrderId,
  orderIdInCaption,
  orderIdOf,
  threadIdOf,
  threadIdOfAttributes,
} from '../../lib/marketplace/pages/subjects.ts';

const UUID = '6f0c2d10-7a3e-4b57-9c1a-0d8a3b7e1f22';

describe('an order’s id in an address', () => {
  it.each<[string, string | undefined]>([
    ['/mmp/shop/order/WEB-7788-A', 'WEB-7788-A'],
    ['/mmp/shop/orders/99', '99'],
    ['/mmp/shop/order/WEB-7788-A/documents?x=1', 'WEB-7788-A'],
    ['https://shop.mirakl.net/mmp/shop/order/1-A#top', '1-A'],
    ['/mmp/shop/order/A%2F1', 'A/1'],
    ['/mmp/shop/order/50%1', '50%1'],
    ['/mmp/shop/order/all', undefined],
    ['/mmp/shop/order', undefined],
    ['/mmp/shop/order?limit=50', undefined],
    ['/mmp/shop/order/all?limit=50', undefined],
    ['/mmp/shop/offer/12', undefined],
    ['/mmp/shop/border/12', undefined],
    [`/mmp/shop/order/${'1'.repeat(201)}`, undefined],
    ['', undefined],
  ])('%s → %s', (address, id) => {
    expect(orderIdOf(address)).toBe(id);
  });
});

describe('a thread’s id in an address', () => {
  it.each<[string, string | undefined]>([
    [`/inbox/shop/threads/${UUID}`, UUID],
    [`/inbox/shop/threads/${UUID}/`, UUID],
    [`/inbox/shop/threads/all?threadId=${UUID}`, UUID],
    [`/inbox/shop/threads/all?limit=5&thread_id=8812#x`, '8812'],
    ['/inbox?selected=8812', '8812'],
    ['/mmp/shop/messages/8812', '8812'],
    ['/mmp/shop/conversations/8812?x', '8812'],
    ['/inbox/shop/threads/all', undefined],
    ['/inbox/shop/threads/all?threadId=', undefined],
    ['/inbox/shop/threads/all?threadId=none', undefined],
    ['/inbox/shop/threads/all?limit=50', undefined],
    ['/mmp/shop/order/12-A/messages/8812', undefined],
    ['/mmp/shop/offer/8812', undefined],
    ['', undefined],
  ])('%s → %s', (address, id) => {
    expect(threadIdOf(address)).toBe(id);
  });
});

describe('a thread’s id in attributes', () => {
  it.each<[string, string | undefined]>([
    ['<i data-thread-id="8812"></i>', '8812'],
    [`<i data-conversation-id="${UUID}"></i>`, UUID],
    [`<i id="row-${UUID}"></i>`, UUID],
    [`<i data-testid="thread-${UUID.toUpperCase()}-row"></i>`, UUID.toUpperCase()],
    [`<i data-key="x" data-row-id="${UUID}"></i>`, UUID],
    ['<i data-id="8812"></i>', undefined],
    ['<i id="row-8812"></i>', undefined],
    ['<i data-thread-id="all"></i>', undefined],
    ['<i data-thread-id=""></i>', undefined],
    [`<i data-thread-id="${'1'.repeat(201)}"></i>`, undefined],
    ['<i></i>', undefined],
  ])('%s → %s', (html, id) => {
    const element = new DOMParser().parseFromString(html, 'text/html').querySelector('i')!;
    expect(threadIdOfAttributes(element)).toBe(id);
  });
});

describe('what looks like an order’s id', () => {
  it.each(['WEB-7788-A', '12345', '1234-A', 'ES_2026.11', '000123456789-B', 'Ñandú-77'])(
    '%s',
    (text) => {
      expect(looksLikeOrderId(text)).toBe(true);
    },
  );
  it.each([
    ...['', '1234', 'WEB-A', 'WEB-1-A x', '23-11-2026', '2026-11-23', '3.11.26', '129,95', '12€34'],
    ...['-12345', '12345-', 'a'.repeat(40) + '12' + 'b'.repeat(30), '<b>12345</b>', 'Web1abc'],
  ])('not %s', (text) => {
    expect(looksLikeOrderId(text)).toBe(false);
  });
});

describe('the order a caption names', () => {
  it.each<[string, string | undefined]>([
    ['Pedido n.º WEB-7788-A – retraso', 'WEB-7788-A'],
    ['Pedido: WEB-7788-A', 'WEB-7788-A'],
    ['Order #12345.', '12345'],
    ['Order no. 12345-A', '12345-A'],
    ['Commande n° 12345-A', '12345-A'],
    ['Bestellung Nr. 12345-A', '12345-A'],
    ['Bestellnummer: 12345-A', '12345-A'],
    ['Encomenda n.º 12345-A', '12345-A'],
    ['Ordine n. 12345-A', '12345-A'],
    ['Re: pedido 12345-A', '12345-A'],
    ['Pedido recibido', undefined],
    ['Pedido 12', undefined],
    ['Reorder 12345-A', undefined],
    ['12345-A', undefined],
    ['Pedido 23-11-2026', undefined],
    [`Pedido 12345-A ${'x'.repeat(120)}`, undefined],
  ])('%s → %s', (text, id) => {
    expect(orderIdInCaption(text)).toBe(id);
  });
});
