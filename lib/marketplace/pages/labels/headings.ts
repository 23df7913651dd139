import { INCIDENT_OPEN } from './order-states.ts';

/** Headings of pages, sections, dialogs and side panels. */
export const HEADINGS = {
  orderDocuments:
    '@document*@order|bestelldokumente|bestellunterlagen|auftragsdokumente|@document*zur bestellung|documentacion pedido',
  accountingDocuments:
    '@document*contable,contabilidad,facturacion,accounting,billing,comptable,comptabilite,facturation,contabilistico,contabilidade,faturacao,contabili,contabilita,fatturazione,buchhalterische|documentacion contable|pieces comptables|buchhaltungsunterlagen|buchhaltungsdokumente|buchhaltungsbelege|abrechnungsdokumente|buchungsbelege',
  documents: '@document|documentacion|documentation|documentazione',
  uploadDocument:
    'subir,cargar,anadir,agregar,adjuntar,carregar,adicionar,upload,add,attach,importer,telecharger,ajouter,deposer,hochladen,hinzufugen,caricare,carica,aggiungi*@document*,a,an,@order,an order,new,zur bestellung,accounting,contable,comptable|bestelldokument*hochladen,hinzufugen|document upload',
  messages:
    '@message*,@order|nachrichten|mensagens|nachrichten*bestellung,zur bestellung|conversacion|conversation|unterhaltung|unterhaltungen|konversation|konversationen|conversa|conversazione|bandeja entrada|inbox|boite reception|posteingang|caixa entrada|posta*arrivo,in arrivo|discussion|mensajes no leidos|unread messages',
  shipment: 'envio|shipment|expedition|colis|paquete|package|parcel|sendung|lieferung|versand|spedizione|pacco|expedicao',
  orderNo:
    '@order,bestellnummer,auftragsnummer*n,9,id|@order*n 9|bestellnummer|auftragsnummer|detalle,detalles,detail,dettagli*@order|order details|bestelldetails',
  incidentOpen: INCIDENT_OPEN,
};
