/**
 * Headers of lists and labels of values. Only words that are never a value: a badge that says
 * `Enviado` must not be taken for the label of the text beside it.
 */
export const COLUMNS = {
  order: '@order|@id*@order|bestellnummer|bestellnr|bestellreferenz|auftragsnummer|bestell n,id',
  customer:
    '@client|nombre,nombre y apellidos,name,nom,nome*@client|kundenname|nome e cognome|nombre y apellidos',
  amount:
    'importe,total,amount,montant,betrag,importo,totale,valor,monto*,total,totale,@order,order total,incl vat,iva incluido,ttc|gesamtbetrag|summe|gesamtsumme|bestellwert|gesamt|gesamtpreis',
  price:
    'precio,price,prix,preis,preco,prezzo*,venta,unitario,base,@offer,por defecto,default,unit,sale,selling,vente,par defaut,venda,vendita,predefinito|pvp|verkaufspreis|einzelpreis|standardpreis|angebotspreis',
  date:
    '@date*,@order,creacion,creation,created,y hora,and time,compra,purchase,achat,et heure,erstellung,und uhrzeit,criacao,e hora,creazione,e ora,@accept' +
    '|creado,created,placed,ordered,cree,passee,erstellt,bestellt,criado,creato*el,on,at,le,am,em,il|bestelldatum|erstellungsdatum|eingangsdatum|kaufdatum|auftragsdatum|commande passee le|order placed',
  status:
    'estado,estatus,status,state,statut,etat,stato,situacao*,@order,@offer,@ship,conversacion|bestellstatus|angebotsstatus|auftragsstatus|versandstatus',
  channel:
    'canal,channel,kanal,canale*,venta,ventas,sales,selling,vente,ventes,vendas,vendita,nombre,name,code,@order|vertriebskanal|verkaufskanal|storefront|store|marketplace|sitio web|website|site web|webshop|vitrine',
  shippingDeadline:
    '@ship*@limit|@date*@limit*envio,shipping,shipment,ship,dispatch,expedition,expedicion,versand,spedizione,expedicao|ship,dispatch*by date,due date|to be shipped*by,before|expedier avant le|spedire entro il|due*date,on|deadline|delai expedition|versandfrist|spatestes versanddatum|versandtermin|voraussichtliches versanddatum|frist|scadenza|echeance',
  shippedDate:
    '@date*@ship|@shipped*el,on,at,le,am,em,il|@date*envio real|versanddatum|ship,shipping date*actual',
  invoice: '@invoice*,@client,@order|@invoice*uploaded,subida|kundenrechnung|facturado|invoiced|fatturato',
  documents:
    '@document*,@order|bestelldokumente|archivos adjuntos|adjuntos|attachments|pieces jointes|anhange|allegati|anexos',
  tracking:
    '@tracking*,@id,url,link,informacion,information,info|n*envio,colis,spedizione|trackingnummer|paketnummer|sendungsverfolgungsnummer|suivi colis',
  carrier:
    'transportista|empresa,agencia*transporte|transportadora|carrier|shipping*carrier,company,method|courier|transporteur|versanddienstleister|spediteur|versandart|versandunternehmen|paketdienst|corriere|vettore|spedizioniere|metodo,forma,tipo,modo,mode,metodo*@ship',
  country:
    'pais,country,land,pays,paese*,@ship,@delivery,@client,destino,destination,destinazione|lieferland|zielland|versandland|nazione',
  locale: '@language*,@client|kundensprache',
  subject:
    'asunto|tema|motivo|topic|subject|reason|objet|sujet|motif|betreff|thema|grund|assunto|oggetto|argomento',
  lastMessage:
    '@last*@message,actividad,activity,activite,aktivitat,atividade,attivita,actualizacion,update,updated,aktualisierung,@reply*,@date|date*last*message,activity|@date*@message|@last*message*received,on,at,am,le|updated*,on,at|mise a jour|derniere mise a jour|zuletzt aktualisiert|ultimo aggiornamento|ultima atualizacao|nachrichtendatum',
  receivedDate:
    '@date*@delivery|recibido,entregado,received,delivered,recu,recue,livre,erhalten,empfangen,geliefert,recebido,entregue,ricevuto,consegnato*el,on,at,le,am,em,il|empfangsdatum|zustelldatum|lieferdatum',
  from: 'de|remitente|enviado por|autor|author|from|sender|sent by|written by|expediteur|envoye par|auteur|von|absender|gesendet von|verfasser|da|mittente|inviato da|autore|remetente',
  to: 'para|a|destinatario|to|recipient|recipients|sent to|destinataire|an|empfanger|gesendet an|per|inviato a|enviado a',
  offerSku:
    'sku*,@offer,@seller,tu,mi,your,my,votre,ihre|id,referencia,reference,codigo,codice,riferimento*@offer,@seller|referencia|ref|reference|referenz|riferimento|angebotssku|angebotsnummer|referencia interna',
  product:
    '@product*,name,title,nombre,titulo,nom,titre,nome|nombre|titulo|descripcion|description|titre|designation|libelle|produktname|produkttitel|artikelname|artikelbezeichnung|bezeichnung|titolo|descrizione',
  productSku: 'sku,@id*@product|sku operador|produktsku|artikelnummer|produktnummer|ean|gtin|upc',
  quantity:
    '@stock*,@offer,stock,disponible,disponibles,actual,total,available,in stock,disponivel,verfugbar,verfugbare,disponibile|stock level|on hand|available|verfugbar|disponibilidad|disponibilita|angebotsmenge|stuckzahl|lagermenge|n unidades|uds|pezzi|magazzino',
  minAlert:
    '@alert*@stock*,@min,bajo,basso|@stock*@min*,de alerta,for alert|@alert*@min|min quantity alert|low*stock,quantity*,@alert|mindestmengenwarnung|mindestmengen*alarm,warnung|@alert,bei*mindestmenge|warnung bei mindestmenge|mindestmenge|mindestbestand|sicherheitsbestand|meldebestand|warnmenge|mindestmengenalarm',
  brand: 'marca|brand|marque|marke|hersteller|manufacturer|fabricante|fabricant|marchio|produttore',
  condition:
    'condicion,condition,condicao,condizione,condizioni,zustand*,@product,@offer|estado,etat,stato*@product|artikelzustand|produktzustand|angebotszustand',
  unread: '@message*no leido,non lu,nao lida,non letto,por ler,sin leer|unread messages|ungelesene nachrichten',
  incident: '@incident|motivo incidencia|incident reason',
};
