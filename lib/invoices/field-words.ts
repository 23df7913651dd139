/**
 * Words that stand beside the figures of an invoice, as patterns on folded text, in es ca gl pt fr it
 * de en nl pl. None of them decides alone: `verdict.ts` adds them up.
 */
const any = (...parts: readonly string[]) =>
  new RegExp(`(?<![a-z])(?:${parts.join('|')})(?![a-z])`, 'u');

const NO = '(?:no|n|nr|nro|num|numero|number|nummer|numer|#|id)\\.?';
const DOC = '(?:factura|fra|fatura|facture|fattura|invoice|rechnung|factuur|faktury|faktura)';

export const INVOICE_NUMBER = any(
  `${NO}(?: de| da| della| di| do)?(?: la| sua| votre)? ?${DOC}`,
  `${DOC}(?: vat| simplificada| rectificativa| recibo)?[ -]?(?:no|n|nr|nro|num|numero|number|nummer|numer|id)(?=[. :#\\d]|$)`,
  `${DOC} ?#`,
  'rechnungs[ -]?(?:nr|nummer|no)',
  'factuur[ -]?(?:nr|nummer)',
  'fakturanummer',
  // Mexico: the number under which the tax office knows an invoice.
  'folio fiscal',
  // Document types of the Italian exchange system, as its style sheets print them.
  'td ?(?:0[1-9]|2[4-9])',
  'beleg[ -]?(?:nr|nummer)',
  '(?<!(?:way|lading) ?)bill (?:no|nr|number)',
  '(?:credit note|credit memo|gutschrift|avoir|creditnota|nota de credito|nota di credito|abono) ?(?:no|n|nr|number|num)',
);

/** A number called no more than that, of a series that only invoices have. */
export const SERIES_NUMBER =
  /^(?:(?:document[oe]?|dokument) )?(?:no|n|nr|numero|number|nummer|numer|num)\.?(?: (?:de |del |do |di |du )?(?:documento?|dokumentu))? ?[:.]? ?(?:fact?|fra|fatt?|fakt|ft|fv|inv|rech|rg)[ -]?[a-z]{0,2}[-/ ]?\d[\d/-]{2,}$/u;

export const INVOICE_DATE = any(
  'fecha (?:de )?(?:la )?(?:factura|facturacion|expedicion|emision)',
  'data (?:da |de )?(?:fatura|emissao|factura|facturacio|emissio|emision|expedicion)',
  'date (?:de )?(?:la )?(?:facture|facturation|d ?emission)',
  "date d'emission",
  'data (?:della )?(?:fattura|emissione|documento)',
  'rechnungs-?datum|datum der rechnung|ausstellungsdatum',
  'invoice date|date of invoice|date of issue|billing date|invoiced on|tax point',
  'factuurdatum|fakturadatum',
  'data (?:wystawienia|faktury)|wystawiono|data sprzedazy',
);

/** Words that the law puts on invoices and hardly anywhere else. */
export const LEGAL = any(
  'leistungs(?:datum|zeitraum)|leistungs- und rechnungsdatum|lieferdatum entspricht',
  'kleinunternehmer\\w*|steuerschuldnerschaft|\\d ustg|reverse charge|inversion del sujeto pasivo',
  'in rechnung (?:zu )?(?:stellen|gestellt)|(?:wie folgt|folgende leistungen).{0,40}berechnen|gemass rechnung',
  'indemnite forfaitaire|penalites? de retard|escompte pour|tva non applicable|293 b',
  'art(?:icolo)?\\.? ?\\d{1,4}.{0,30}d\\.?p\\.?r\\.? ?633|esigibilita|codice destinatario|regime forfettario|scissione dei pagamenti|sdi',
  'atcud|autoliquidacao|iva - regime de isencao',
  'veri\\*?factu|factura verificable|csv factura|tbai|recargo de equivalencia',
  'mechanizm podzielonej platnosci|ksef|marza|termin (?:platnosci|zaplaty)|sposob (?:platnosci|zaplaty)',
  'btw verlegd|kor regeling|verlegd',
  'cfdi|folio fiscal',
  'remit to|remit payment|make (?:all )?che(?:ck|que)s payable|amount due|balance due|please pay|bill to|billed to|invoice to',
);

