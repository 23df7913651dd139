import { DAY, HOUR, iso } from './moments.ts';

/** Records as the description shapes them, with what a test is about laid over. */
export function order(over: object = {}): Record<string, unknown> {
  return {
    order_id: '1001-A',
    order_state: 'SHIPPED',
    created_date: iso(5 * DAY),
    shipping_deadline: iso(3 * DAY),
    channel: { code: 'WEB_ES', label: 'Web Spain' },
    customer: {
      firstname: 'Ana',
      lastname: 'Pérez',
      locale: 'es_ES',
      organization: null,
      shipping_address: { country_iso_code: 'ESP', street_1: 'Calle Mayor 1', phone: '600111222' },
    },
    shipping_tracking: 'ES123',
    shipping_tracking_url: null,
    has_incident: false,
    has_invoice: true,
    fully_refunded: false,
    total_price: 121.5,
    currency_iso_code: 'EUR',
    order_tax_mode: 'TAX_INCLUDED',
    order_lines: [line()],
    ...over,
  };
}

export function line(over: object = {}): Record<string, unknown> {
  return {
    order_line_state: 'SHIPPED',
    offer_sku: 'SKU-1',
    quantity: 2,
    shipped_date: iso(4 * DAY),
    received_date: null,
    refunds: [],
    cancelations: [],
    product_title: 'Lamp',
    ...over,
  };
}

type Writer = 'customer' | 'shop' | 'operator';

export function message(from: Writer, ago: number, over: object = {}): Record<string, unknown> {
  const readers: Record<Writer, Writer> = { customer: 'shop', shop: 'customer', operator: 'shop' };
  return {
    id: `m${ago}`,
    body: 'Secret words',
    date_created: iso(ago),
    from: { type: `${from.toUpperCase()}_USER`, display_name: 'Ana Pérez' },
    to: [{ type: readers[from].toUpperCase(), display_name: 'Tienda' }],
    ...over,
  };
}

export function thread(messages: readonly object[] | undefined, metadata: object = {}) {
  return {
    id: '702c3e56-dcca-41e2-b6bd-72ba3fa809be',
    authorized_participants: [],
    current_participants: [{ type: 'CUSTOMER' }, { type: 'SHOP' }],
    entities: [{ type: 'MMP_ORDER', id: '1001-A', label: '1001-A' }],
    topic: { type: 'FREE_TEXT', value: 'Where is my lamp' },
    metadata: {
      last_message_date: iso(HOUR),
      last_sender: { type: 'CUSTOMER_USER', display_name: 'Ana Pérez' },
      total_count: messages?.length ?? 1,
      ...metadata,
    },
    ...(messages && { messages, no_store_reply_needed: [] }),
  };
}

export function request(over: object = {}): Record<string, unknown> {
  return {
    id: 'req-1',
    entity_id: '1001-A',
    entity_type: 'PRODUCT_LOGISTIC_ORDER',
    type: 'INVOICE',
    state: 'TO_PROCESS',
    issuer: { type: 'SHOP' },
    recipient: { billing_address: { lastname: 'Pérez', street_1: 'Calle Mayor 1' } },
    payment_destination: { iban: 'FR7630001007941234567890185' },
    ...over,
  };
}

export function offer(over: object = {}): Record<string, unknown> {
  return {
    offer_id: 7,
    shop_sku: 'SKU-1',
    quantity: 4,
    min_quantity_alert: 2,
    category_label: 'Lamps',
    active: true,
    ...over,
  };
}

export function goodsBack(over: object = {}): Record<string, unknown> {
  return {
    id: 'f61b5db8-d8f5-4715-b05f-aa4432c0e9e2',
    order_id: '1001-A',
    state: 'RECEIVED',
    date_created: iso(6 * DAY),
    last_updated: iso(DAY),
    return_address: { city: 'Madrid', street1: 'Calle Mayor 1' },
    ...over,
  };
}

export function account(over: object = {}): Record<string, unknown> {
  return {
    shop_id: 2000,
    shop_name: 'Tienda Azul',
    offers_count: 234,
    is_professional: true,
    description: 'Lamps since 1990',
    return_policy: 'Thirty days for everything, at our cost.',
    shipping_country: 'ESP',
    contact_informations: { email: 'a@b.es', phone: '+34 600 111 222', lastname: 'Pérez' },
    default_billing_information: {
      corporate_information: { company_registration_number: 'B12345678' },
      fiscal_information: { local_tax_number: null, tax_identification_number: '' },
    },
    payment_info: { iban: 'ES9121000418450200051332', owner: 'Ana Pérez' },
    billing_info: { iban: 'ES9121000418450200051332' },
    ...over,
  };
}
