import { GAP } from '../../domain/templates/fill.ts';
import { draftIn } from './composer.ts';

export type Field = HTMLTextAreaElement | HTMLInputElement;

export function isField(box: Element): box is Field {
  return box.matches('textarea, input');
}

/** A field nobody has been in has its caret at the start, where no one would go on writing. */
export function caretIn(field: Field): number {
  const { selectionEnd, value } = field;
  const isUntouched = selectionEnd === 0 && !isActive(field);
  return selectionEnd === null || isUntouched ? value.length : selectionEnd;
}

function isActive(box: HTMLElement): boolean {
  const root = box.getRootNode() as Partial<DocumentOrShadowRoot>;
  return root.activeElement === box;
}

/** The draft up to the caret, with its line ends. */
export function textBeforeCaret(box: HTMLElement): string {
  if (isField(box)) return box.value.slice(0, caretIn(box));
  const range = rangeIn(box);
  if (!range) return draftIn(box).trimEnd();
  const before = range.cloneRange();
  before.setStart(box, 0);
  const parts = box.ownerDocument.createElement('div');
  parts.append(before.cloneContents());
  return draftIn(parts).trimStart();
}

/** Where the seller left it, else at the end; a selection is not written over. */
export function placeCaret(box: HTMLElement): void {
  const kept = rangeIn(box)?.cloneRange();
  box.focus();
  const range = kept ?? box.ownerDocument.createRange();
  if (!kept) range.selectNodeContents(lastBlockOf(box));
  range.collapse(false);
  const selection = box.ownerDocument.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/** Behind the last paragraph's text rather than behind the paragraph. */
function lastBlockOf(box: Element): Element {
  const last = box.lastElementChild;
  const isBlock = last?.matches('p, div, li, ul, ol, blockquote') ?? false;
  return last && isBlock && last === box.lastChild ? lastBlockOf(last) : box;
}

/** The selection, where it lies within the box. */
export function rangeIn(box: HTMLElement): Range | undefined {
  const selection = box.ownerDocument.getSelection();
  if (!selection || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  return box.contains(range.commonAncestorContainer) ? range : undefined;
}

/** The first gap of what was written is selected: what is typed next takes its place. */
export function selectGap(box: HTMLElement, text: string): void {
  if (isField(box)) {
    const start = box.value.indexOf(text);
    const at = box.value.indexOf(GAP, Math.max(start, 0));
    if (at >= 0) box.setSelectionRange(at, at + GAP.length);
    return;
  }
  const walker = box.ownerDocument.createTreeWalker(box, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.nodeValue?.indexOf(GAP) ?? -1;
    if (at < 0) continue;
    box.ownerDocument.getSelection()?.setBaseAndExtent(node, at, node, at + GAP.length);
    return;
  }
}
