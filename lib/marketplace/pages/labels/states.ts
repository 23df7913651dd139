/**
 * Whether customers can order an offer. An offer that says "out of stock" as its state is closed to
 * orders: the marketplace deactivates it at zero.
 */
export const OFFER_STATES = {
  active:
    'activo|activado|linea|online|en venta|publicado|disponible|disponibile|active|live|on sale|published|available|enabled|actif|ligne|vente|publie|aktiv|verfugbar|veroffentlicht|ativo|a venda|disponivel|linha|attivo|vendita|pubblicato|activ*@offer',
  inactive:
    'inactivo|inactif|inaktiv|inativo|inattivo|fuera linea|offline|hors ligne|desactivado|agotado|caducado|expirado|suspendido|unavailable|disabled|deactivated|unpublished|out of stock|sold out|expired|suspended|deleted|desactive|indisponible|rupture|rupture stock|epuise|expire|deaktiviert|ausverkauft|abgelaufen|geloscht|desativado|indisponivel|esgotado|disattivato|esaurito|scaduto' +
    '|sin,sem*stock,existencias|@not*activo,active,actif,aktiv,ativo,attivo,disponible,disponibile,available,verfugbar,disponivel,publicado,published,publie,pubblicato|nicht auf lager',
  pending:
    'pendiente*,activacion|pending|attente|ausstehend|pendente|attesa|@check*@wait,@going|revision|under review|in review|in prufung|a valider|@offer*pendiente,pending',
};

/**
 * How a conversation stands. `waiting` is the shop's turn; words that say the other side's turn
 * ("waiting for the customer") are `answered`.
 */
export const THREAD_STATES = {
  waiting:
    '@reply*@wait,@needed|@wait*tu,your,an,a,su,votre,ihre,sua,a sua,tua,vostra,@seller*@reply|sin,por,a,para,to,zu,da,debes*@toAnswer|@wait*@toAnswer|to be answered|sin,sans,ohne,sem,senza*@reply|@not*@answered|unanswered|unbeantwortet|requiere,necesita,needs,requires,necessite,requer,necessita,precisa,richiede*,tu,your,a,votre,sua*@reply|@reply*ausstehende,falta|no*response,reply,answer*yet|noch keine antwort',
  answered:
    '@answered|@wait*@client,@operator|@wait*@reply*@client,@operator|@wait*al,pelo*@client|@wait*@client,@operator*s*@reply|you,has,hai,vous avez,sie haben,ya*@answered|kundenantwort*@wait',
  noReply:
    'no*requiere,necesita*respuesta|sin,sem*necesidad,necessidade*@reply,responder|@not,pas,ninguna,nenhuma,aucune,keine,nessuna*@reply*@needed|no es necesario responder|ne*necessite,requiert*pas*reponse|nao*requer,necessita,precisa*resposta|non richiede risposta',
  unread:
    'no leido|sin leer|unread|not read|non lu|ungelesen|nicht gelesen|nao lido|por ler|non letto|da leggere|nuevo|new|nouveau|neu|novo|nuovo|@message,@talk*no leido,sin leer,nuevo,new,unread,non lu,nouveau,neue,ungelesene,nao lida,por ler,nova,non letto,nuovo',
  read: 'leido|read|seen|lu|lue|gelesen|lido|letto',
  closed:
    'cerrado|resuelto|archivado|closed|resolved|solved|archived|ferme|clos|cloture|resolu|geschlossen|gelost|erledigt|archiviert|abgeschlossen|fechado|resolvido|encerrado|chiuso|risolto|archiviato',
};
