/**
 * Document types of an upload dialog and of a documents list. `none` is a select that nothing was
 * chosen in; a type that is not here stays unknown, for operators add their own.
 */
export const DOCUMENT_TYPES = {
  invoice:
    '@invoice*,@client,@order,@seller,venta,compra,sales,vat,tax,commercial,vente,vendita,venda,simplificada,electronica,recibo|boleta*,venta,electronica|kundenrechnung|verkaufsrechnung|rechnung fur kunden',
  creditNote:
    'nota,note*credito,credit,abono|abono|credit memo|avoir|gutschrift|stornorechnung|@invoice*rectificativa,abono,avoir',
  otherDocument:
    'albaran*,entrega|nota*entrega,encomenda|delivery,packing*slip,note,bill,list|system delivery bill|bon*livraison,commande|lieferschein|guia*remessa,transporte,despacho|bolla*,consegna|documento*trasporto,transporte|ddt' +
    '|etiqueta,label,etiquette,etichetta*,envio,devolucion,shipping,return,retour,expedition,transporte,devolucao,spedizione,reso|versandetikett|rucksendeetikett|retourenetikett|retourenlabel' +
    '|proforma|@invoice*proforma' +
    '|otro,other,autre,andere,anderes,sonstiges,outro,altro*,@document,tipo,type|sonstige' +
    '|garantia|warranty|garantie|garanzia|manual|manuel|manuale|contrato|contract|proof,prueba,preuve,prova*@delivery,envio|liefernachweis|presupuesto|quote|devis|foto|photo|imagen|image',
  none:
    'seleccionar,selecciona,seleccione,elegir,elige,select,choose,please select,selectionner,selectionnez,choisir,choisissez,auswahlen,bitte auswahlen,wahlen,bitte wahlen,selecionar,selecione,escolher,seleziona,selezionare,scegli*,opcion,una opcion,one,an option,type,a type,tipo,typ,type @document,tipo @document,dokumenttyp' +
    '|nichts ausgewahlt|nothing selected|ninguno|none|aucun|keine|nenhum|nessuno|tipo|type|typ|tipo,type*@document|dokumenttyp',
};