export const TAX_BASE = any(
  'base imponible|base imposable|base imponivel|b\\. ?imponible|base imp\\.?|bases?|incidencia|valor tributavel|total iliquido',
  'total ht|montant ht|base ht|hors taxes?|ht|hors tva|htva',
  'imponibile|totale imponibile|tot\\. imponibile|netto a pagare',
  'netto|nettobetrag|nettosumme|netto-?(?:gesamt)?(?:betrag|summe)|summe netto|zwischensumme|warenwert',
  'net amount|net total|total net|taxable (?:amount|value)|sub-? ?total|total excl\\.?.{0,12}|total before tax|net',
  'subtotaal|excl\\.? btw|exclusief btw|grondslag|totaal excl\\.?.{0,5}',
  'wartosc netto|kwota netto|razem netto|suma netto',
);

export const TAX = any(
  'iva|i\\.v\\.a\\.?|igic|ipsi|vat|mwst|ust|mehrwertsteuer|umsatzsteuer|tva|t\\.v\\.a\\.?|btw|b\\.t\\.w\\.?|ptu|podatek|impuesto|imposto|imposta|gst|cgst|sgst|igst|sales tax|tax|taxes|moms|recargo',
);

export const TOTAL = any(
  'total|totals|totais|importe total|total a pagar|a pagar|a percibir|total factura',
  'totale|netto a pagare|da pagare|importo totale',
  'gesamt|gesamtbetrag|gesamtsumme|summe|endbetrag|endsumme|rechnungsbetrag|bruttobetrag|brutto|zu zahlen|zahlbetrag|rechnungssumme|gesamtpreis',
  'net a payer|montant total|total ttc|ttc|a payer|solde',
  'amount due|balance due|grand total|total due|amount payable|total amount',
  'totaal|te betalen|totaalbedrag|te voldoen|eindtotaal',
  'razem|do zaplaty|suma|ogolem|naleznosc|wartosc brutto',
);

export const TAX_ID = any(
  'n\\.?i\\.?f|c\\.?i\\.?f|nipc|contribuinte|p\\.? ?iva|part\\.? ?iva|partita iva|cod(?:ice)?\\.? ?fisc(?:ale)?|c\\.f',
  'ust-? ?id(?:[ .-]?nr)?|ustid(?:nr)?|steuer-? ?(?:nr|nummer)|ust-idnr|uid(?:-nr)?|umsatzsteuer-? ?id\\w*',
  'vat (?:no|reg|number|id|registration).{0,8}|tax (?:id|no|number)|gstin|abn|ein|tin|vat',
  'siret|siren|n[o0]? ?tva|tva intracom\\w*|rcs',
  'btw-?(?:nr|nummer|id|identificatienummer)?|kvk(?:-?nummer)?',
  'nip|regon',
  'at ?u\\d{8}|be ?[01]\\d{9}|de ?\\d{9}|es ?-?[a-z]?-?\\d{7,8}-?[a-z]?|fr ?\\d{2} ?\\d{9}|gb ?\\d{9}|it ?\\d{11}|nl ?\\d{9}b\\d{2}|pl ?\\d{10}|pt ?\\d{9}|[a-hj-np-sw]-?\\d{7}-?[\\da-j]|\\d{8}-?[a-z]',
);

export const PAYMENT = any(
  'forma de pago|metodo de pago|condiciones de pago|vencimientos?|fecha de vencimiento|forma de pagament|venciment',
  '(?:modo|forma|condicoes|meio|metodo) de pagamento|vencimento',
  'echeance|date d.echeance|(?:mode|conditions?|moyen|modalites?) de (?:reglement|paiement)|reglement',
  '(?:modalita|metodo|condizioni|termini) di pagamento|scadenza|pagamento',
  'zahlbar|zahlungsziel|zahlungsbedingungen|zahlungsart|zahlungsweise|fallig\\w*|skonto|uberweisen',
  'due date|date due|payment (?:terms|method|due|details|information)|due upon receipt|net \\d{1,3} days|terms|paid',
  'betaaltermijn|betalingstermijn|vervaldatum|betaalwijze|betalingswijze|betaalmethode|betalingsvoorwaarden',
  'termin (?:platnosci|zaplaty)|(?:sposob|forma|metoda) (?:platnosci|zaplaty)|zaplacono',
  'iban|bic|swift|numer konta|nr konta|rachunek bankowy|bank account|sort code|cuenta bancaria',
);

