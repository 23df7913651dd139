/** What papers of a shop say, one language each; every list holds ways to say the same. */
export interface Words {
  /** Titles of invoices and credit notes. */
  readonly invoice: readonly string[];
  readonly number: readonly string[];
  readonly date: string;
  readonly taxId: string;
  /** Head of the list of goods: what, how many, price, amount. */
  readonly head: readonly [string, string, string, string];
  readonly goods: readonly string[];
  readonly base: string;
  readonly tax: string;
  readonly total: string;
  readonly due: string;
  /** Titles of papers that list goods with prices: offers, orders, pro forma invoices. */
  readonly priced: readonly string[];
  /** Titles of papers that list goods without: delivery notes, return forms. */
  readonly unpriced: readonly string[];
  /** Papers about money: receipts, reminders, statements. */
  readonly money: readonly string[];
  /** Running text about invoices, as manuals and guarantees print it. */
  readonly prose: string;
  readonly manual: readonly string[];
}

export const WORDS: Readonly<Record<string, Words>> = {
  es: {
    invoice: [
      'FACTURA',
      'Factura simplificada',
      'FACTURA RECTIFICATIVA',
      'Factura de venta',
      'ABONO',
      'Nota de crédito',
    ],
    number: ['Nº factura', 'Factura nº', 'Número de factura'],
    date: 'Fecha de factura',
    taxId: 'NIF: B12345674',
    head: ['Descripción', 'Cantidad', 'Precio', 'Importe'],
    goods: ['Teclado mecánico', 'Cable USB-C', 'Gastos de envío'],
    base: 'Base imponible',
    tax: 'IVA 21%',
    total: 'Total a pagar',
    due: 'Forma de pago: transferencia',
    priced: [
      'PRESUPUESTO',
      'Factura proforma',
      'Confirmación de pedido',
      'Albarán valorado',
      'Orden de compra',
    ],
    unpriced: ['ALBARÁN', 'Albarán de entrega', 'Formulario de devolución', 'Nota de entrega'],
    money: [
      'Recibo de pago',
      'Recordatorio de pago',
      'Extracto de cuenta',
      'Justificante de transferencia',
    ],
    prose:
      'Conserve la factura de compra: sin ella no podremos tramitar la garantía del producto. En caso de avería diríjase al vendedor con la factura y una descripción del problema, y no abra el aparato por su cuenta.',
    manual: ['Manual de usuario', 'Certificado de garantía', 'Condiciones generales de venta'],
  },
  ca: {
    invoice: ['FACTURA', 'Factura simplificada', 'FACTURA RECTIFICATIVA', 'Abonament'],
    number: ['Núm. factura', 'Factura núm.'],
    date: 'Data de factura',
    taxId: 'NIF: B12345674',
    head: ['Descripció', 'Quantitat', 'Preu', 'Import'],
    goods: ['Teclat mecànic', 'Cable USB-C', "Despeses d'enviament"],
    base: 'Base imposable',
    tax: 'IVA 21%',
    total: 'Total a pagar',
    due: 'Forma de pagament: transferència',
    priced: ['PRESSUPOST', 'Factura proforma', 'Confirmació de comanda'],
    unpriced: ['ALBARÀ', 'Albarà de lliurament', 'Full de devolució'],
    money: ['Rebut', 'Recordatori de pagament'],
    prose:
      'Conserveu la factura de compra, perquè sense ella no es pot tramitar la garantia del producte. En cas d’avaria adreceu-vos al venedor amb la factura i una descripció del problema.',
    manual: ["Manual d'usuari", 'Certificat de garantia', 'Tarifes'],
  },
  pt: {
    invoice: [
      'FATURA',
      'Fatura-Recibo',
      'Fatura simplificada',
      'Nota de crédito',
      'Factura',
      'Fatura/Recibo',
    ],
    number: ['Fatura n.º', 'Nº da fatura', 'N.º Fatura'],
    date: 'Data de emissão',
    taxId: 'NIF: 501234560',
    head: ['Descrição', 'Quantidade', 'Preço', 'Total'],
    goods: ['Teclado mecânico', 'Cabo USB-C', 'Portes de envio'],
    base: 'Incidência',
    tax: 'IVA 23%',
    total: 'Total a pagar',
    due: 'Condições de pagamento: pronto pagamento',
    priced: ['ORÇAMENTO', 'Fatura pró-forma', 'Confirmação de encomenda', 'Nota de encomenda'],
    unpriced: ['GUIA DE REMESSA', 'Guia de transporte', 'Formulário de devolução'],
    money: ['Recibo', 'Aviso de cobrança', 'Comprovativo de transferência', 'Extrato de conta'],
    prose:
      'Guarde a fatura de compra, porque sem ela não é possível acionar a garantia do produto. Em caso de avaria contacte o vendedor com a fatura e uma descrição do problema, e não abra o aparelho.',
    manual: ['Manual do utilizador', 'Condições de garantia', 'Ficha técnica'],
  },
  fr: {
    invoice: [
      'FACTURE',
      'Facture',
      'AVOIR',
      "Facture d'acompte",
      'Note de crédit',
      'Votre facture',
    ],
    number: ['Facture n°', 'N° de facture', 'Numéro de facture'],
    date: 'Date de facture',
    taxId: 'N° TVA : FR12345678901',
    head: ['Désignation', 'Quantité', 'Prix', 'Montant'],
    goods: ['Clavier mécanique', 'Câble USB-C', 'Frais de port'],
    base: 'Total HT',
    tax: 'TVA 20 %',
    total: 'Net à payer',
    due: 'Mode de règlement : virement',
    priced: ['DEVIS', 'Facture pro forma', 'Confirmation de commande', 'Bon de commande'],
    unpriced: ['BON DE LIVRAISON', 'Bordereau de livraison', 'Bon de retour'],
    money: ['Reçu de paiement', 'Lettre de relance', 'Relevé de compte', 'Avis de virement'],
    prose:
      'Conservez la facture d’achat : sans elle nous ne pourrons pas faire jouer la garantie du produit. En cas de panne adressez-vous au vendeur avec la facture et une description du problème.',
    manual: ["Mode d'emploi", "Notice d'utilisation", 'Conditions de garantie'],
  },
  it: {
    invoice: [
      'FATTURA',
      'Fattura immediata',
      'NOTA DI CREDITO',
      'Fattura di cortesia',
      'Fattura accompagnatoria',
    ],
    number: ['Fattura n.', 'Numero fattura', 'N. fattura'],
    date: 'Data fattura',
    taxId: 'P.IVA 01234567890',
    head: ['Descrizione', 'Quantità', 'Prezzo', 'Importo'],
    goods: ['Tastiera meccanica', 'Cavo USB-C', 'Spese di spedizione'],
    base: 'Imponibile',
    tax: 'IVA 22%',
    total: 'Totale documento',
    due: 'Modalità di pagamento: bonifico',
    priced: ['PREVENTIVO', 'Fattura proforma', "Conferma d'ordine", 'Ordine di acquisto'],
    unpriced: ['DOCUMENTO DI TRASPORTO', 'DDT', 'Bolla di consegna', 'Modulo di reso'],
    money: [
      'Ricevuta di pagamento',
      'Sollecito di pagamento',
      'Estratto conto',
      'Ricevuta di bonifico',
    ],
    prose:
      'Conservare la fattura di acquisto: senza di essa non sarà possibile far valere la garanzia del prodotto. In caso di guasto rivolgersi al venditore con la fattura e una descrizione del problema.',
    manual: ['Manuale utente', 'Istruzioni per l’uso', 'Condizioni di garanzia'],
  },
};
