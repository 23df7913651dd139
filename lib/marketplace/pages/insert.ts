import { GAP } from '../../domain/templates/fill.ts';
import { isField, selectGap, textBeforeCaret } from './caret.ts';
import { draftIn } from './composer.ts';
import { moment, typeIntoEditor, typeIntoField } from './type-text.ts';

/**
 * Writes a text into a composer at its caret, as if the seller had typed it: the page's own scripts
 * notice, nothing that stands there is replaced, and nothing is sent. Afterwards the composer has
 * the focus, with the caret behind the text or on its first gap.
 *
 * @returns whether the text stands there once the page had time to redraw; `false` for a composer
 * that is closed, has no room for it, or did not take it
 */
export async function insertText(box: HTMLElement, text: string): Promise<boolean> {
  if (text === '' || !box.isConnected || !hasRoom(box, text)) return false;
  const before = draftIn(box);
  if (isField(box)) typeIntoField(box, text);
  else await typeIntoEditor(box, text);
  await moment();
  if (!hasArrived(box, text, before)) return false;
  if (text.includes(GAP)) selectGap(box, text);
  return true;
}

/**
 * What to put before a text that begins a message of its own: nothing at the start of a line, else
 * an empty line.
 */
export function breakBefore(box: HTMLElement): string {
  const before = textBeforeCaret(box);
  return /(?:^|\n)[^\S\n]*$/.test(before) ? '' : '\n\n';
}

function hasRoom(box: HTMLElement, text: string): boolean {
  if (!isField(box)) return box.closest('[contenteditable="false"], [aria-readonly=true]') === null;
  if (box.readOnly || box.disabled) return false;
  return box.maxLength < 0 || box.value.length + text.length <= box.maxLength;
}

/** Once more than before: a text that stands there twice went wrong too. */
function hasArrived(box: HTMLElement, text: string, before: string): boolean {
  const words = lettersOf(text);
  const count = (draft: string) => lettersOf(draft).split(words).length - 1;
  return box.isConnected && count(draftIn(box)) === count(before) + 1;
}

/** Editors have their own ways with lines and spaces, so only the letters are compared. */
function lettersOf(text: string): string {
  return text.replace(/[\s\u200b\u2060\ufeff]+/gu, '');
}