/** Words of table heads, one group a meaning: three of them in one line head a list of goods. */
export const COLUMNS = [
  any(
    'cantidad|cant|uds?|unidades|quantitat|quantidade|qtd[e.]?|qte|quantite|quantita|q\\.?ta|menge|anz|anzahl|qty|quantity|units?|hours|aantal|ilosc|hrs',
  ),
  any(
    'precio|preu|prezo|preco|prix|prezzo|preis|einzelpreis|e-?preis|price|rate|prijs|stuksprijs|cena|pvp|p\\.? ?u\\.?|unit cost|cost|tarief',
  ),
  any(
    'importe|import|total|montant|importo|betrag|gesamt|gesamtpreis|amount|bedrag|wartosc|valor|totale|totaal|summe|suma|razem',
  ),
  any(
    'descripcion|descripcio|concepto|concepte|articulo|producto|descricao|designacao|artigo|produto|designation|description|article|libelle|descrizione|articolo|prodotto|beschreibung|bezeichnung|artikel|leistung|produkt|item|product|service|omschrijving|nazwa|opis|towar\\w*|detalle|references?',
  ),
  TAX,
];

export const MENTION = /factur|factuur|faktur|fattur|fatur|rechnung|invoice|credit|gutschrift/u;

/**
 * «This is no invoice», in so many words. *Not a VAT invoice* does not count: it stands on invoices
 * of sellers who owe no VAT.
 */
export const DENIAL = new RegExp(
  [
    '(?:no (?:es|constituye|tiene (?:valor|validez) (?:de|como))|sin (?:valor|validez) (?:de|como)|no valid[oa] como) (?:una )?factura',
    '(?:no serveix|no val) com a factura|non (?:e|ten validez como) (?:unha )?factura',
    '(?:nao (?:e|serve|e valido|substitui|constitui)(?: como| de| a| uma)*) f(?:a|ac)tura',
    "(?:ne (?:constitue|vaut|tient lieu)|n'est) (?:pas |de )+(?:une )?facture",
    '(?:non (?:e|costituisce|ha valore di|sostituisce)) (?:una |la )?fattura|preavviso di (?:fattura|parcella)',
    '(?:(?:ist|stellt|sind) keine|gilt nicht als|nicht als|ersetzt keine|ersetzt nicht die) rechnung',
    '(?:is|as) not an? (?:valid )?invoice|not valid as an invoice|this is not a bill',
    '(?:is geen|niet als) factuur|nie (?:jest|stanowi) faktur[ay]',
  ].join('|'),
  'u',
);

/** What offers say of themselves. */
export const OFFER = any(
  'valido hasta|validez (?:de la oferta|del presupuesto|de este presupuesto)|oferta valida|presupuesto valido|aceptacion del (?:presupuesto|cliente)',
  'valido ate|validade da proposta|validade do orcamento|orcamento valido',
  'valable jusqu|validite (?:du devis|de l.offre)|bon pour accord|devis valable|offre valable',
  "validita (?:dell'offerta|offerta|del preventivo)|preventivo valido|offerta valida|per accettazione",
  'gultig bis|angebot (?:ist )?gultig|an dieses angebot|freibleibend|unverbindlich\\w*',
  'valid until|quote valid|this quotation|this quote|this estimate|quotation is valid|valid for \\d{1,3} days|expiration date',
  'geldig tot|deze offerte|offerte is geldig|wazna do|oferta wazna|niniejsza oferta|termin waznosci',
);

/** What papers that travel with goods say of themselves. */
export const GOODS = any(
  'recibi conforme|recibido por|firma (?:y sello )?(?:del )?(?:cliente|receptor|destinatario|conforme)|conforme el cliente|bultos|peso bruto',
  'recebido por|recebi conforme|local de (?:carga|descarga)|matricula|hora de (?:carga|inicio)|assinatura|volumes',
  'recu par|signature du (?:client|destinataire|receptionnaire)|nombre de colis|poids brut|reserves eventuelles',
  'causale (?:del )?trasporto|aspetto (?:esteriore )?dei beni|vettore|firma (?:del )?(?:conducente|destinatario|vettore)|colli|porto franco|inizio trasporto',
  'ware (?:ordnungsgemass |vollstandig )?erhalten|empfanger ?unterschrift|unterschrift (?:des )?empfangers?|bruttogewicht|packstucke|pakete|lieferung erhalten',
  'received by|received in good|gross weight|number of packages|no\\.? of packages|backorder\\w*|qty shipped|cartons',
  'ontvangen door|handtekening|aantal colli|voor ontvangst|wydal|odebral|pokwitowanie odbioru',
);
