import { describe, expect, it } from 'vitest';
import type { ThreadFact } from '../../../lib/domain/facts.ts';
import { DAY, HOUR, iso, NOW, read } from './moments.ts';
import { message, thread } from './shapes.ts';

function fact(one: object): ThreadFact {
  const [first] = read('threads', { data: [one] }).facts;
  if (first?.type !== 'thread') throw new Error('no thread');
  return first;
}

const asked = [message('shop', 5 * HOUR), message('customer', 3 * HOUR), message('customer', HOUR)];
const answered = [message('customer', 5 * HOUR), message('shop', 2 * HOUR)];

describe('threads (M11)', () => {
  it('waits since the oldest unanswered message, though the marketplace names the latest', () => {
    expect(fact(thread(asked, { shop_reply_needed_since: iso(HOUR) }))).toEqual({
      type: 'thread',
      id: '702c3e56-dcca-41e2-b6bd-72ba3fa809be',
      orderId: '1001-A',
      waiting: true,
      waitingSince: NOW - 3 * HOUR,
      waitingSinceExact: true,
      waitingFor: 'customer',
      shopOnly: false,
      lastMessageAt: NOW - HOUR,
      lastFrom: 'customer',
      shopMessagesInRow: 0,
      shopToCustomerAt: NOW - 5 * HOUR,
    });
  });

  it('reads newest first the same', () => {
    const need = { shop_reply_needed_since: iso(HOUR) };
    expect(fact(thread(asked.toReversed(), need))).toEqual(fact(thread(asked, need)));
  });

  it('keeps no words, names or topics', () => {
    expect(JSON.stringify(read('threads', { data: [thread(asked)] }))).not.toMatch(
      /Secret|Ana|Tienda|lamp/,
    );
  });

  it('waits for nobody where the marketplace says that the shop has replied', () => {
    const fromCustomer = fact(thread(asked, { shop_reply_needed_since: null }));
    expect(fromCustomer).toMatchObject({ waiting: false, lastFrom: 'customer' });
    expect(fromCustomer.waitingSince).toBeUndefined();
  });

  it('an automatic note opens no wait', () => {
    const note = message('operator', HOUR, { body: '<b>Upload</b> <ul><li>the invoice</li></ul>' });
    expect(fact(thread([...answered, note]))).toMatchObject({ waiting: false, lastFrom: 'system' });
    const need = { shop_reply_needed_since: null };
    expect(fact(thread([...answered, message('operator', HOUR)], need)).waiting).toBe(false);
    expect(fact(thread([...answered, note])).operatorInvolved).toBeUndefined();
  });

  it('goes by the messages where the marketplace does not say', () => {
    expect(fact(thread(asked))).toMatchObject({
      waiting: true,
      waitingSince: NOW - 3 * HOUR,
      waitingSinceExact: true,
    });
    expect(fact(thread(answered))).toMatchObject({ waiting: false, lastFrom: 'shop' });
    expect(fact(thread([...answered, message('operator', HOUR)]))).toMatchObject({
      waiting: true,
      waitingFor: 'operator',
      operatorInvolved: true,
    });
    expect(fact(thread(asked, { shop_reply_needed_since: 'soon' })).waiting).toBe(true);
  });

  it('goes by who wrote last where there are no messages either', () => {
    expect(fact(thread(undefined))).toMatchObject({
      waiting: true,
      waitingSince: NOW - HOUR,
      waitingSinceExact: false,
      waitingFor: 'customer',
    });
    const by = (type: string) => fact(thread(undefined, { last_sender: { type } })).waiting;
    expect(by('SHOP_USER')).toBe(false);
    expect(by('OPERATOR_USER')).toBeUndefined();
    expect(by('ASSISTANT_USER')).toBeUndefined();
    expect(fact({ id: 'T-1' })).toEqual({ type: 'thread', id: 'T-1' });
  });

  it('is inexact where only the marketplace says since when', () => {
    const need = { shop_reply_needed_since: iso(2 * HOUR) };
    expect(fact(thread(undefined, need))).toMatchObject({
      waiting: true,
      waitingSince: NOW - 2 * HOUR,
      waitingSinceExact: false,
      waitingFor: 'customer',
    });
    // By its count one waits that by ours was answered.
    expect(fact(thread(answered, need))).toMatchObject({
      waiting: true,
      waitingSince: NOW - 2 * HOUR,
      waitingSinceExact: false,
      shopOnly: false,
    });
  });

  it('"no reply required" ends a wait, and a later message begins one', () => {
    const clicked = (ago: number, metadata?: object) => ({
      ...thread(asked, metadata),
      no_store_reply_needed: [{ date: iso(ago), user_type: 'SHOP' }],
    });
    expect(fact(clicked(HOUR / 2)).waiting).toBe(false);
    expect(fact(clicked(2 * HOUR))).toMatchObject({ waiting: true, waitingSince: NOW - HOUR });
    const bare = { ...thread(undefined), no_store_reply_needed: [{ date: iso(HOUR / 2) }] };
    expect(fact(bare).waiting).toBe(false);
  });

  it('does not call a start exact that may lie before the messages given', () => {
    const newest = Array.from({ length: 3 }, (_, i) => message('customer', (3 - i) * HOUR));
    const cut = thread(newest, { total_count: 120, shop_reply_needed_since: iso(HOUR) });
    expect(fact(cut)).toMatchObject({ waiting: true, waitingSinceExact: false });
    const seen = thread([message('shop', DAY), ...newest], { total_count: 120 });
    expect(fact(seen)).toMatchObject({ waitingSinceExact: true });
    expect(fact(thread([message('shop', DAY)], { total_count: 120 })).shopOnly).toBeUndefined();
  });

  it('says nothing by messages one of which has no date', () => {
    const broken = [...answered, message('customer', HOUR, { date_created: 'NaN' })];
    expect(fact(thread(broken, { last_sender: null })).waiting).toBeUndefined();
    expect(fact(thread(broken)).replies).toBeUndefined();
  });

  it('an unknown writer leaves open whether it was answered', () => {
    const robot = message('customer', HOUR / 2, { from: { type: 'ASSISTANT_USER' } });
    expect(fact(thread([...asked, robot])).waiting).toBeUndefined();
  });

  it('a word to the operator alone answers no customer', () => {
    const told = message('shop', HOUR / 2, { to: [{ type: 'OPERATOR' }] });
    expect(fact(thread([...asked, told]))).toMatchObject({
      waiting: true,
      waitingSince: NOW - 3 * HOUR,
      operatorInvolved: true,
      shopToCustomerAt: NOW - 5 * HOUR,
      shopMessagesInRow: 0,
    });
  });

  it('tells answers, the shop’s messages in a row and threads of the shop alone', () => {
    expect(fact(thread(answered)).replies).toEqual([
      {
        askedAt: NOW - 5 * HOUR,
        answeredAt: NOW - 2 * HOUR,
        customerAskedAt: NOW - 5 * HOUR,
      },
    ]);
    const alone = fact(thread([message('shop', 2 * HOUR), message('shop', HOUR)]));
    expect(alone).toMatchObject({ shopOnly: true, waiting: false, shopMessagesInRow: 2 });
  });

  it('a copy to the operator does not involve him, his own words do', () => {
    const both = [{ type: 'CUSTOMER' }, { type: 'OPERATOR' }];
    const copied = fact(thread([...asked, message('shop', HOUR / 2, { to: both })]));
    expect(copied.operatorInvolved).toBeUndefined();
    const appeal = message('customer', HOUR / 2, { to: [{ type: 'SHOP' }, { type: 'OPERATOR' }] });
    expect(fact(thread([...asked, appeal])).operatorInvolved).toBe(true);
    const among = {
      ...thread(undefined),
      current_participants: [{ type: 'SHOP' }, { type: 'OPERATOR' }],
    };
    expect(fact(among).operatorInvolved).toBe(true);
  });

  it('is about an order only where it is about one', () => {
    const of = (...entities: object[]) => fact({ ...thread(asked), entities }).orderId;
    expect(of({ type: 'MMP_OFFER', id: '7' })).toBeUndefined();
    expect(of({ type: 'MMP_ORDER', id: 'A' }, { type: 'MMP_ORDER', id: 'A' })).toBe('A');
    expect(of({ type: 'MMP_ORDER', id: 'A' }, { type: 'MMP_ORDER', id: 'B' })).toBeUndefined();
  });

  it('reads one thread by itself (M10) and hands on the token', () => {
    expect(read('threads', thread(asked)).facts).toHaveLength(1);
    expect(read('threads', { data: [], next_page_token: 't' }).nextToken).toBe('t');
    expect(read('threads', { data: [], next_page_token: null }).nextToken).toBeUndefined();
  });
});
