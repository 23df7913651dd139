/**
 * Words that many captions share, in all six languages, for `@name` in the tables. Mixing languages
 * in one caption costs nothing: no page says `fecha commande`, and none means something else by it.
 */
export const WORDS: Readonly<Record<string, string>> = {
  order: 'pedido,orden,encomenda,order,commande,bestellung,auftrag,ordine',
  date: 'fecha,date,data,datum',
  client: 'cliente,comprador,customer,buyer,acheteur,kunde,kunden,kaufer,acquirente',
  operator: 'operador,operator,operateur,betreiber,marketplace',
  seller:
    'tienda,vendedor,seller,shop,store,boutique,vendeur,handler,verkaufer,loja,negozio,venditore',
  offer: 'oferta,offer,offre,angebot,offerta',
  product: 'producto,product,produit,produkt,produto,prodotto,articulo,item,article,artikel',
  message: 'mensaje,message,mensagem,messaggio,nachricht,mensagens,nachrichten',
  talk: 'conversacion,conversation,unterhaltung,unterhaltungen,konversation,konversationen,conversa,conversazione,thread',
  document: 'documento,document,dokument,dokumente,unterlagen,documenti',
  file: 'archivo,fichero,file,fichier,datei,dateien,ficheiro,adjunto,attachment,anhang,anexo,allegato',
  invoice: 'factura,invoice,facture,rechnung,fatura,fattura',
  reply: 'respuesta,reply,response,answer,reponse,antwort,resposta,risposta',
  answered:
    'respondido,contestado,answered,replied,responded,repondu,beantwortet,geantwortet,risposto',
  toAnswer: 'responder,contestar,answer,reply,respond,repondre,beantworten,rispondere',
  ship: 'envio,enviar,expedicion,expedir,expedicao,shipping,shipment,ship,dispatch,expedition,expedier,envoyer,versand,versenden,spedizione,spedire,invio,evasione',
  shipped:
    'enviado,expedido,shipped,dispatched,expedie,envoye,versendet,versandt,verschickt,spedito,evaso',
  delivery: 'entrega,delivery,livraison,lieferung,consegna,recepcion,reception',
  collect:
    'recoger,recogida,collection,collect,pickup,retirer,retrait,abholung,levantar,ritiro,ritirare',
  accept:
    'aceptacion,aceptar,acceptance,approval,accepted,acceptation,accepter,annahme,aceitacao,aceitar,accettazione,accettare',
  pay: 'pago,cobro,debito,payment,debit,paiement,zahlung,abbuchung,belastung,pagamento,addebito',
  check: 'aprobacion,validacion,revision,approval,validation,review,freigabe,prufung,approvazione',
  wait: 'pendiente,espera,a espera,esperando,pending,awaiting,waiting,attente,ausstehend,offen,wartet auf,warten auf,aguarda,aguardando,a aguardar,attesa,pendente',
  going: 'curso,proceso,progress,cours,lauft,bearbeitung,wird bearbeitet,vorbereitung,corso',
  ready: 'listo para,ready,ready to,pret a,bereit,bereit zur,pronto para,pronto per',
  not: 'no,n,not,not yet,non,pas encore,nicht,noch nicht,nao,ainda nao,aun no,non ancora',
  needed:
    'necesaria,necessaria,requerida,needed,required,necessary,due,requise,necessaire,attendue,erforderlich,notig,notwendig,richiesta',
  min: 'minima,minimum,min,minimale,seguridad,safety,securite,seguranca,sicurezza',
  alert: 'alerta,aviso,umbral,alert,warning,threshold,alerte,seuil,warnung,alarm,avviso,soglia',
  stock:
    'cantidad,stock,existencias,unidades,quantity,qty,units,inventory,quantite,qte,menge,bestand,lagerbestand,anzahl,quantidade,quantita,qta,giacenza,scorta',
  limit:
    'limite,plazo,prazo,maxima,deadline,due,latest,by,before,frist,bis,avant,antes,scadenza,termine,entro,prevista,expected',
  language: 'idioma,lingua,language,locale,langue,sprache',
  tracking:
    'seguimiento,tracking,suivi,sendungsverfolgung,sendungsnummer,seguimento,rastreio,tracciamento',
  open: 'abierta,open,opened,ouvert,offen,offener,offene,aberta,aperta,curso,corso,cours,progress',
  incident:
    'incidencia,incidente,incident,reclamacion,reclamacao,litige,vorfall,reklamation,contestazione',
  return: 'devolucion,return,retour,retoure,retouren,rucksendung,rucksendungen,devolucao,reso',
  refund: 'reembolso,refund,remboursement,erstattung,ruckerstattung,rimborso',
  refunded: 'reembolsado,refunded,rembourse,erstattet,ruckerstattet,rimborsato',
  state: 'estado,status,state,statut,etat,stato,situacao',
  listed:
    'resultado,dato,elemento,coincidencia,devolucion,result,data,record,row,match,entries,resultat,donnee,element,ergebnisse,treffer,bestellungen,angebote,daten,eintrage,risultato,ordine',
  add: 'anadir,agregar,add,ajouter,hinzufugen,adicionar,aggiungi,aggiungere,subir,upload,telecharger,hochladen,carregar,carica,caricare',
  id: 'n,no,id,codigo,code,ref,referencia,reference,identifiant,codice,riferimento',
  last: 'ultimo,last,latest,dernier,derniere,letzte,letzten',
  on: 'el,on,at,le,am,em,il',
};
