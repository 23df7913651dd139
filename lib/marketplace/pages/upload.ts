import type { PageKind } from '../../domain/reading.ts';
import { composerOf } from './composer.ts';
import { textOf } from './dom.ts';
import { labelIn, labelOf } from './labels/index.ts';

/** Where a chosen file is about to go. */
export interface UploadPlace {
  readonly target: 'message' | 'order-documents';
  /** The dialog, form or panel around the choice. */
  readonly region: Element;
  /** The document type chosen there, as shown. */
  readonly typeLabel?: string;
  /** Undefined while none is chosen, for credit notes, or when its words are not understood. */
  readonly typeIsInvoice?: boolean;
}

const REGION = '[role=dialog], dialog, form, fieldset, section, article, aside, [role=region]';

/** What the file control at `control` uploads to; undefined for imports, logos and the like. */
export function uploadPlaceOf(
  control: Element,
  kind: PageKind,
  seen: SeenOptions,
): UploadPlace | undefined {
  const documents = documentsRegion(control, kind);
  if (documents)
    return { target: 'order-documents', region: documents, ...chosenType(documents, seen) };
  const region = messageRegion(control, kind);
  return region ? { target: 'message', region } : undefined;
}

function documentsRegion(control: Element, kind: PageKind): Element | undefined {
  for (let at: Element | null = control; at && !at.matches('body, main'); at = at.parentElement) {
    if (!at.matches(REGION)) continue;
    if (typeControl(at)) return at;
    const titled = [...at.querySelectorAll('h1, h2, h3, h4, [role=heading], legend')].some(
      (heading) => labelOf(textOf(heading), 'headings') === 'uploadDocument',
    );
    if (titled) return at;
  }
  if (kind !== 'order-documents') return undefined;
  return control.closest(REGION) ?? control.parentElement ?? undefined;
}

function messageRegion(control: Element, kind: PageKind): Element | undefined {
  const own = control.closest(OWN_REGION);
  // A form of its own beside the conversation uploads something else.
  if (own && !hasComposer(own, kind) && hasComposer(control.ownerDocument, kind)) return undefined;
  let at: Element | null = control.parentElement;
  for (let climbs = 0; climbs < 8 && at && !at.matches('body, main'); climbs++) {
    if (hasComposer(at, kind)) return at;
    at = at.parentElement;
  }
  const talks = kind === 'thread' || kind === 'inbox';
  return talks ? (control.closest(REGION) ?? control.parentElement ?? undefined) : undefined;
}

const OWN_REGION = 'form, fieldset, section, article, aside, [role=region], [role=dialog], dialog';

function hasComposer(root: ParentNode, kind: PageKind): boolean {
  const boxes = root.querySelectorAll('textarea, [contenteditable]');
  return [...boxes].some((box) => composerOf(box, kind) !== undefined);
}

/** The control that chooses the document's type: one whose words are document types. */
function typeControl(region: Element): Element | undefined {
  for (const control of region.querySelectorAll('select, [role=combobox], [id$="__trigger"]')) {
    if (control.id === 'type__trigger') return control;
    const texts = control.matches('select')
      ? [...control.options].map((option) => option.text)
      : [shownIn(control)];
    if (texts.some((text) => isDocumentType(text))) return control;
  }
  return undefined;
}

/** A combobox shows its choice as text, or is a text field itself. */
function shownIn(control: Element): string {
  return control.matches('input') ? control.value : textOf(control);
}

function isDocumentType(text: string): boolean {
  const type = labelOf(text, 'documentTypes');
  return type === 'invoice' || type === 'creditNote' || type === 'otherDocument';
}

function chosenType(
  region: Element,
  seen: SeenOptions,
): { typeLabel?: string; typeIsInvoice?: boolean } {
  const control = typeControl(region);
  if (!control) return {};
  const select = control.matches('select') ? control : undefined;
  const text = select ? (select.options[select.selectedIndex]?.text ?? '') : shownIn(control);
  const type = labelOf(text, 'documentTypes') ?? labelIn(text, 'documentTypes');
  if (type === 'invoice') return { typeLabel: text, typeIsInvoice: true };
  // Right for a credit note, and a file does not tell which of the two it is.
  if (type === 'creditNote') return { typeLabel: text };
  if (type === 'otherDocument') return { typeLabel: text, typeIsInvoice: false };
  if (type !== undefined || text === '') return {};
  // A type of the operator's own making: no invoice if the list has an invoice type beside it.
  const options = select ? [...select.options].map((option) => option.text) : seen.listWith(text);
  const other = options.some((option) => labelOf(option, 'documentTypes') === 'invoice');
  return other ? { typeLabel: text, typeIsInvoice: false } : { typeLabel: text };
}

/**
 * Options of list boxes that were open: a closed combobox shows its choice only, so what else could
 * have been chosen has to be remembered from the moment it was.
 */
export class SeenOptions {
  #texts: readonly string[] = [];

  /** Notes the list an option was clicked in. */
  note(option: Element): void {
    const list = option.closest('[role=listbox], ul, [role=menu]');
    if (list) this.#texts = [...list.querySelectorAll('[role=option], li')].map((o) => textOf(o));
  }

  listWith(text: string): readonly string[] {
    return this.#texts.includes(text) ? this.#texts : [];
  }
}
