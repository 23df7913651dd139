import { iso, type Call } from './call.ts';

const DAY = 86_400_000;

/**
 * A01: the shop itself, told as its settings page tells it (`profile`). Bank data is there on
 * purpose: nobody may keep it.
 */
export function account({ market, shop, now, switches }: Call): unknown {
  const isPoor = switches.profile === 'poor';
  return {
    approval_delay: null,
    approval_rate: 0.98,
    banner: null,
    // `billing_info` is "required", deprecated, and missing on newer instances.
    ...(switches.quirks === 'wild' ? {} : { billing_info: bankOf(shop.name) }),
    channels: market.channels.map(({ code }) => code),
    closed_from: null,
    closed_to: null,
    contact_informations: {
      city: 'Murcia',
      civility: 'Neutral',
      country: 'ESP',
      email: 'tienda@example.test',
      fax: null,
      firstname: null,
      lastname: 'Prueba',
      phone: isPoor ? null : '+34 900 000 000',
      phone_secondary: null,
      street1: 'Calle Mayor 1',
      web_site: null,
      zip_code: '30001',
    },
    currency_iso_code: 'EUR',
    date_created: iso(now - 900 * DAY),
    default_billing_information: billingOf(isPoor),
    description: isPoor
      ? 'Visite www.example.test'
      : 'Componentes y accesorios con envío en un día.',
    domains: ['PRODUCT'],
    evaluations_count: 120,
    free_shipping: false,
    grade: 4.6,
    is_professional: true,
    kyc: { status: 'APPROVED', reason: null },
    last_updated_date: iso(now - 3 * DAY),
    model: 'MARKETPLACE',
    offers_count: shop.offers.filter(({ active }) => active).length,
    order_messages_response_delay: 50_400,
    orders_count: shop.orders.length,
    payment_details: { paid_balance: 0, payable_balance: 0, pending_balance: 0 },
    payment_info: { '@type': 'IBAN', ...bankOf(shop.name) },
    payment_method_mandatory: true,
    premium: false,
    return_policy: isPoor ? null : 'Puede devolver cualquier artículo, sin dar motivos.',
    shipping_country: isPoor ? null : 'ESP',
    shippings: [],
    shop_additional_fields: [{ code: 'terms', type: 'BOOLEAN', value: true }],
    shop_id: Number(shop.id),
    shop_name: isPoor ? `${shop.name}.com` : shop.name,
    shop_state: 'OPEN',
    suspension_type: null,
  };
}

function bankOf(owner: string): object {
  return {
    bank_city: 'Murcia',
    bank_name: 'Banco de Prueba',
    bic: 'XXXXESXX',
    iban: 'ES0000000000000000000000',
    owner,
  };
}

function billingOf(isPoor: boolean): unknown {
  return {
    corporate_information: {
      company_registration_name: 'Suministros Olmo SL',
      company_registration_number: isPoor ? null : 'B12345674',
    },
    default_language: 'es',
    fiscal_information: { tax_identification_number: isPoor ? null : 'B12345674' },
    id: '1',
    registration_address: { city: 'Murcia', country_iso_code: 'ESP', street_1: 'Calle Mayor 1' },
  };
}
