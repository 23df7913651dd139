import { withExtras } from '../data/build.ts';
import type { Offer } from '../data/types.ts';
import type { Context } from './context.ts';
import { listView } from './lists.ts';
import type { Cell, FieldsView, ListView } from './types.ts';

export function offersView(context: Context): ListView {
  const { captions, paths, switches } = context;
  const category = { key: 'category', caption: captions.category };
  return listView(context, {
    name: 'offers',
    heading: captions.offers,
    columns: [
      { key: 'product', caption: captions.product },
      { key: 'sku', caption: captions.offerSku },
      ...(switches.categories ? [category] : []),
      { key: 'status', caption: captions.status },
      { key: 'price', caption: captions.defaultPrice },
      { key: 'quantity', caption: captions.quantity },
      { key: 'brand', caption: captions.brand },
      { key: 'condition', caption: captions.condition },
      { key: 'productSku', caption: captions.productSku },
      { key: 'alert', caption: captions.minQuantityAlert },
    ],
    items: ({ offers }) => offers,
    row: (offer) => offerRow(context, offer),
    searchable: (offer) => `${offer.title} ${offer.sku}`,
    empty: captions.noResults,
    tabs: [{ text: captions.offers, href: paths.offers }],
  });
}

/** What the page shows as the product: the hostile text while that switch is on. */
function titleOf({ switches }: Context, offer: Offer): string {
  return switches.hostile ? (offer.hostile ?? offer.title) : offer.title;
}

function offerRow(context: Context, offer: Offer): Record<string, Cell> {
  const { captions, formats, paths } = context;
  return {
    product: {
      text: titleOf(context, offer),
      href: paths.offer(offer.id),
      below: offer.brand,
    },
    sku: { text: offer.sku },
    category: { text: offer.category },
    status: { text: offer.active ? captions.active : captions.inactive, badge: true },
    price: { text: formats.money(offer.price) },
    quantity: { text: formats.number(offer.quantity) },
    brand: { text: offer.brand },
    condition: { text: captions.conditionNew },
    productSku: { text: `SKU: ${offer.productSku}` },
    alert: {
      text: offer.minQuantityAlert === undefined ? '' : formats.number(offer.minQuantityAlert),
    },
  };
}

/** The form of one offer, with the ids the old form is known by. */
export function offerView(context: Context, id: string): FieldsView | undefined {
  const { captions, shop, paths } = context;
  const offer = withExtras(shop).offers.find((one) => String(one.id) === id);
  if (!offer) return undefined;
  return {
    kind: 'fields',
    title: captions.editOffer,
    heading: captions.editOffer,
    tabs: [{ text: captions.offers, href: paths.offers }],
    fields: [
      { label: captions.product, cell: { text: titleOf(context, offer) } },
      { label: captions.productSku, cell: { text: offer.productSku } },
      {
        label: captions.status,
        cell: { text: offer.active ? captions.active : captions.inactive, badge: true },
      },
    ],
    form: {
      id: 'createOfferForm',
      action: paths.offer(offer.id),
      save: captions.save,
      inputs: [
        { id: 'shopSku', label: captions.offerSku, value: offer.sku, type: 'text' },
        { id: 'quantity', label: captions.quantity, value: String(offer.quantity), type: 'number' },
        {
          id: 'minQuantityAlert',
          label: captions.minQuantityAlert,
          value: String(offer.minQuantityAlert ?? ''),
          type: 'number',
        },
      ],
    },
  };
}
