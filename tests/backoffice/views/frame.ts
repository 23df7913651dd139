import type { Context } from './context.ts';
import type { Frame } from './types.ts';

/** Navigation, account menu and shop switcher, the same around every page. */
export function frameOf(context: Context): Frame {
  const { captions, market, shop, url } = context;
  return {
    operator: market.operator,
    shop: { id: shop.id, name: shop.name },
    shops: market.shops.map(({ id, name }) => ({ text: name, href: `${url.pathname}?shop=${id}` })),
    switchShop: captions.switchShop,
    account: [
      { text: shop.name, href: `/mmp/shop/account/shop/${shop.id}` },
      { text: captions.userSettings, href: '/mmp/shop/user/api' },
      { text: captions.signOut, href: '/login' },
    ],
    nav: navOf(context),
    loading: captions.loading,
    search: captions.search,
  };
}

function navOf({ captions, paths }: Context): Frame['nav'] {
  const care = [
    { id: 'incidents', text: captions.incidents, href: '/mmp/shop/incident?limit=50' },
    { id: 'returns', text: captions.returns, href: '/mmp/shop/returns' },
  ];
  return [
    {
      id: 'home',
      caption: captions.home,
      items: [link('homePage', captions.home, '/mmp/shop/home')],
    },
    {
      id: 'orders',
      caption: captions.orders,
      items: [link('allOrders', captions.allOrders, `${paths.orders}?limit=50`)],
    },
    { id: 'customerCare', caption: captions.customerCare, items: care },
    {
      id: 'messages',
      caption: captions.messages,
      items: [link('inbox', captions.messages, `${paths.inbox}?limit=50`)],
    },
    {
      id: 'priceAndStock',
      caption: captions.priceAndStock,
      items: [
        link('shopsOffersSearch', captions.offers, `${paths.offers}?sort=product,ASC&limit=50`),
      ],
    },
    {
      id: 'settings',
      caption: captions.settings,
      items: [link('shop', captions.shop, '/mmp/shop/account/shop')],
    },
  ];
}

function link(id: string, text: string, href: string) {
  return { id, text, href };
}
