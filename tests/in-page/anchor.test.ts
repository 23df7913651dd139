// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { StoredFact } from '../../lib/domain/facts.ts';
import { anchorOf, headingOf } from '../../lib/marketplace/pages/anchor.ts';
import { cardRow, gridRow } from '../../lib/marketplace/pages/row.ts';
import { nodes } from './tab.ts';

const ORDER: StoredFact = { type: 'order', id: '12-A' };
const THREAD: StoredFact = { type: 'thread', id: '8812' };
const OFFER: StoredFact = { type: 'offer', id: 'ABC-1' };

function card(html: string): Element {
  return nodes(`<section>${html}</section>`)[0] as Element;
}
const anchor = (html: string, fact: StoredFact) => anchorOf(cardRow(card(html)), fact)?.id;

describe('a mark stands after', () => {
  it.each<[string, StoredFact, string, string | undefined]>([
    [
      'the link to its order',
      ORDER,
      '<a href="/x">x</a><a id="a" href="/mmp/shop/order/12-A">12-A</a>',
      'a',
    ],
    [
      'the link to its thread',
      THREAD,
      '<a href="/mmp/shop/order/12-A">x</a><a id="a" href="/inbox/shop/threads/8812">Hola</a>',
      'a',
    ],
    [
      'a link with a badge',
      ORDER,
      '<a id="a" href="/mmp/shop/order/12-A"><b>12-A</b><i>new</i></a>',
      'a',
    ],
    [
      'nothing where the link is the whole card',
      ORDER,
      '<a id="a" href="/mmp/shop/order/12-A"><b>12-A</b><i>x</i><u>y</u></a>',
      undefined,
    ],
    [
      'nothing where the link leads to another',
      ORDER,
      '<a id="a" href="/mmp/shop/order/12-AB">12-A</a>',
      undefined,
    ],
    ['nothing without a link', ORDER, '<b id="a">12-A</b>', undefined],
  ])('%s', (_what, fact, html, id) => {
    expect(anchor(html, fact)).toBe(id);
  });

  it('an offer’s SKU in its own cell', () => {
    const row = nodes(
      '<table><tr><td>ABC-1</td><td><i id="x">SKU</i><b id="a">ABC-1</b></td></tr></table>',
    )[0] as Element;
    const tr = row.querySelector('tr')!;
    expect(anchorOf(gridRow(tr, new Map([['offerSku', 1]]), 2), OFFER)?.id).toBe('a');
    expect(anchorOf(gridRow(tr, new Map(), 2), OFFER)).toBeUndefined();
  });
});

describe('a detail page’s mark stands on', () => {
  const heading = (html: string, fact: StoredFact = ORDER) => headingOf(card(html), fact)?.id;
  it.each<[string, string, string | undefined]>([
    ['the heading that names it', '<h1>Pedidos</h1><h2 id="a">Pedido 12-A</h2>', 'a'],
    ['else the first', '<h2 id="a">Pedido</h2><h1>Otro</h1>', 'a'],
    ['one that is a heading by its role', '<div role="heading" id="a">12-A</div>', 'a'],
    ['no dialog’s heading', '<div role="dialog"><h1>12-A</h1></div><h1 id="a">x</h1>', 'a'],
    ['no navigation’s heading', '<nav><h2>12-A</h2></nav>', undefined],
    ['no lesser heading', '<h3>12-A</h3>', undefined],
  ])('%s', (_what, html, id) => {
    expect(heading(html)).toBe(id);
  });
});
