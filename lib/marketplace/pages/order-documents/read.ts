import { contentOf, isHidden, leavesOf, linesOf, textOf } from '../dom.ts';
import { fold } from '../fold.ts';
import { labelIn, labelOf } from '../labels/index.ts';

/** What a documents page says of an order's invoice. */
export interface DocumentsReading {
  /** Whether any documents section was found at all. */
  readonly found: boolean;
  readonly hasInvoice?: boolean;
  readonly problems: readonly string[];
}

const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role=heading], legend, caption';
const ROWS = 'tbody tr, [role=row], li, article, [role=listitem]';
const NOT_LISTED = 'thead, [role=dialog], dialog, [role=listbox], [role=menu], select';

/**
 * The sections "Order documents" and "Accounting documents" (or one that is only called
 * "Documents"). An invoice in any of them is an invoice; "none" is said only when every section's
 * entries were understood, or it says itself that it is empty.
 */
export function readDocuments(root: ParentNode, early = false): DocumentsReading {
  const sections = sectionsOf(root);
  if (sections.length === 0 || sections.some(({ parts }) => isLoading(parts)))
    return { found: false, problems: [] };
  const verdicts = sections.map(({ parts }) => invoiceIn(parts, early));
  if (verdicts.includes(true)) return { found: true, hasInvoice: true, problems: [] };
  if (sections.every(({ parts }) => rowsIn(parts).length === 0) && !verdicts.includes(false))
    return { found: false, problems: ['documents'] };
  // Where only the accounting documents were found, the order's own may stand unread beside them.
  const known =
    verdicts.every((verdict) => verdict === false) &&
    sections.some(({ label }) => label !== 'accountingDocuments');
  return known
    ? { found: true, hasInvoice: false, problems: [] }
    : { found: true, problems: ['documents'] };
}

/** The elements of one section: usually one, several where headings and tables are flat siblings. */
type Section = readonly Element[];

interface Found {
  readonly label: string;
  readonly parts: Section;
}

function sectionsOf(root: ParentNode): Found[] {
  const headings = [...contentOf(root).querySelectorAll(HEADINGS)].filter(
    (heading) => !isHidden(heading) && !heading.closest('[role=dialog], dialog, [role=menu]'),
  );
  const labelled = (label: string) =>
    headings.filter((heading) => labelOf(textOf(heading), 'headings') === label);
  const own = [...labelled('orderDocuments'), ...labelled('accountingDocuments')];
  const found = own.length > 0 ? own : labelled('documents').slice(0, 1);
  return found.map((heading) => ({
    label: labelOf(textOf(heading), 'headings') ?? '',
    parts: sectionOf(heading, headings),
  }));
}

/** The largest ancestor that holds this heading and no other, or what follows up to the next one. */
function sectionOf(heading: Element, headings: readonly Element[]): Section {
  let section = heading;
  const holdsOther = (element: Element) =>
    headings.some(
      (other) => other !== heading && !heading.contains(other) && element.contains(other),
    );
  while (section.parentElement && !section.parentElement.matches('body, main, [role=main]')) {
    if (holdsOther(section.parentElement)) break;
    section = section.parentElement;
  }
  return section === heading || textOf(section) === textOf(heading)
    ? followersOf(section, headings)
    : [section];
}

function followersOf(heading: Element, headings: readonly Element[]): Section {
  const followers: Element[] = [];
  for (let next = heading.nextElementSibling; next; next = next.nextElementSibling) {
    const at = next;
    if (headings.some((other) => at.contains(other))) break;
    if (at.matches(NOT_LISTED)) continue;
    followers.push(next);
  }
  return followers;
}

function linesIn(section: Section): string[] {
  return section.flatMap((element) => linesOf(element, 200));
}

function isLoading(section: Section): boolean {
  const waits = section.some((element) =>
    element.querySelector('[role=progressbar], [aria-busy=true]'),
  );
  return waits || linesIn(section).some((line) => labelOf(line, 'loading') !== undefined);
}

/** True, false, or undefined when the section holds something that was not understood. */
function invoiceIn(section: Section, early: boolean): boolean | undefined {
  const types = rowsIn(section).map(typeOfRow);
  if (types.includes('invoice')) return true;
  if (types.some((type) => type !== 'empty')) return types.includes(undefined) ? undefined : false;
  const lines = linesIn(section);
  if (types.length > 0 || lines.some((line) => labelOf(line, 'emptyList'))) return false;
  // A frame with nothing in it is an empty list, unless its rows are still on their way.
  return !early && lines.every(isFrame) && canAdd(section) && !hasHeadOnly(section)
    ? false
    : undefined;
}

