import type { ReturnFact } from '../../../domain/facts.ts';
import type { Captions } from './match.ts';

/**
 * How an incident stands. One that the shop has marked as resolved waits for nobody's doing but the
 * marketplace's clock, so it counts as closed.
 */
export const INCIDENT_STATES: Captions<'open' | 'closed'> = {
  open: '@open|@incident*@open|@incident*@wait,@going|pendiente|pending|@wait*@seller,@client,@operator,@reply|sin resolver|unresolved|unsolved|non resolu|ungelost|nao resolvido,por resolver|non risolto|@not*resuelto,resolved,solved,resolu,gelost,resolvido,risolto|reabierta,reopened,rouvert,reaberto,riaperto,wiedereroffnet|en tratamiento|en traitement|in lavorazione|in behandlung',
  closed:
    'cerrado,closed,ferme,cloture,clos,geschlossen,abgeschlossen,fechado,encerrado,chiuso,resuelto,resolved,solved,resolu,gelost,erledigt,resolvido,risolto,finalizado,terminado*,@incident|marcado,marked,marque,segnato,contrassegnato,markiert*como,as,comme,come*resuelto,resolved,solved,resolu,resolvido,risolto|als*gelost,erledigt*markiert|cancelado,canceled,cancelled,annule,storniert,annullato',
};

type ReturnState = NonNullable<ReturnFact['state']>;

/** States of a return, and the marketplace's raw codes. "Requested" fits two and is left out. */
export const RETURN_STATES: Captions<ReturnState | 'refunded'> = {
  'waiting-acceptance':
    '@accept,@check*@wait|por,a,para,sin,to,to be,da,zu*@accept|@wait*autorizacion,authorization,authorisation,autorizacao,genehmigung,autorizzazione',
  'in-progress':
    '@going|en curso|abierto,open,ouvert,offen,aberto,aperto|aceptado,accepted,accepte,angenommen,aceite,accettato,autorizado,authorized,authorised,autorise,genehmigt,autorizzato|en transito|in transit|en transit|em transito|in transito|unterwegs|@return*@going,@wait',
  received:
    'recibido,received,recu,erhalten,empfangen,eingegangen,recebido,ricevuto*,@return,@product,por la tienda,by the shop|devolucion recibida',
  'no-reception':
    'no reception|@not*recibido,received,recu,erhalten,empfangen,eingegangen,recebido,ricevuto',
  refused:
    'refused|rejected|declined|rechazado|refuse|rejete|abgelehnt|verweigert|recusado|rejeitado|rifiutato|respinto',
  closed:
    'closed|completed|cerrado|finalizado|completado|concluido|cloture|ferme|termine|geschlossen|abgeschlossen|chiuso|concluso|completato|fechado|encerrado',
  cancelled:
    'canceled|cancelled|cancelado|anulado|annule|storniert|annulliert|annullato|cancellato',
  refunded: '@refunded|fully refunded|totalmente reembolsado',
};

/** Whether the money is back; a refund on its way is neither. */
export const REFUNDS: Captions<'done' | 'none' | 'pending'> = {
  done: '@refunded|si|yes|sim|oui|ja|✓|✔|✅|total,full,fully,completo,parcial,partial,partiel,totalmente,parcialmente*,@refund,@refunded|hecho|done|efectuado|effectue|pagado|paid',
  none: '@not*@refunded|no|nein|nao|non|✗|✕|❌|sin reembolsar|por reembolsar|to be refunded|to refund|unrefunded|a rembourser|zu erstatten|da rimborsare|sin,no,aucun,kein,keine,sem,nenhum,nessun*@refund|—|–|-|n a',
  pending: '@wait,@going*,@refund',
};

export const CUSTOMER_TYPES: Captions<'business' | 'private'> = {
  business:
    'empresa|profesional|business|professional|company|professionnel|entreprise|geschaftskunde|geschaftlich|gewerblich|firma|unternehmen|empresarial|profissional|azienda|aziendale|professionista|b2b|@client*empresa,profesional,business,professional,professionnel,empresarial,profissional,aziendale,b2b',
  private:
    'particular|consumidor|individual|consumer|private|particulier|privat|privatkunde|privatperson|consommateur|consumidor final|privato|consumatore|b2c|@client*particular,individual,private,particulier,privato,b2c',
};
