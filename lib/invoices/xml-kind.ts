/** Elements (local names, lower case) that are an invoice wherever they stand. */
const INVOICES = new Set([
  // UN/CEFACT CII (Factur-X, ZUGFeRD 2, XRechnung) and ZUGFeRD 1
  'crossindustryinvoice',
  'crossindustrydocument',
  // Spain, Basque Country, Italy, Finland, Brazil, cXML
  'facturae',
  'ticketbai',
  'fatturaelettronica',
  'fatturaelettronicasemplificata',
  'finvoice',
  'nfe',
  'nfeproc',
  'invoicedetailrequest',
]);

/** Common words: an invoice as the root, or in an envelope, or with the format's namespace. */
const ROOTS = new Set(
  `invoice creditnote selfbilledinvoice faktura comprobante factura facturaelectronica notacredito
  notacreditoelectronica boleta dte enviodte cfe rechnung facture fattura fatura factuur`.split(
    /\s+/u,
  ),
);
const NAMESPACES = /urn:oasis:names:(?:specification:)?(?:tc:)?ubl|crd\.gov\.pl|sat\.gob\.mx/u;
const ENVELOPES = /^(?:standardbusinessdocument|envelope|cxml|interchange|message|signature)/u;

/** Root elements of what shops exchange besides invoices. */
const OTHERS = new Set([
  'order',
  'orders',
  'orderresponse',
  'orderchange',
  'ordercancellation',
  'orderrequest',
  'despatchadvice',
  'receiptadvice',
  'catalogue',
  'quotation',
  'requestforquotation',
  'reminder',
  'statement',
  'remittanceadvice',
  'applicationresponse',
  'invoiceresponse',
  'waybill',
  'scrdmccbdaciomessagestructure',
  'crossindustryorder',
  'crossindustrydespatchadvice',
  'bmecat',
  'auditfile',
  'svg',
  'rss',
  'feed',
  'urlset',
  'project',
  'schema',
  'stylesheet',
]);

/** How far into a file its kind is looked for, in characters and in elements. */
const HEAD = 200_000;
const MAX_TAGS = 60;
const TYPE = /<(?:[\w-]+:)?(?:Invoice)?TypeCode[^<>]*>\s*(\d+)\s*</u;
/** UNTDID 1001. */
const PROFORMA = '325';

/**
 * Whether an XML file is an invoice or credit note, by the first element that belongs to a known
 * format, in an envelope or not. A pro forma is none. `undefined`: no known format, or no XML.
 */
export function xmlIsInvoice(text: string): boolean | undefined {
  const head = text.slice(0, HEAD).replace(/<!--[\s\S]*?(?:-->|$)/gu, '');
  const isOwn = NAMESPACES.test(head);
  let root: string | undefined;
  let tags = 0;
  for (const [, prefixed = ''] of head.matchAll(/<([A-Za-z_][\w.:-]*)(?=[\s/>])/gu)) {
    const name = prefixed.slice(prefixed.indexOf(':') + 1).toLowerCase();
    root ??= name;
    const counts = name === root || isOwn || ENVELOPES.test(root);
    if (INVOICES.has(name) || (counts && ROOTS.has(name))) return TYPE.exec(head)?.[1] !== PROFORMA;
    if (counts && OTHERS.has(name)) return false;
    if (++tags >= MAX_TAGS) return undefined;
  }
  return undefined;
}
