import { filled } from '../captions/captions.ts';
import { incidentsView, returnsView } from './after-sales.ts';
import type { Context } from './context.ts';
import { offersView, offerView } from './offers.ts';
import { documentsView, orderView } from './order.ts';
import { ordersView } from './orders.ts';
import { routeOf } from './paths.ts';
import { settingsView } from './settings.ts';
import { inboxView, threadView } from './threads.ts';
import type { FieldsView, View } from './types.ts';

/** What the page at the context's address shows; `undefined` = there is no such page. */
export function viewOf(context: Context): View | undefined {
  const route = routeOf(context.url.pathname);
  switch (route.page) {
    case 'orders':
      return ordersView(context);
    case 'order':
      return orderView(context, route.id);
    case 'documents':
      return documentsView(context, route.id);
    case 'inbox':
      return inboxView(context);
    case 'thread':
      return threadView(context, route.id);
    case 'offers':
      return offersView(context);
    case 'offer':
      return offerView(context, route.id);
    case 'incidents':
      return incidentsView(context);
    case 'returns':
      return returnsView(context);
    case 'settings':
      return settingsView(context);
    case 'home':
      return homeView(context);
    case 'unknown':
      return undefined;
  }
}

function homeView({ captions, shop }: Context): FieldsView {
  return {
    kind: 'fields',
    title: captions.home,
    heading: filled(captions.welcome, shop.name),
    tabs: [],
    fields: [{ label: captions.shop, cell: { text: captions.open, badge: true } }],
  };
}

export function notFoundView({ captions }: Context): FieldsView {
  return {
    kind: 'fields',
    title: captions.notFound,
    heading: captions.notFound,
    tabs: [],
    fields: [],
  };
}
