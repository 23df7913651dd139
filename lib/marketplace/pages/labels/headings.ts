import { INCIDENT_OPEN } from './order-states.ts';

/** Headings of pages, sections, dialogs and side panels. */
export const HEADINGS = {
  orderDocuments: '@document*@order|bestelldokumente|bestellunterlagen|@document*zur bestellung',
  accountingDocuments:
    '@document*contable,contabilidad,facturacion,accounting,billing,comptable,comptabilite,facturation,contabilistico,contabilidade,faturacao,contabili,contabilita,fatturazione|buchhaltungsunterlagen|buchhaltungsdokumente|buchhaltungsbelege|abrechnungsdokumente',
  documents: '@document|documentacion|documentation',
  uploadDocument:
    'upload a document|upload an order document|@add,adjuntar,attach,importer*@document*,a,an,@order,an @order,new,zur bestellung|bestelldokument*hochladen,hinzufugen',
  messages:
    '@message*,@order,zur bestellung|@talk|bandeja entrada|inbox|boite reception|posteingang|caixa entrada|posta*arrivo|@message*no leidos,unread',
  shipment:
    'envio|shipment|expedition|colis|paquete|package|parcel|sendung|lieferung|versand|spedizione|pacco|expedicao',
  orderNo:
    '@order,bestellnummer*n,9|@order*n 9|bestellnummer|auftragsnummer|detalle,detail,dettagli*@order|order details|bestelldetails',
  incidentOpen: INCIDENT_OPEN,
  incident: '@incident',
  return: '@return*,9,n 9',
  refunds: '@refund|@refunded',
  history:
    'historial,history,historique,historie,verlauf,historico,cronologia,storico,timeline,chronologie,bestellhistorie,bestellverlauf,actividad,activity*,@order,@state',
};
