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
    '@accept*@wait,@going|por,a,para,sin,to,da,to be*@accept|@not*aceptado,accepted,accepte,angenommen,bestatigt,aceite,accettato|to accept|anzunehmen|annahme erforderlich|ausstehende annahme|@wait*confirmacion,confirmation,bestatigung,conferma',
  'waiting-debit': 'staging|waiting debit payment|@pay*@wait,@going|ausstehende*@pay',
  shipping:
    'shipping|@ship*@wait,@going,@ready,steht aus|por,a,para,sin,to,da,zu*@ship|to be shipped|@not*@shipped|@wait*@shipped|ready to be shipped|parcialmente,partially,partiellement,teilweise,parzialmente*@shipped|unshipped|versandbereit|versandvorbereitung|ausstehender versand|en,in,em*preparacion,preparation,preparacao,preparazione|preparing|preparando|essere spedito*attesa,pronto per|etre expediee*pret a,attente|bereit zum versand',
  'to-collect':
    'to collect|@wait,@ready,por,a,para,to,to be,zur,da,al,au*@collect|pronto al ritiro|abholbereit|to be collected',
  shipped:
    '@shipped|sent|in transit|despachado|en transito|en camino|em transito|abgeschickt|gesendet|unterwegs|inviato|in consegna|en cours livraison',
  received:
    'received|delivered|collected|recibido|entregado|recogido|recu|recue|livre|erhalten|empfangen|zugestellt|geliefert|abgeholt|recebido|entregue|ricevuto|consegnato|ritirato',
  closed:
    'closed|completed|cerrado|finalizado|completado|concluido|cloture|ferme|termine|geschlossen|abgeschlossen|chiuso|concluso|completato|fechado|encerrado',
  'incident-open': INCIDENT_OPEN,
  refused:
    'refused|rejected|declined|rechazado|refuse|rejete|abgelehnt|verweigert|recusado|rejeitado|rifiutato|respinto',
  cancelled:
    'canceled|cancelled|cancelado|anulado|annule|storniert|annulliert|annullato|cancellato',
  refunded:
    'refunded|fully refunded|reembolsado|totalmente reembolsado|rembourse|erstattet|ruckerstattet|rimborsato',
};
