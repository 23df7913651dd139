import type { Parts, Story } from './story-parts.ts';
import { about, ANSWERED, ASKED, type Said } from './story-parts.ts';

/** What became of orders; each beside something that only looks like it. */
export const ORDER_STORIES: Readonly<Record<string, Story>> = {
  'missing-invoice': (parts) => {
    const sent = sentOrder(parts);
    const plain = { ...sent, taxId: undefined, total: 49.9 };
    const orders = [
      parts.order(['missing-invoice'], { ...plain, invoice: false }),
      parts.order(['!missing-invoice'], sent),
    ];
    const files = ['factura-2026-118.pdf'];
    const asked = about(ASKED, 9, 'Necesito la factura, por favor.');
    const here: Said = { ...about(ANSWERED, 8.9, 'Aquí la tiene. Un saludo.'), files };
    return {
      orders,
      threads: [
        parts.thread(['invoice-as-attachment'], orders[0]!, 'Factura', asked, here),
        parts.thread(['!invoice-as-attachment'], orders[1]!, 'Factura', asked, here),
      ],
    };
  },
  'acceptance-due': (parts) => ({
    orders: [
      parts.order(['acceptance-due'], {
        ...NOT_SENT,
        ...placed(parts),
        state: 'WAITING_ACCEPTANCE',
      }),
      parts.order(['!acceptance-due'], { ...NOT_SENT, ...placed(parts), state: 'WAITING_DEBIT' }),
    ],
  }),
  'shipment-due': (parts) => ({
    orders: [
      parts.order(['shipment-due'], waitingForShipment(parts)),
      parts.order(['!shipment-due', '!tracking-missing'], sentOrder(parts)),
    ],
  }),
  'tracking-missing': (parts) => ({
    orders: [parts.order(['tracking-missing'], { ...sentOrder(parts), tracking: undefined })],
  }),
  'delay-untold': (parts) => {
    const waits = waitingForShipment(parts);
    const orders = [
      parts.order(['delay-untold', 'shipment-due'], waits),
      parts.order(['!delay-untold', 'shipment-due'], waits),
      parts.order(['delay-untold'], {
        ...NOT_SENT,
        placedAt: parts.ago(8),
        acceptedAt: undefined,
        shippingDeadline: undefined,
        cancelledAt: parts.ago(5),
        state: 'REFUSED',
      }),
    ];
    const sorry = about(ANSWERED, 2, 'Sentimos el retraso: su pedido saldrá el lunes.');
    const thanks = about(ANSWERED, 11, 'Hemos recibido su pedido y lo estamos preparando.');
    return {
      orders,
      threads: [
        parts.thread([], orders[0]!, 'Su pedido', thanks),
        parts.thread([], orders[1]!, 'Su pedido', thanks, sorry),
        parts.thread([], orders[2]!, 'Su pedido', about(thanks, 7)),
      ],
    };
  },
  'delivery-follow-up': (parts) => {
    const received = { ...sentOrder(parts), state: 'RECEIVED', receivedAt: parts.ago(5) } as const;
    const orders = [
      parts.order(['delivery-follow-up'], received),
      parts.order(['!delivery-follow-up'], received),
    ];
    const well = about(ANSWERED, 4, '¿Ha llegado todo bien? Estamos a su disposición.');
    return {
      orders,
      threads: orders.map((order, i) =>
        parts.thread([], order, 'Su pedido', SENT_TODAY, ...(i === 0 ? [] : [well])),
      ),
    };
  },
  'open-incident': (parts) => {
    const sent = sentOrder(parts, 18);
    const open = { ...sent, state: 'INCIDENT_OPEN' } as const;
    const incident = { reason: 0, at: parts.ago(20) };
    const orders = [
      parts.order(['open-incident', 'silent-after-sales'], { ...open, incident }),
      parts.order(['open-incident', '!silent-after-sales'], { ...open, incident }),
      parts.order(['!open-incident'], { pastIncident: { ...incident, state: 'resolved' } }),
    ];
    const word = about(ANSWERED, 2, 'Mañana le recogemos el producto dañado en su domicilio.');
    const topic = 'Producto defectuoso';
    const before = [about(ASKED, 23), about(ANSWERED, 22)];
    return {
      orders,
      threads: [
        parts.thread([], orders[0]!, topic, ...before),
        parts.thread([], orders[1]!, topic, ...before, word),
      ],
    };
  },
  'refund-due': (parts) => {
    const orders = [parts.order([]), parts.order([]), parts.order([])];
    const back = { receivedAt: parts.ago(10), at: parts.ago(16) };
    return {
      orders,
      returns: [
        parts.returned(['refund-due'], orders[0]!, { ...back, state: 'RECEIVED' }),
        parts.returned(['!refund-due'], orders[1]!, { ...back, state: 'CLOSED', refunded: true }),
        parts.returned(['!refund-due'], orders[2]!, { at: parts.ago(3), state: 'IN_PROGRESS' }),
      ],
    };
  },
};

const SENT_TODAY = about(ANSWERED, 8);
const NOT_SENT = {
  shippedAt: undefined,
  receivedAt: undefined,
  tracking: undefined,
  invoice: false,
};

function placed(parts: Parts) {
  return { placedAt: parts.ago(12), acceptedAt: undefined, shippingDeadline: undefined };
}

function waitingForShipment(parts: Parts) {
  return {
    ...NOT_SENT,
    placedAt: parts.ago(12),
    acceptedAt: parts.ago(11.9),
    shippingDeadline: parts.ago(3),
    state: 'SHIPPING',
  } as const;
}

/** Sent twelve days ago, or as many more. */
function sentOrder(parts: Parts, more = 0) {
  return {
    placedAt: parts.ago(14 + more),
    acceptedAt: parts.ago(13.9 + more),
    shippedAt: parts.ago(12 + more),
    shippingDeadline: parts.ago(11 + more),
    receivedAt: undefined,
    state: 'SHIPPED',
  } as const;
}
