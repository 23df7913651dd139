/** Words in file names, lower case without accents, in the languages sellers and their tools use. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** "Invoice", wherever it stands as a word of its own. */
export const INVOICE = words(`
  factura facturas efactura facturae facturasimplificada
  invoice invoices einvoice taxinvoice vatinvoice salesinvoice
  fatura faturas
  facture factures factur facturx
  rechnung rechnungen rechnungskopie rechnungsnr rechnungsnummer erechnung xrechnung zugferd
  ausgangsrechnung kundenrechnung verkaufsrechnung handelsrechnung
  fattura fatture efattura
  factuur facturen verkoopfactuur
  faktura faktury
  boleta`);

/** Invoice series that count beside other words, when a number follows. */
export const SERIES = words(
  'fac facs fact fra fras frax fvta inv invc bill rech rechn rng rnr fatt fatt fakt ftra',
);

/** Series so short that they count only when the name holds nothing else. */
export const SHORT_SERIES = words('f fa fc fv fvs fs ft fr fe re rg ra vf vk si nc');

/** What may stand between a series and its number. */
export const NUMBER_WORDS = words('n no nr num numero number numer numéro nummer vat de');

/** Credit notes and corrections of invoices: they go where invoices go. */
export const CREDIT = words(`
  abono abonos abonament aboamento rectificativa rectificativas
  creditnote creditmemo creditinvoice creditnota creditfactuur notacredito notaabono
  avoir avoirs rectificative
  gutschrift gutschriften rechnungsgutschrift stornorechnung korrekturrechnung rechnungskorrektur
  retificativa korekta korygujaca korygujacej korygujacy`);

/** *Nota de crédito*, *credit note*: a credit note by two words, each of which is none alone. */
export const NOTE = words(
  'nota note notas notes memo factura invoice fattura facture fatura factuur',
);
export const OF_CREDIT = words('credito credit crediet credita accredito debito');

/** Something else than an invoice, whatever else the name says. */
export const OTHER = words(`
  albaran albaranes albara albarans
  delivery deliverynote lieferschein lieferscheine lieferung livraison ddt pakbon bl wz packing
  packinglist consegna trasporto transporte cmr waybill awb
  guia guias guide guides etiqueta etiquetas etiquette etiquettes label labels versandetikett
  versandlabel retourenschein rucksendeetikett etichetta etichette etykieta etykiety shippinglabel
  manual manuals manuales instrucciones instructions instruction anleitung bedienungsanleitung
  handleiding manuale istruzioni instrucoes instrukcja notice emploi datasheet ficha
  proforma proformas presupuesto presupuestos pressupost quote quotation offer oferta orcamento
  devis angebot kostenvoranschlag preventivo offerte orzamento
  confirmation confirmacion confirmacao conferma auftragsbestatigung bestellbestatigung
  garantia garantie garanzia warranty gwarancja guarantee
  tracking seguimiento suivi sendungsverfolgung rastreio
  como how comment wie come hoe jak tutorial faq ayuda help hilfe aide aiuto ajuda
  datos dades data dados donnees daten dati gegevens dane
  plantilla plantillas template templates modelo modele vorlage modello sjabloon szablon
  ejemplo example exemple beispiel esempio exemplo
  captura capturas capture screenshot screenshots pantallazo bildschirmfoto schermata screen ecra
  ticket tickets
  solicitud solicitar request demande anfrage richiesta pedir pide necesito
  reclamacion reclamo queja complaint beschwerde falta missing sin without ohne sans senza sem bez
  condiciones contrato contract contrat vertrag contratto extracto statement justificante
  comprobante transferencia bonifico virement kontoauszug
  recordatorio mahnung reminder rappel sollecito
  logo direccion address adresse indirizzo morada adres rechnungsadresse facturatieadres
  catalogo catalogue catalog katalog tarifa tarifas preisliste listino
  certificado certificate zertifikat devolucion devolucao return retour reso rma retoure`);

/** An order: no invoice by itself, but invoices name the order they are for. */
export const ORDER = words(`
  pedido pedidos order orders encomenda commande bestellung ordine bestelling zamowienie comanda
  foto fotos photo photos video comprovativo recibo receipt recu`);
