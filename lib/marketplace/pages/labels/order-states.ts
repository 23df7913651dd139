import type { OrderState } from '../../../domain/facts.ts';
import type { Captions } from './match.ts';

export const INCIDENT_OPEN = '@incident*@open|con incidencia';

/**
 * Captions of an order's state, and the marketplace's raw codes. Words that fit two states
 * ("accepted", "pending", "in progress") are left out: unknown is better than wrong. `STAGING` is
 * an order the marketplace still checks: like a debit, it waits for somebody else.
 */
export const ORDER_STATES: Captions<OrderState> = {
  'waiting-acceptance':
    '@accept*@wait,@going|por,a,para,sin,to,da,to be*@accept|@not*aceptado,accepted,accepte,angenommen,akzeptiert,bestatigt,aceite,accettato|anzunehmen|zu akzeptieren|annahme erforderlich|ausstehende annahme|@wait*confirmacion,confirmation,validation,akzeptierung,confirmacao,conferma',
  'waiting-debit':
    'staging|waiting debit payment|@pay*@wait,@going|ausstehende*zahlung,abbuchung,belastung|lastschrift ausstehend',
  shipping:
    'shipping|@ship*@wait,@going,@ready|por,a,para,sin,to,da,to be,zu*@ship|to be shipped|@not*@shipped|@wait*@shipped|ready to be shipped|parcialmente,partially,partiellement,teilweise,parzialmente*@shipped|unshipped|versandbereit|versandfertig|versandvorbereitung|teilversand|ausstehender versand|preparando*,pedido,envio|preparing|being prepared|en preparacion|in preparation|in vorbereitung|em preparacao|in preparazione|essere spedito*attesa,pronto per|etre expediee*pret a,attente|wird versendet|bereit*zum,fur den*versand|warten,wartet auf den versand|@wait*evadere,despacho,dispatched,fulfillment',
  'to-collect':
    'to collect|@wait,@ready,por,a,para,to,to be,zur,bereit zur,da,al,au*@collect|pronto*al,per il*ritiro|abholbereit|abzuholen|listo para recogida en tienda|para recolha',
  shipped:
    '@shipped|sent|in transit|on its way|despachado|en transito|en camino|en reparto|em transito|a caminho|abgeschickt|abgesendet|gesendet|unterwegs|in zustellung|inviato|in consegna|en cours*livraison,acheminement|@order*@shipped|completamente enviado|fully shipped',
  received:
    'received|delivered|collected|recibido|entregado|recogido|recu|recue|livre|livree|receptionne|erhalten|empfangen|zugestellt|geliefert|angekommen|abgeholt|recebido|entregue|rececionado|ricevuto|consegnato|ritirato',
  closed:
    'closed|completed|finalized|finished|cerrado|finalizado|completado|terminado|concluido|cloture|ferme|termine|clos|geschlossen|abgeschlossen|beendet|chiuso|concluso|completato|fechado|encerrado|terminato',
  'incident-open': INCIDENT_OPEN,
  refused:
    'refused|rejected|declined|rechazado|denegado|rejete|abgelehnt|verweigert|zuruckgewiesen|recusado|rejeitado|rifiutato|respinto|refuse',
  cancelled:
    'canceled|cancelled|cancelado|anulado|annule|storniert|annulliert|abgebrochen|annullato|cancellato',
  refunded:
    'refunded|fully refunded|reembolsado|totalmente reembolsado|rembourse|erstattet|ruckerstattet|zuruckerstattet|rimborsato',
};
