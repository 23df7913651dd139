import type { Captions } from './match.ts';

/**
 * Words that are labels only where nothing but a label can stand: the head of a column, a `dt`, or
 * before a colon. Elsewhere `Recibido` is a state.
 */
export const HEADERS: Captions<
  | 'shippedDate'
  | 'receivedDate'
  | 'openedDate'
  | 'closedDate'
  | 'cancelledDate'
  | 'return'
  | 'refund'
> = {
  shippedDate: '@shipped',
  receivedDate:
    'recibido|received|delivered|entregado|recu|livre|erhalten|zugestellt|recebido|entregue|ricevuto|consegnato|recepcion|reception|rececao|ricezione',
  openedDate:
    'abierto|opened|ouvert|eroffnet|aberto|aperto|apertura|opening|ouverture|abertura|eroffnung|solicitado|requested|angefragt|richiesto|since|desde|seit|depuis|dal',
  closedDate:
    'cerrado|resuelto|closed|resolved|solved|cloture|resolu|geschlossen|gelost|fechado|resolvido|encerrado|chiuso|risolto|cierre|chiusura|fecho',
  cancelledDate: 'cancelado|anulado|canceled|cancelled|annule|storniert|annullato|cancellato',
  return: '@return',
  refund: '@refund|@refunded',
};

/** Dates that speak of the order, on pages that also have dates of other things. */
export const ORDER_DATES = {
  orderDate:
    '@date*@order|@date*compra,purchase,achat,acquisto|bestelldatum|kaufdatum|bestellt am|placed on|ordered on|passee le',
};
