import { DOCUMENT_TYPES, type Offer } from '../data/types.ts';
import { iso, type Call } from './call.ts';
import { offsetPage } from './orders.ts';

/** OF21: the shop's offers, page by page. */
export function offers({ market, shop, query, now, hostile }: Call): unknown {
  const sku = query.get('sku');
  const found = sku ? shop.offers.filter((offer) => offer.sku === sku) : shop.offers;
  const channels = market.channels.map(({ code }) => code);
  const page = offsetPage(query, found).map((one) => offerJson(one, channels, now, hostile));
  return { offers: page, total_count: found.length };
}

function offerJson(offer: Offer, channels: string[], now: number, hostile: boolean): unknown {
  return {
    active: offer.active,
    all_prices: [{ price: offer.price, unit_origin_price: offer.price, volume_prices: [] }],
    category_code: 'GENERAL',
    category_label: 'General',
    channels,
    currency_iso_code: 'EUR',
    description: '',
    inactivity_reasons: inactivityOf(offer),
    leadtime_to_ship: 1,
    logistic_class: { code: 'S', label: 'S' },
    max_order_quantity: null,
    min_order_quantity: 1,
    ...(offer.minQuantityAlert === undefined ? {} : { min_quantity_alert: offer.minQuantityAlert }),
    min_shipping_price: 0,
    offer_additional_fields: [],
    offer_id: offer.id,
    package_quantity: 1,
    price: offer.price,
    product_brand: offer.brand,
    product_references: [{ reference: offer.productSku, reference_type: 'EAN' }],
    product_sku: offer.productSku,
    product_title: hostile ? (offer.hostile ?? offer.title) : offer.title,
    quantity: offer.quantity,
    shipping_deadline: iso(now + 86_400_000),
    shop_sku: offer.sku,
    state_code: '11',
    total_price: offer.price,
  };
}

function inactivityOf({ active, quantity }: Offer): string[] {
  if (active) return [];
  return [quantity === 0 ? 'ZERO_QUANTITY' : 'NO_ACTIVE_PRICE'];
}

/** A01: the shop itself. Bank data is there on purpose: nobody may keep it. */
export function account({ market, shop }: Call): unknown {
  return {
    shop_id: Number(shop.id),
    shop_name: shop.name,
    shop_state: 'OPEN',
    suspension_type: null,
    channels: market.channels.map(({ code }) => code),
    contact_informations: {
      city: 'Murcia',
      country: 'ESP',
      email: 'tienda@example.test',
      lastname: 'Prueba',
      phone: '+34900000000',
      street1: 'Calle Mayor 1',
      zip_code: '30001',
    },
    currency_iso_code: 'EUR',
    domains: ['PRODUCT'],
    is_professional: true,
    kyc: { status: 'APPROVED', reason: null },
    model: 'MARKETPLACE',
    offers_count: shop.offers.filter(({ active }) => active).length,
    order_messages_response_delay: 50_400,
    orders_count: shop.orders.length,
    payment_details: { paid_balance: 0, payable_balance: 0, pending_balance: 0 },
    payment_info: { '@type': 'IBAN', owner: shop.name, iban: 'ES0000000000000000000000' },
    payment_method_mandatory: true,
    premium: false,
    return_policy: null,
    shipping_country: 'ESP',
    shop_additional_fields: [],
  };
}

/** CH11. */
export function channels({ market }: Call): unknown {
  const listed = market.channels.map(({ code, label }) => ({ code, label, description: label }));
  return { channels: listed.sort((a, b) => (a.code < b.code ? -1 : 1)) };
}

/** DO01. */
export function documentTypes({ captions, query }: Call): unknown {
  const entities = (query.get('entities') ?? 'ORDER,SHOP').split(',');
  if (!entities.includes('ORDER')) return { documents: [] };
  return {
    documents: DOCUMENT_TYPES.map((code) => ({
      code,
      description: captions[code],
      entity: 'ORDER',
      label: captions[code],
      mime_types: ['application/pdf'],
    })),
  };
}

/** L01. */
export function locales({ market }: Call): unknown {
  const codes = [...new Set(market.channels.map(({ locale }) => locale))];
  return {
    locales: codes.map((code, i) => ({ code, label: code, platform_default: i === 0 })),
  };
}
