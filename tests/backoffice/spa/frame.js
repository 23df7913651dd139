// Header and navigation; the items of a group are not in the document until the group is opened.
import { el, testId, wrapped } from './dom.js';
import { onPress, openMenu } from './widgets.js';

const openGroups = new Set(['orders', 'messages', 'priceAndStock']);

export function frame({ frame: data }, main) {
  return el(
    'div',
    { class: 'app' },
    header(data),
    navigation(data),
    el('main', { class: 'main' }, main),
  );
}

function header(data) {
  const account = el(
    'button',
    { class: 'button', id: 'accountingMenu', type: 'button', 'aria-haspopup': 'menu' },
    data.shop.name,
  );
  onPress(account, () => openMenu(account, data.account.map(menuLink)));
  const shops = el(
    'button',
    {
      class: 'button',
      type: 'button',
      'aria-haspopup': 'menu',
      'data-testid': testId('shop-switcher'),
    },
    data.switchShop,
  );
  // Another shop is another session: the whole page is loaded anew.
  onPress(shops, () =>
    openMenu(
      shops,
      data.shops.map(({ text }, i) => shopLink(text, data.shops[i].href)),
    ),
  );
  return el(
    'header',
    { class: 'top' },
    el('a', { class: 'brand', href: '/mmp/shop/home' }, data.operator),
    el('span', { class: 'spring' }),
    el('span', { 'data-testid': 'search__svg', 'aria-hidden': 'true' }, '⌕'),
    data.shops.length > 1 && shops,
    el('a', { class: 'item', href: `/mmp/shop/account/shop/${data.shop.id}` }, data.shop.name),
    account,
  );
}

function shopLink(text, href) {
  const query = new URL(href, location.href).search;
  return el(
    'li',
    { role: 'none' },
    el(
      'a',
      { role: 'menuitem', class: 'item', 'data-reload': true, href: location.pathname + query },
      text,
    ),
  );
}

function menuLink({ text, href }) {
  return el('li', { role: 'none' }, el('a', { role: 'menuitem', class: 'item', href }, text));
}

function navigation(data) {
  return el('nav', { class: 'nav' }, data.nav.map(group));
}

function group({ id, caption, items }) {
  const content = wrapped(
    'navgroup',
    el('button', { class: 'group', id, type: 'button' }, el('span', {}, caption)),
  );
  const links = () =>
    items.map((item) =>
      el('a', { class: 'item', id: item.id, role: 'menuitem', href: item.href }, item.text),
    );
  if (openGroups.has(id)) content.append(...links());
  content.querySelector('button').addEventListener('click', () => {
    if (openGroups.delete(id)) content.querySelectorAll('a').forEach((link) => link.remove());
    else {
      openGroups.add(id);
      content.append(...links());
    }
  });
  return content;
}
