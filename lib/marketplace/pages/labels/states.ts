/**
 * Whether customers can order an offer. An offer that says "out of stock" as its state is closed to
 * orders: the marketplace deactivates it at zero.
 */
export const OFFER_STATES = {
  active:
    'activo|activado|en linea|online|on line|a la venta|en venta|publicado|disponible|habilitado|visible|active|live|on sale|selling|published|available|enabled|actif|en ligne|en vente|publie|aktiv|verfugbar|veroffentlicht|im verkauf|aktiviert|lieferbar|ativo|ativado|a venda|disponivel|em linha|attivo|attivato|in vendita|pubblicato|disponibile|in linea|activ*@offer',
  inactive:
    'inactivo|inactif|inaktiv|inativo|inattivo|fuera linea|offline|off line|hors ligne|desactivado|deshabilitado|despublicado|agotado|caducado|expirado|pausado|suspendido|bloqueado|eliminado|retirado|unavailable|disabled|deactivated|unpublished|out of stock|sold out|expired|paused|suspended|blocked|deleted|zero quantity|desactive|indisponible|en rupture|rupture stock|epuise|expire|suspendu|supprime|deaktiviert|ausverkauft|abgelaufen|gesperrt|geloscht|kein bestand|pausiert|desativado|indisponivel|esgotado|suspenso|disattivato|esaurito|scaduto|sospeso|bloccato' +
    '|sin*stock,existencias|sem stock|@not*activo,active,actif,aktiv,ativo,attivo,disponible,available,verfugbar,lieferbar,disponivel,disponibile,publicado,published,publie,pubblicato|nicht auf lager',
  pending:
    'pendiente*,activacion,publicacion|pending*,activation|en attente|ausstehend|pendente|in attesa|em espera|@check*@wait,@going|en revision|under review|in review|in prufung|em revisao|in revisione|a valider|@offer*pendiente,pending',
};

/**
 * How a conversation stands. `waiting` is the shop's turn; words that say the other side's turn
 * ("waiting for the customer") are `answered`.
 */
export const THREAD_STATES = {
  waiting:
    '@reply*@wait,@needed|@wait*tu,your,an,a,su,votre,ihre,sua,a sua,tua,vostra,@seller*@reply|wartet auf,warten auf*ihre antwort|sin,por,a,para,to,zu,da,debes,devi*@toAnswer|@wait*@toAnswer|to be answered|sin,sans,ohne,sem,senza*@reply|@not*@answered|unanswered|unbeantwortet|requiere,necesita,needs,need,requires,necessite,requiert,attend,requer,necessita,precisa,richiede*,tu,your,a,votre,sua*@reply|@reply*ausstehende,falta,offene|no*response,reply,answer*yet|noch keine antwort|ainda sem resposta|aun sin responder|doit etre repondu|awaiting you|action required',
  answered:
    '@answered|@wait*@client,@operator|@wait*@reply*@client,@operator|@wait*al*@client,@operator|@wait*customer,buyer,operator*s*@reply|you replied|has,hai*@answered|ya respondido|vous avez repondu|sie haben geantwortet|kundenantwort*ausstehend,wartet auf,warten auf|@wait*pelo*@client',
  noReply:
    'no*requiere,necesita,precisa*respuesta|sin,sem*necesidad,necessidade*respuesta,resposta,responder|@not,pas,ninguna,nenhuma,aucune,keine,nessuna*@reply*@needed|no es necesario responder|does not,doesn t*require,need*,a,an*@reply|ne*necessite,requiert*pas*reponse|nao*requer,necessita,precisa,exige*resposta|nao e necessario responder|non*richiede,necessita*,di*risposta',
  unread:
    'no leido|sin leer|unread|not read|non lu|ungelesen|nicht gelesen|nao lido|por ler|non letto|da leggere|nuevo|new|nouveau|neu|novo|nuovo|@message*no leido,sin leer,nuevo,new,unread,non lu,nouveau,neue,ungelesene,nao lida,por ler,nova,non letto,nuovo|conversacion no leida|conversation non lue|unread conversation',
  read: 'leido|visto|read|seen|lu|lue|vu|gelesen|lido|letto|visualizzato',
  closed:
    'cerrado|resuelto|solucionado|archivado|closed|resolved|solved|archived|ferme|clos|cloture|resolu|archive|geschlossen|gelost|erledigt|archiviert|abgeschlossen|fechado|resolvido|arquivado|encerrado|chiuso|risolto|archiviato',
};
