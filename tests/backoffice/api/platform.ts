import type { Call } from './call.ts';

/**
 * PC01: what the marketplace has switched on. Older instances lack parts of it, "required" ones
 * included; here it is the one without a host of its own.
 */
export function platform({ market, shop, switches }: Call): unknown {
  const isOld = market.host === undefined;
  return {
    features: {
      kyc_status_per_seller: true,
      multi_currency: false,
      no_reply_needed: true,
      order_conditions: { maximum_order_quantity: true, minimum_order_quantity: true },
      order_tax_mode: 'TAX_INCLUDED',
      order_workflows: {
        no_customer_payment_confirmation: false,
        order_acceptance: switches.acceptance,
        pay_on_due_date: false,
        pay_on_shipment: false,
        shipping_and_billing_details_before_acceptance: false,
      },
      ...(isOld ? {} : { returns: { marketplace: true } }),
      shipment: { multi_part_item_shipment: false, multi_shipment: false },
      a_feature_of_next_year: { enabled: 'SOMETIMES' },
    },
    modules: { offer_management: true, order_management: true, quotes: false },
    platform_configuration: {
      customer_model: { b2b: true, b2c: true },
      ...(isOld && switches.invoicing === 'documents'
        ? {}
        : { enhanced_seller_invoicing: { enabled: switches.invoicing === 'requests' } }),
      platform_model: { drop_ship: false, marketplace: true, one_creditor: false },
    },
    platform_name: market.operator,
    tenant_name: market.id,
    timezone: shop.zone,
  };
}
