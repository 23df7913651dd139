/**
 * Document types of an upload dialog and of a documents list. `none` is a select that nothing was
 * chosen in; a type that is not here stays unknown, for operators add their own.
 */
export const DOCUMENT_TYPES = {
  invoice:
    '@invoice*,@client,@order,@seller,venta,compra,sales,vat,tax,commercial,vente,vendita,venda,simplificada,electronica,completa,comercial,iva,tva,acquittee,recibo,elettronica|boleta*,venta,electronica|kundenrechnung|verkaufsrechnung|rechnung*an,fur*kunden',
  otherDocument:
    'albaran*,entrega|nota*entrega,encomenda|delivery,packing*slip,note,bill,list|system delivery bill|bon*livraison,commande|lieferschein|packzettel|guia*remessa,transporte,despacho|bolla*,consegna|documento*trasporto,transporte|ddt' +
    '|etiqueta,label,etiquette,etichetta*,envio,devolucion,shipping,return,retour,expedition,transporte,devolucao,spedizione,reso|versandetikett|versandlabel|rucksendeetikett|retourenetikett|retourenlabel|retourenschein|rucksendeschein' +
    '|nota,note*credito,credit,abono|abono|credit memo|avoir|gutschrift|stornorechnung|rechnungskorrektur|proforma|pro forma|@invoice*rectificativa,proforma,pro forma,abono,avoir,refund' +
    '|otro,other,autre,andere,anderes,sonstiges,outro,altro*,@document,tipo,type|sonstige|miscellaneous|varios' +
    '|garantia|warranty|garantie|garantieschein|garanzia|warranty certificate|certificado garantia|manual*,user|mode emploi|manuel|bedienungsanleitung|manuale|contrato|contract|contrat|vertrag|contratto' +
    '|proof*delivery,shipment,purchase|prueba,comprobante,justificante,preuve,prova,comprovativo*@delivery,envio,pago|liefernachweis|versandnachweis|presupuesto|quote|devis|orcamento|preventivo|foto|photo|imagen|image|ticket compra|informe|report',
  none:
    'seleccionar,selecciona,seleccione,elegir,elige,elija,escoge,select,choose,please select,pick,selectionner,selectionnez,choisir,choisissez,auswahlen,bitte auswahlen,wahlen,wahlen sie,bitte wahlen,selecionar,selecione,escolher,escolha,seleziona,selezionare,scegli*,opcion,una opcion,one,an option,option,type,a type,tipo,typ,tipo documento,document type,a document type,type document,dokumenttyp,opcao,opzione' +
    '|nichts ausgewahlt|nothing selected|not selected|ninguno|none|aucun|keine|keiner|nenhum|nessuno|tipo|type|typ|tipo,type*documento|dokumenttyp|dokumentenart',
};
