/**
 * Headers of lists and labels of values. Only words that are never a value: a badge that says
 * `Enviado` must not be taken for the label of the text beside it.
 */
export const COLUMNS = {
  order: '@order|@id*@order|bestellnummer|bestellnr|auftragsnr|bestell nr|auftragsnummer',
  customer: '@client|nombre,name,nom,nome*@client|kundenname',
  amount:
    'importe,total,amount,montant,betrag,importo,totale,valor*,total,totale*,@order|total,totale,importe,amount,montant,importo,valor*,total,totale*ttc,iva incluido,iva incluida,iva inclusa,tax included,tax incl,incl vat,incl tax,taxes included,impuestos incluidos|gesamtbetrag*,@order|gesamtsumme|bestellsumme|bestellwert|summe|gesamtpreis',
  price:
    'precio,price,prix,preis,preco,prezzo*,venta,@offer,defecto,por defecto,default,unit,unitario,par defaut|verkaufspreis|standardpreis',
  date:
    '@date*,@order,creacion,creation,created,compra,purchase,criacao,creazione,y hora,and time,et heure,e ora,e hora' +
    '|creado,created,placed,ordered,cree,erstellt,bestellt,criado,creato*@on|placed|created|creado|erstellt|criado|creato|bestelldatum|kaufdatum|erstellungsdatum|eingangsdatum|passee le',
  status:
    'estado,status,state,statut,etat,stato,situacao*,@order,@offer,@ship|bestellstatus|angebotsstatus|versandstatus',
  channel:
    'canal,channel,kanal,canale*,venta,ventas,sales,selling,vente,vendita,nombre,name,@order|vertriebskanal|verkaufskanal|storefront|store|marketplace|website',
  shippingDeadline:
    '@ship*@limit|@date*@limit*@ship|ship by date|to be shipped*by,before|due*@date,on|deadline|versandfrist|versandtermin|spatestes versanddatum|scadenza|spedire entro il|da spedire entro|enviar antes|enviar ate|zu versenden bis|spatester versand|expedier avant le|a expedier avant le',
  shippedDate: '@date*@ship|@shipped*@on|@date*envio real|versanddatum',
  invoice: '@invoice*,@client,@order|@invoice*uploaded,subida|kundenrechnung',
  documents: '@document*,@order|bestelldokumente|adjuntos|attachments|anhange|allegati|anexos',
  tracking: '@tracking*,@id,url,info|n*envio,colis,spedizione|trackingnummer|paketnummer',
  carrier:
    'transportista|transportadora|carrier|transporteur|versanddienstleister|versandart|corriere|vettore|metodo,method,mode*@ship',
  country: 'pais,country,land,pays,paese*,@ship,@delivery,@client,destino|lieferland|zielland',
  locale: '@language*,@client|kundensprache',
  subject:
    'asunto|tema|motivo|topic|subject|reason|objet|sujet|motif|betreff|thema|grund|assunto|oggetto|argomento',
  lastMessage:
    '@last*@message,@reply,actividad,activity,update,updated,activite,aktivitat,actualizacion*,@date,@on,received on|@date*last message|@date*@message|updated*,on,at|mise a jour|zuletzt aktualisiert|ultimo aggiornamento|nachrichtendatum',
  receivedDate:
    '@date*recepcion,reception,receipt,rececao,recepcao,ricezione,erhalt,empfang|recibido,entregado,received,delivered,recu,recue,livre,erhalten,empfangen,zugestellt,recebido,entregue,ricevuto,consegnato*@on|empfangsdatum|eingangsdatum retoure|wareneingang|marked as received on',
  /** An announced day as often as a fact. */
  deliveryDate: '@date*entrega,delivery,livraison,lieferung,consegna|lieferdatum',
  cancelledDate:
    '@date*cancelacion,anulacion,cancellation,cancelation,annulation,cancelamento,anulacao,annullamento,cancellazione,stornierung|cancelado,anulado,canceled,cancelled,annule,storniert,annulliert,annullato,cancellato*@on|stornodatum|stornierungsdatum',
  acceptDeadline:
    '@accept*@limit*,de,le,il,am,o|@date*@limit*@accept|@limit*para*@accept|annahmefrist|annahme bis|annehmen bis|spatestes annahmedatum|da accettare entro|a accepter avant|to be accepted*by,before|accept*before,by,until|respond by',
  openedDate:
    '@date*apertura,opening,opened,ouverture,abertura,eroffnung,@incident,@return,solicitud,request,demande,richiesta|@date*apertura,opening,ouverture,abertura,creacion,creation,creazione,criacao,solicitud,request,richiesta,@order*@incident,@return' +
    '|@incident*,@return*abierto,opened,ouvert,eroffnet,geoffnet,aberto,aperto*@on,desde,since,depuis,seit,dal|abierto,open,opened,ouvert,offen,eroffnet,aberto,aperto*desde,since,depuis,seit,dal|opened,abierto,ouvert,eroffnet,geoffnet,aberto,aperto,solicitado,requested,angefragt,richiesto*@on|opened|eroffnungsdatum|retourendatum|rucksendedatum|reklamationsdatum',
  closedDate:
    '@date*cierre,closing,closure,resolucion,resolution,cloture,fechamento,encerramento,fecho,chiusura,schliessung,resolucao,risoluzione|cerrado,resuelto,closed,resolved,solved,cloture,resolu,ferme,geschlossen,gelost,fechado,resolvido,encerrado,chiuso,risolto*@on|abschlussdatum|losungsdatum',
  incidentStatus: '@state*@incident|reklamationsstatus|vorfallstatus|incidentstatus',
  return:
    '@id*@return|,@id,@return*rma|retourennummer|retourennr|retournummer|rucksendenummer|rucksendungsnummer',
  returnStatus: '@state*@return|retourenstatus|retourstatus|rucksendestatus|rucksendungsstatus',
  refund:
    '@state,@date*@refund|@refunded*@on|importe,amount,montant,betrag,importo,valor,total*@refunded,@refund|erstattungsbetrag|ruckerstattungsbetrag|erstattungsstatus|erstattungsdatum',
  taxId:
    'nif,cif,dni,nie,nipc,siret,siren*,@client|nif*cif,nie,dni,vat,iva,nipc|cif*nif*,dni|@id,identificacion,identification,registration*vat,tax,tva,iva,fiscal,fiscale,contribuinte,nif,cif,siret,siren,nipc*,intracommunautaire,comunitario,intracomunitario,@client|vat,tax,fiscal*identification,registration*n|@id*identificacion,identification,identificacao*fiscal|identificacao fiscal|ust*id,idnr,id n|umsatzsteuer*id,identifikationsnummer|umsatzsteueridentifikationsnummer|steuernummer|steuer id|p,partita*iva*,@client|codice fiscale*,p iva,partita iva',
  company:
    'empresa|razon social|company*,name|business name|raison sociale|societe|entreprise|firma|firmenname|unternehmen|unternehmensname|azienda|ragione sociale|denominacao social|nombre,nom,nome*empresa,societe,entreprise,azienda',
  customerType: 'tipo,type,typ*@client|kundentyp|kundenart',
  from: '@last*@message*de,from,by,von,da,par|de|remitente|enviado por|autor|author|from|sender|sent by|expediteur|auteur|von|absender|da|mittente|remetente|autore',
  to: 'para|a|destinatario|to|recipient|destinataire|an|empfanger|per|pour',
  offerSku:
    'sku*,@offer,@seller,tu,your,votre,ihre|@id*@offer,@seller|referencia|reference|referenz|riferimento|angebotssku|angebotsnummer',
  product:
    '@product*,name,title,nombre,titulo,nom,nome|descripcion|description|titulo|title|produktname|artikelname|bezeichnung|designation',
  productSku: 'sku,@id*@product|produktsku|artikelnummer|produktnummer|ean|gtin',
  quantity:
    '@stock*,@offer,stock,disponible,available,disponivel,verfugbare,in stock|disponibilidad|disponibilita|available|stuckzahl|quantita disponibile|verfugbarer bestand|angebotsmenge|n unidades|uds',
  minAlert:
    '@alert*@stock*,@min,bajo|@stock*@min*,de alerta|@alert*@min|@alert*@alert|min quantity alert|low*stock,quantity*,@alert|@alert*bei mindestmenge|mindestmengenwarnung|mindestmengen*@alert|mindestmenge|mindestbestandswarnung|mindestbestand|sicherheitsbestand|meldebestand',
  brand: 'marca|brand|marque|marke|hersteller|marchio',
  category:
    'categoria,category,categorie,kategorie,familia,family*,@product,@offer|produktkategorie|warengruppe|product type|tipo de producto',
  condition:
    'condicion,condition,condicao,condizione,zustand*,@product,@offer|estado,etat,stato*@product|artikelzustand',
  unread: '@message*no leido,non lu,nao lida,non letto,por ler,sin leer,unread,ungelesene',
  incident: '@incident',
};
