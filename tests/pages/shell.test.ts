// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isSignInPage, readShell, shopPart } from '../../lib/marketplace/pages/shell.ts';

const ORDERS = 'https://shop.mirakl.net/mmp/shop/order/all';
const open = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const shell = (html: string, url = ORDERS) => readShell(open(html), new URL(url));
const switcher = (attributes: string, ...options: readonly string[]) =>
  `<header><select ${attributes}>${options.join('')}</select></header>`;
const ONE = '<option value="2001">Uno</option>';
const TWO = '<option value="2002">Dos</option>';

describe('the shop’s id', () => {
  it.each<[string, string, string, string | undefined]>([
    ['from the address', `${ORDERS}?shop_id=2042`, '', '2042'],
    ['… in another spelling', `${ORDERS}?shopId=A-1`, '', 'A-1'],
    ['… as a path', 'https://shop.mirakl.net/mmp/shop/account/shop/77', '', '77'],
    ['not from a strange value', `${ORDERS}?shop_id=${encodeURIComponent('<b>')}`, '', undefined],
    ['not from an endless one', `${ORDERS}?shop_id=${'1'.repeat(61)}`, '', undefined],
    [
      'from the one link to the account',
      ORDERS,
      '<a href="/mmp/shop/account/shop/2001">x</a>',
      '2001',
    ],
    [
      '… written twice',
      ORDERS,
      '<a href="/x/account/shop/2001">x</a><a href="/x/account/shop/2001?tab=1">y</a>',
      '2001',
    ],
    [
      'not from a list of shops',
      ORDERS,
      '<a href="/account/shop/2001">x</a><a href="/account/shop/2002">y</a>',
      undefined,
    ],
    [
      'not from a link without an id',
      ORDERS,
      '<a href="/mmp/shop/account/shop/settings">x</a>',
      undefined,
    ],
    ['from the switcher', ORDERS, switcher('name="shop"', TWO, ONE), '2002'],
    ['… in a navigation', ORDERS, `<nav><select aria-label="Tienda">${ONE}</select></nav>`, '2001'],
    [
      'not from a switcher of languages',
      ORDERS,
      switcher('name="locale"', '<option value="es1">es</option>'),
      undefined,
    ],
    [
      'not from a switcher that holds names only',
      ORDERS,
      switcher('id="shop"', '<option value="uno">Uno</option>'),
      undefined,
    ],
    [
      'not from a choice in the content',
      ORDERS,
      `<main><select name="shop">${ONE}</select></main>`,
      undefined,
    ],
    ['from an attribute', ORDERS, '<div data-shop-id="2001"></div>', '2001'],
    ['… of the current shop', ORDERS, '<body data-current-shop-id="2001"></body>', '2001'],
    [
      'not from attributes that differ',
      ORDERS,
      '<i data-shop-id="1"></i><i data-shop-id="2"></i>',
      undefined,
    ],
    [
      'not from the entries of a list',
      ORDERS,
      '<ul><li data-shop-id="2001">x</li></ul>',
      undefined,
    ],
    ['the address before the page', `${ORDERS}?shop_id=1`, '<a href="/account/shop/2">x</a>', '1'],
    ['nowhere', ORDERS, '<p>2001</p>', undefined],
  ])('%s', (_where, url, html, id) => {
    expect(shell(html, url).shopId).toBe(id);
  });
});

describe('the shop’s name', () => {
  const menu = (inside: string) => `<button id="accountingMenu">${inside}</button>`;
  it.each<[string, string, string | undefined]>([
    ['from the account menu', menu('<span>Café Ñu</span>'), 'Café Ñu'],
    ['… after a badge with a number', menu('<span>3</span><span>Café Ñu</span>'), 'Café Ñu'],
    ['… rather than the user’s address', menu('<i>ana@example.com</i><b>Café Ñu</b>'), 'Café Ñu'],
    ['not from an address alone', menu('ana@example.com'), undefined],
    ['not from one letter', menu('A'), undefined],
    ['not from a word that is a role', menu('Cliente'), undefined],
    ['from the switcher first', switcher('id="shop"', ONE) + menu('Otro'), 'Uno'],
    ['from a test id', '<p data-testid="header-shop-name">Uno</p>', 'Uno'],
    ['… in another spelling', '<p data-testid="currentShopName">Uno</p>', 'Uno'],
    ['cut at 120 characters', menu('a'.repeat(300)), 'a'.repeat(120)],
    ['markup as text', menu('&lt;b&gt;Uno&lt;/b&gt;'), '<b>Uno</b>'],
    ['nowhere', '<p>Uno</p>', undefined],
  ])('%s', (_where, html, name) => {
    expect(shell(html).shopName).toBe(name);
  });
});

it('takes the page’s language as it is stated', () => {
  expect(shell('<html lang="pt-PT"></html>').lang).toBe('pt-PT');
  expect(shell('<html></html>').lang).toBeUndefined();
});

it('knows a shop by its id, else by its name without case and accents, else not', () => {
  expect(shopPart({ shopId: '2001', shopName: 'Uno' })).toBe('2001');
  expect(shopPart({ shopName: ' Café  ÑU ' })).toBe('~cafe nu');
  expect(shopPart({})).toBe('?');
});

describe('the sign-in page', () => {
  const SIGNED_IN = '<a href="/mmp/shop/order/all">Pedidos</a>';
  it.each<[string, string, string, boolean]>([
    ['by its address', 'https://shop.mirakl.net/login', SIGNED_IN, true],
    ['… of another kind', 'https://shop.mirakl.net/u/login/identifier?state=1', '', true],
    ['not by a word in the address', `${ORDERS}/login-history`, '', false],
    ['by its password field', ORDERS, '<input type="password">', true],
    ['by its form', ORDERS, '<form action="/authenticate"></form>', true],
    ['by its heading', ORDERS, '<h1>Iniciar sesión</h1>', true],
    ['… in German', ORDERS, '<h1>Anmelden</h1>', true],
    ['by its title', ORDERS, '<title>Sign in - Mirakl</title>', true],
    [
      'not where the shop’s frame stands around a password field',
      ORDERS,
      `${SIGNED_IN}<input type="password">`,
      false,
    ],
    [
      'not where the account menu stands',
      ORDERS,
      '<b id="accountingMenu"></b><h1>Login</h1>',
      false,
    ],
    ['not by another heading', ORDERS, '<h1>Pedidos</h1>', false],
    ['not by nothing', ORDERS, '', false],
  ])('%s', (_what, url, html, is) => {
    expect(isSignInPage(open(html), new URL(url))).toBe(is);
  });
});
