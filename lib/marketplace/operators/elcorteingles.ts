import type { Limits } from './limits.ts';
import { channel, CUSTOMER_INVOICE, publicCode, source } from './limits.ts';

const integrator = source(
  'Lengow: El Corte Inglés (Mirakl), order management',
  'https://help.lengow.com/hc/en-us/articles/16277999364508-El-Corte-Ingl%C3%A9s-Mirakl-Order-Management',
  'medium',
);

export const elcorteingles: Limits = {
  channels: [
    channel('ES', ['es'], integrator, ['eciStore']),
    channel('PT', ['pt'], publicCode('KPFranceSAS/integration-channel', 'medium'), [
      'portugalStore',
    ]),
  ],
  shipping: {
    trackingRequired: { value: true, source: integrator },
    deliveryDateHours: { value: { hours: 24 }, source: integrator },
  },
  invoice: { typeCodes: CUSTOMER_INVOICE },
  demands: { 'tracking-missing': integrator },
};
