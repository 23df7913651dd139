import type { Limits } from './limits.ts';
import { criteria, source } from './limits.ts';

const help = source(
  'Modivo: how can I fulfill an order',
  'https://help-partner.modivo.com/en/order-management/how-can-i-fulfill-an-order.html',
  'high',
);

export const modivo: Limits = {
  channels: [],
  shipping: { withinHours: { value: { hours: 48 }, source: help } },
  quality: {
    criteria: criteria(help, {
      metric: 'approval_rate',
      unit: 'percent',
      limit: 97,
      breachWhen: '<',
    }),
  },
  demands: { 'shipment-due': help },
};
