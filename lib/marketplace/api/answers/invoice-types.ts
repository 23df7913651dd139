/** What a document is by its type: `unsure` where nobody said what the type means. */
export type DocumentKind = 'invoice' | 'other' | 'unsure';

/**
 * Types that are invoices on every marketplace that is known: the vendor's own example, used
 * unchanged by production connectors, and a plain form that one of them looks for.
 */
const USUAL: readonly string[] = ['CUSTOMER_INVOICE', 'INVOICE'];

/** "Invoice" in the languages of the marketplaces that are known, without case or accents. */
const INVOICE =
  /invoice|\bfacturas?\b|\bfaturas?\b|\bfactures?\b|(?:^|[^b])rechnung(?:en)?\b|\bfattur[ae]\b|\bfactu(?:ur|ren)\b|\bfaktur[aey]?\b/;
/** Drafts, corrections and the operator's own bills are none that the customer is owed. */
const OTHER =
  /pro ?forma|credit|abono|rectific|avoir|gutschrift|storno|korek|koryg|korrektur|commission|comision|comissao|kommission|provision|provvigion|prowizj|packing|delivery/;
/** The marketplace's own: delivery bills, return labels, attachments of messages. */
const SYSTEM = 'SYSTEM_';

function fold(text: string): string {
  return text
    .slice(0, 200)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[_\-.]+/g, ' ');
}

/** Whether a type of documents is one of invoices, by its code or by its name in any language. */
export function isInvoiceType(code: string, label = ''): boolean {
  if (code.startsWith(SYSTEM)) return false;
  if (USUAL.includes(code)) return true;
  const names = [fold(code), fold(label)];
  return !names.some((name) => OTHER.test(name)) && names.some((name) => INVOICE.test(name));
}

/** @param told codes that the marketplace's own list names as invoices; absent: it was not read */
export function documentKind(code: string, told: readonly string[] | undefined): DocumentKind {
  if (code.startsWith(SYSTEM)) return 'other';
  if (told?.includes(code) || isInvoiceType(code)) return 'invoice';
  return told ? 'other' : 'unsure';
}
