import type { Field } from './caret.ts';
import { caretIn, placeCaret, rangeIn } from './caret.ts';
import { draftIn } from './composer.ts';

/** Editors follow the caret, and redraw from what they hold, a moment after the page changed, ms. */
const MOMENT = 150;

type InputType = 'insertText' | 'insertLineBreak' | 'insertParagraph';

/** Writes at the caret of a field; at once. */
export function typeIntoField(field: Field, text: string): void {
  const at = caretIn(field);
  const before = field.value;
  field.focus();
  field.setSelectionRange(at, at);
  // The browser's own typing keeps undo and tells the page by itself.
  command(field, 'insertText', text);
  if (field.value !== before || !announce(field, 'beforeinput', 'insertText', text)) return;
  setValue(field, before.slice(0, at) + text + before.slice(at));
  field.setSelectionRange(at + text.length, at + text.length);
  announce(field, 'input', 'insertText', text);
}

/** Past any property that a framework has put over `value`, or it would take it for its own doing. */
function setValue(field: Field, value: string): void {
  const type: object = Object.getPrototypeOf(field) as object;
  Object.getOwnPropertyDescriptor(type, 'value')?.set?.call(field, value);
}

/**
 * Editors that keep a text of their own know best what to do with a paste. Whatever has no use for
 * one gets the text typed, line by line.
 */
export async function typeIntoEditor(box: HTMLElement, text: string): Promise<void> {
  placeCaret(box);
  await moment();
  const before = draftIn(box);
  const isTaken = paste(box, text);
  if (isTaken === undefined) {
    typeLines(box, text);
    return;
  }
  await moment();
  if (!isTaken && draftIn(box) === before) typeLines(box, text);
}

/** Whether the editor took the paste; `undefined` where none can be made. */
function paste(box: HTMLElement, text: string): boolean | undefined {
  const { DataTransfer: Data, ClipboardEvent: Clip } = globalThis as Partial<typeof globalThis>;
  if (!Data || !Clip) return undefined;
  const clipboardData = new Data();
  clipboardData.setData('text/plain', text);
  const options = { bubbles: true, cancelable: true, composed: true };
  // Firefox leaves out what is in `clipboardData`, and knows two fields of its own.
  const firefox = { data: text, dataType: 'text/plain' };
  const event = new Clip('paste', { ...options, ...firefox, clipboardData });
  if (event.clipboardData?.getData('text/plain') !== text) return undefined;
  return !box.dispatchEvent(event);
}

/** Line breaks rather than paragraphs: a box that has no text of its own reads back what it shows. */
function typeLines(box: HTMLElement, text: string): void {
  const before = draftIn(box);
  const heard = hears(box, () =>
    text
      .split('\n')
      .flatMap((line, index) => [
        index > 0 && typeBreak(box),
        line !== '' && typePiece(box, 'insertText', line),
      ]),
  );
  // What the page was told of it may still be drawing: written a second time it would stand twice.
  if (heard || draftIn(box) !== before) return;
  writeLines(box, text);
  announce(box, 'input', 'insertText', text);
}

function typeBreak(box: HTMLElement): boolean {
  return typePiece(box, 'insertLineBreak') || typePiece(box, 'insertParagraph');
}

/**
 * Whether the page or the browser wrote it. Chromium tells nobody before it obeys a command, and an
 * editor that forbids the browser to write has to be asked first.
 */
function typePiece(box: HTMLElement, type: InputType, data?: string): boolean {
  return !announce(box, 'beforeinput', type, data) || command(box, type, data);
}

/** Whether anything that `act` did succeeded, or the browser told the page of it. */
function hears(box: HTMLElement, act: () => readonly boolean[]): boolean {
  const heard: boolean[] = [];
  const hear = (event: Event) => {
    heard.push(event.isTrusted);
  };
  const types = ['beforeinput', 'input'];
  for (const type of types) box.addEventListener(type, hear, true);
  heard.push(...act());
  for (const type of types) box.removeEventListener(type, hear, true);
  return heard.includes(true);
}

function writeLines(box: HTMLElement, text: string): void {
  const range = rangeIn(box);
  const { ownerDocument: document } = box;
  const nodes = text.split('\n').flatMap((line, index) => {
    const words = document.createTextNode(line);
    return index > 0 ? [document.createElement('br'), words] : [words];
  });
  for (const node of nodes.toReversed()) range?.insertNode(node);
  range?.collapse(false);
}

function command(box: HTMLElement, name: string, value?: string): boolean {
  // Called deprecated, and still the only way to write that a page's undo knows of.
  const { ownerDocument } = box;
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return 'execCommand' in ownerDocument && ownerDocument.execCommand(name, false, value);
}

/** Whether nobody objected. */
function announce(
  box: HTMLElement,
  event: 'beforeinput' | 'input',
  inputType: InputType,
  data: string | null = null,
): boolean {
  const options = { bubbles: true, cancelable: event === 'beforeinput', composed: true };
  return box.dispatchEvent(new InputEvent(event, { ...options, inputType, data }));
}

/** Time for the page to follow. */
export function moment(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, MOMENT);
  });
}