/** What stands in a section without documents: its heading and its buttons. */
function isFrame(line: string): boolean {
  return (labelOf(line, 'headings') ?? labelIn(line, 'buttons')) !== undefined;
}

/** A table's head without rows says that rows are to come. */
function hasHeadOnly(section: Section): boolean {
  return section.some(
    (element) => (element.matches('table') ? element : element.querySelector('table')) !== null,
  );
}

function rowsIn(section: Section): Element[] {
  const rows = section
    .flatMap((element) => [element, ...element.querySelectorAll(ROWS)])
    .filter(
      (row) =>
        row.matches(ROWS) &&
        !row.closest(NOT_LISTED) &&
        !row.querySelector(ROWS) &&
        !isHeader(row) &&
        textOf(row) !== '' &&
        (isDocument(row) || labelOf(textOf(row), 'emptyList') !== undefined),
    );
  return rows.length > 0 ? rows : section.flatMap(cardsIn);
}

/** Where the list is made of plain boxes: the largest box around each file's name and no other. */
function cardsIn(element: Element): Element[] {
  const files = leavesOf(element, 300).filter(
    (leaf) => FILE.test(textOf(leaf)) && !leaf.closest(NOT_LISTED),
  );
  return files.map((file) => {
    let card = file;
    for (let up = file.parentElement; up && up !== element; up = up.parentElement) {
      const box = up;
      if (files.some((other) => other !== file && box.contains(other))) break;
      card = box;
    }
    return card === file && files.length === 1 ? element : card;
  });
}

function isHeader(row: Element): boolean {
  return (
    row.querySelector('th, [role=columnheader]') !== null &&
    row.querySelector('td, [role=cell], [role=gridcell]') === null
  );
}

function typeOfRow(row: Element): 'invoice' | 'other' | 'empty' | undefined {
  let type: 'other' | 'empty' | undefined;
  // A type alone is no document: help texts and requests ("invoice: requested") name types too.
  const lines = linesOf(row, 30);
  if (lines.some((line) => REQUESTED.test(fold(line)))) return 'other';
  if (lines.some((line) => REFUSED.test(fold(line)))) return undefined;
  for (const text of [textOf(row), ...linesOf(row, 30)]) {
    const label = labelOf(typeIn(text), 'documentTypes');
    if (label === 'invoice') return 'invoice';
    if (label === 'otherDocument' || label === 'creditNote') type = 'other';
    else if (labelOf(text, 'emptyList')) type ??= 'empty';
  }
  return type;
}

/** States of an invoice the customer asked for and the shop has not filed yet. */
const REQUESTED =
  /^(?:solicitad|pendiente|requested|pending|to be issued|demande|en attente|angefordert|ausstehend|pedid[ao]$|pendente|richiest|in attesa)/;
const REFUSED =
  /^(?:rechazad|rejected|refuse|abgelehnt|recusad|rejeitad|rifiutat|error|erro|erreur|fehler|errore|failed|fallid)/;

/** Whether a row is a document: a file, a date, or something to open or fetch it with. */
function isDocument(row: Element): boolean {
  return (
    linesOf(row, 30).some((line) => FILE.test(line)) ||
    linesOf(row, 30).length > 1 ||
    row.querySelector('a[href], button, [role=button], time') !== null
  );
}

/** `Invoice – invoice-12.pdf` → `Invoice`; a file's own name never tells its type. */
function typeIn(text: string): string {
  return (/^(.+?)(?:\s[-–—|·]\s|\s?[:(]\s?)/.exec(text)?.[1] ?? text).trim();
}

const FILE = /\.(?:pdf|png|jpe?g|docx?|xlsx?|xml|zip)\b/i;

/** A section with nothing in it still offers to add; that tells an empty one from a loading one. */
function canAdd(section: Section): boolean {
  return section
    .flatMap((element) => [element, ...element.querySelectorAll('button, a, [role=button]')])
    .some((button) => labelIn(textOf(button), 'buttons') === 'addDocument');
}
