import type { Market } from './market.ts';

/** Message key that tells where the marketplace looks for an order's invoice. */
export function invoicePlace(invoice: Market['invoice']): string {
  switch (invoice?.place?.value) {
    case 'accounting-documents':
      return 'invoicePlaceAccounting';
    case 'order-documents':
      return 'invoicePlaceOrder';
    case undefined:
      return 'invoicePlaceUnknown';
  }
}
