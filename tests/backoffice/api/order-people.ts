import type { Order } from '../data/types.ts';
import { isOdd } from './call.ts';

/** ISO 3166-1 alpha-3 of the countries that the stand-in's channels sell to. */
export const ALPHA_3: Readonly<Record<string, string>> = {
  ES: 'ESP',
  PT: 'PRT',
  FR: 'FRA',
  IT: 'ITA',
  DE: 'DEU',
  AT: 'AUT',
  GB: 'GBR',
};

/** The customer: addresses are there only once the order is to be sent, the locale not always. */
export function customerJson(order: Order, isWild: boolean): unknown {
  const isHidden = order.state.startsWith('WAITING_') || order.acceptedAt === undefined;
  const address = isHidden ? null : addressOf(order);
  return {
    accounting_contact: null,
    billing_address: address,
    civility: null,
    customer_id: `c-${order.id}`,
    delivery_contact: null,
    firstname: order.customer.first,
    lastname: order.customer.last,
    locale: isOdd(order.id, isWild ? 2 : 7) ? null : order.channel.locale,
    ...(order.company === undefined ? {} : { organization: organizationOf(order, isHidden) }),
    shipping_address: address && { ...address, additional_info: null },
  };
}

function addressOf({ channel, customer, company }: Order): object {
  return {
    city: 'Ciudad',
    civility: null,
    company: company ?? null,
    company_2: null,
    country: channel.country,
    country_iso_code: ALPHA_3[channel.country] ?? channel.country,
    firstname: customer.first,
    lastname: customer.last,
    phone: '+34900000001',
    phone_secondary: null,
    state: null,
    street_1: 'Calle Inventada 7',
    street_2: null,
    zip_code: '30002',
  };
}

function organizationOf({ company, taxId, id }: Order, isHidden: boolean): unknown {
  return {
    address: null,
    identification_number: null,
    name: company,
    organization_id: isHidden ? null : `o-${id}`,
    tax_identification_number: isHidden ? null : (taxId ?? null),
  };
}
