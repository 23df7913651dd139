/** What papers say that have much of an invoice and are none, one language each. */
export interface LookalikeWords {
  /** Headings of order confirmations that thank instead of saying what they are. */
  readonly thanks: readonly string[];
  /** The invoice is still to come. */
  readonly promises: readonly string[];
  /** Quotes with a number, as a till prints them. */
  readonly quotes: readonly string[];
  /** Covers of papers about invoicing. */
  readonly guides: readonly string[];
  /** How to invoice, in running text. */
  readonly lesson: string;
}

export const LOOKALIKE_WORDS: Readonly<Record<string, LookalikeWords>> = {
  es: {
    thanks: ['Gracias por tu pedido', '¡Muchas gracias por su compra!', 'Hemos recibido tu pedido'],
    promises: [
      'La factura se enviará por correo electrónico tras la expedición.',
      'Recibirás la factura cuando salga tu pedido.',
    ],
    quotes: ['Presupuesto nº 118', 'PRESUPUESTO 2026/118'],
    guides: ['Factura electrónica: guía para emisores', 'Manual de facturación'],
    lesson:
      'La factura debe llevar un número correlativo y la fecha de expedición. Cuando el cliente lo pida se emite una factura rectificativa, que cita la factura original y explica por qué se corrige.',
  },
  pt: {
    thanks: ['Obrigado pela sua encomenda', 'Recebemos a sua encomenda'],
    promises: [
      'A fatura será enviada por e-mail após a expedição.',
      'Receberá a fatura com a encomenda.',
    ],
    quotes: ['Orçamento n.º 118', 'ORÇAMENTO 2026/118'],
    guides: ['Fatura eletrónica: guia do emissor', 'Manual de faturação'],
    lesson:
      'A fatura deve ter um número sequencial e a data de emissão. Quando o cliente o pede emite-se uma nota de crédito, que cita a fatura original e explica o motivo da correção.',
  },
  fr: {
    thanks: ['Merci pour votre commande', 'Nous avons bien reçu votre commande'],
    promises: [
      'Votre facture vous sera envoyée par e-mail après expédition.',
      'Vous recevrez la facture avec le colis.',
    ],
    quotes: ['Devis n° 118', 'DEVIS 2026/118'],
    guides: ['Facture électronique : guide pratique', 'Manuel de facturation'],
    lesson:
      'La facture porte un numéro unique et la date de son émission. À la demande du client on établit un avoir, qui rappelle la facture d’origine et dit pourquoi elle est corrigée.',
  },
  it: {
    thanks: ['Grazie per il tuo ordine', 'Abbiamo ricevuto il tuo ordine'],
    promises: ['Seguirà fattura.', 'La fattura verrà inviata dopo la spedizione.'],
    quotes: ['Preventivo n. 118', 'PREVENTIVO 2026/118'],
    guides: ['Fattura elettronica: guida per chi emette', 'Manuale di fatturazione'],
    lesson:
      'La fattura porta un numero progressivo e la data di emissione. Quando il cliente lo chiede si emette una nota di credito, che cita la fattura originale e spiega perché viene corretta.',
  },
  de: {
    thanks: ['Vielen Dank für Ihre Bestellung', 'Ihre Bestellung ist bei uns eingegangen'],
    promises: [
      'Die Rechnung wird nach dem Versand per E-Mail zugesandt.',
      'Rechnung folgt per Post.',
    ],
    quotes: ['Angebot Nr. 118', 'ANGEBOT 2026/118'],
    guides: ['E-Rechnung: Leitfaden für Händler', 'Handbuch der Rechnungsstellung'],
    lesson:
      'Die Rechnung trägt eine fortlaufende Nummer und das Datum der Ausstellung. Auf Wunsch des Kunden wird eine Gutschrift erstellt, die auf die ursprüngliche Rechnung verweist und den Grund nennt.',
  },
  en: {
    thanks: ['Thank you for your order', 'Thanks for your purchase!', "We've received your order"],
    promises: [
      'Your invoice will follow by e-mail.',
      'You will receive an invoice with the goods.',
    ],
    quotes: ['Quote no. 118', 'ESTIMATE 2026/118'],
    guides: ['Electronic invoice: a guide for sellers', 'How to write an invoice'],
    lesson:
      'The invoice carries a number of its own and the date on which it was issued. When the customer asks for it, a credit note is issued, which names the original invoice and says why it was wrong.',
  },
  nl: {
    thanks: ['Bedankt voor je bestelling', 'We hebben uw bestelling ontvangen'],
    promises: ['De factuur volgt per e-mail.', 'U ontvangt de factuur na verzending.'],
    quotes: ['Offerte nr. 118', 'OFFERTE 2026/118'],
    guides: ['Elektronische factuur: handleiding voor verkopers', 'Gids voor factureren'],
    lesson:
      'De factuur draagt een volgnummer en de datum van uitreiking. Als de klant erom vraagt wordt een creditnota gemaakt, die naar de oorspronkelijke factuur verwijst en zegt waarom zij onjuist was.',
  },
  pl: {
    thanks: ['Dziękujemy za zamówienie', 'Otrzymaliśmy Twoje zamówienie'],
    promises: [
      'Faktura zostanie wysłana e-mailem po nadaniu paczki.',
      'Fakturę otrzymasz razem z paczką.',
    ],
    quotes: ['Oferta nr 118', 'WYCENA 2026/118'],
    guides: ['Faktura elektroniczna: poradnik sprzedawcy', 'Podręcznik fakturowania'],
    lesson:
      'Faktura ma kolejny numer i datę wystawienia. Na prośbę klienta wystawia się fakturę korygującą, która wskazuje pierwotną fakturę i podaje, dlaczego została poprawiona przez sprzedawcę.',
  },
};
