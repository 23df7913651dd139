/**
 * Words that many captions share, in all six languages, for `@name` in the tables. Mixing languages
 * in one caption costs nothing: no page says `fecha commande`, and none means something else by it.
 */
export const WORDS: Readonly<Record<string, string>> = {
  order: 'pedido,orden,encomenda,order,commande,bestellung,auftrag,ordine',
  date: 'fecha,date,data,datum',
  client: 'cliente,comprador,customer,buyer,acheteur,kunde,kunden,kaufer,kaufers,acquirente',
  operator: 'operador,operator,operateur,betreiber,betreibers,marketplace',
  seller:
    'tienda,vendedor,seller,shop,store,boutique,vendeur,handler,verkaufer,loja,negozio,venditore',
  offer: 'oferta,offer,offre,angebot,offerta',
  product:
    'producto,product,produit,produkt,produto,prodotto,articulo,item,article,artikel,artigo,articolo',
  message: 'mensaje,message,mensagem,messaggio,nachricht',
  document: 'documento,document,dokument,dokumente,unterlagen,documenti',
  file: 'archivo,fichero,file,fichier,datei,ficheiro,arquivo,adjunto,attachment,piece jointe,anhang,anexo,allegato',
  invoice: 'factura,invoice,facture,rechnung,fatura,fattura',
  reply: 'respuesta,reply,response,answer,reponse,antwort,ruckmeldung,resposta,risposta',
  answered:
    'respondido,contestado,answered,replied,responded,repondu,beantwortet,geantwortet,risposto',
  toAnswer: 'responder,contestar,answer,reply,respond,repondre,beantworten,rispondere',
  ship: 'envio,enviar,expedicion,expedir,expedicao,shipping,shipment,ship,dispatch,expedition,expedier,envoyer,versand,versenden,spedizione,spedire,invio,evasione',
  shipped:
    'enviado,expedido,shipped,dispatched,expedie,envoye,versendet,versandt,verschickt,spedito,evaso',
  delivery: 'entrega,delivery,livraison,lieferung,consegna,recepcion,reception,ricezione',
  collect:
    'recoger,recogida,collection,collect,collected,pickup,pick up,retirar,retirer,retrait,abholung,levantar,levantamento,ritiro,ritirare',
  accept:
    'aceptacion,aceptar,acceptance,accept,approval,accepted,acceptation,accepter,annahme,bestatigung,aceitacao,aceitar,accettazione,accettare',
  pay: 'pago,cobro,debito,cargo,payment,debit,paiement,zahlung,abbuchung,belastung,pagamento,addebito,cobranca',
  check:
    'aprobacion,validacion,revision,approval,validation,review,approbation,freigabe,prufung,aprovacao,validacao,approvazione,convalida,revisione',
  wait: 'pendiente,espera,a espera,esperando,pending,awaiting,waiting,attente,ausstehend,aussteht,steht aus,offen,wartet auf,warten auf,aguarda,aguardando,a aguardar,attesa,pendente,sospeso',
  going:
    'curso,proceso,preparacion,progress,cours,lauft,bearbeitung,vorbereitung,corso,processamento',
  ready:
    'listo para,disponible para,ready,ready to,available,pret,pret a,disponible,bereit,pronto,pronto para,pronto per,disponibile per',
  not: 'no,n,not,not yet,non,pas encore,nicht,noch nicht,nao,ainda nao,aun no,non ancora',
  needed:
    'necesaria,requerida,needed,required,necessary,expected,due,requise,necessaire,attendue,erforderlich,notig,benotigt,notwendig,erwartet,necessaria,obrigatoria,richiesta',
  min: 'minima,minimo,minimum,min,minimale,seguridad,safety,securite,seguranca,sicurezza',
  alert:
    'alerta,aviso,umbral,alert,warning,threshold,alerte,seuil,warnung,alarm,avviso,allerta,soglia',
  stock:
    'cantidad,stock,existencias,unidades,inventario,quantity,qty,units,inventory,quantite,qte,menge,bestand,lagerbestand,anzahl,quantidade,qtd,estoque,quantita,qta,giacenza,scorta,scorte',
  limit:
    'limite,plazo,prazo,maxima,deadline,due,latest,by,before,frist,bis,spatestens,avant,antes,hasta,scadenza,termine,entro,prevista,expected',
  language: 'idioma,lengua,lingua,language,locale,langue,sprache',
  tracking:
    'seguimiento,rastreo,tracking,suivi,sendungsverfolgung,sendungsnummer,seguimento,rastreio,tracciamento',
  open: 'abierto,open,opened,ouvert,offen,offener,offene,geoffnet,aberto,aperto,en curso,em curso,in corso,en cours,in progress',
  incident:
    'incidencia,incidente,incident,reclamacion,dispute,litige,reclamation,vorfall,reklamation,storfall,ocorrencia,reclamo,contestazione',
  listed:
    'resultado,pedido,orden,mensaje,conversacion,oferta,documento,dato,registro,elemento,archivo,fichero,articulo,coincidencia,incidencia,devolucion,encomenda,mensagem,mensagens,conversa,dado,ficheiro,anexo,registo,incidente,result,order,message,conversation,offer,document,data,record,item,thread,match,matches,row,file,entries,incident,return,resultat,commande,offre,donnee,element,enregistrement,fichier,retour,ergebnisse,ergebnis,treffer,bestellungen,auftrage,nachrichten,angebote,dokumente,daten,eintrage,unterhaltungen,konversationen,dateien,vorfalle,retouren,datensatze,risultato,ordine,messaggio,conversazione,offerta,reso',
  id: 'n,no,id,identificador,codigo,code,ref,referencia,reference,identifiant,codice,rif,riferimento',
  last: 'ultimo,ultima,last,latest,dernier,derniere,letzte,letzten',
};
