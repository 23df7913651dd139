import type { Message } from '../../../domain/conversation.ts';
import { contentOf, isHidden, isInFrame, leavesOf, textOf } from '../dom.ts';
import { fold } from '../fold.ts';
import { labelOf } from '../labels/index.ts';
import type { MessageBlock } from './messages.ts';

export interface NoReply {
  /** Said of the conversation as it stands now. */
  readonly settled: boolean;
  /** The messages with the lines that say so among them, in the order of the page. */
  readonly talk: readonly Message[];
}

/**
 * Where the page says that no answer is needed. Beside the messages it is the state of the
 * conversation; between two of them it ends the wait up to there, and what comes after counts.
 */
export function findNoReply(root: ParentNode, messages: readonly MessageBlock[]): NoReply {
  const talk: Message[] = [...messages];
  let settled = false;
  let added = 0;
  for (const leaf of leavesOf(contentOf(root), 3000)) {
    if (!isSaid(leaf, messages)) continue;
    const place = messages.filter(({ element }) => isBefore(element, leaf)).length;
    const [above, below] = [messages[place - 1], messages[place]];
    settled ||= !above || !below || toggleOf(leaf) !== null;
    if (!above || !below) continue;
    // Whichever way the page runs, the line is younger than the older of its neighbours.
    const at = Math.min(above.at, below.at);
    talk.splice(place + added, 0, { at, from: 'system', noReplyNeeded: true });
    added += 1;
  }
  return { settled, talk };
}

/** `Marked as "No reply required" by …`: the words before and after what was said. */
const MARKED =
  /^(?:[\p{L}. ]{1,40} )?(?:marcad[ao]|marked|marque[es]?|markiert|gekennzeichnet|segnat[ao]|contrassegnat[ao]|assinalad[ao]) (?:como |as |comme |als |come )?[«»"“”„'‚‘]?(.+?)[«»"“”„'‚‘]?(?: (?:el|on|le|am|il|em|por|by|par|von|da) .{1,40})?$/u;

const MARKED_GERMAN = /^als [«»"“”„'‚‘]?(.+?)[«»"“”„'‚‘]? (?:markiert|gekennzeichnet)\b/;

/** Whether a caption says that no reply is required, in any language. */
export function saysNoReply(text: string): boolean {
  if (text.length > 120) return false;
  const folded = fold(text);
  // Behind a dot or a dash stands who said it, or when.
  const [said = ''] = text.split(/\s[·|–—-]\s/);
  const marked = (MARKED.exec(folded) ?? MARKED_GERMAN.exec(folded))?.[1] ?? '';
  return [text, said, marked].some((part) => labelOf(part, 'threadStates') === 'noReply');
}

const CONTROLS =
  'button, a, option, [role=button], [role=tab], [role=option], [role=menuitem], [role=radio], [role=row], li, tr';

/**
 * The same words stand on the control that says so, which every conversation has: only a caption
 * that is no control counts, or one that is switched on.
 */
function isSaid(leaf: Element, messages: readonly MessageBlock[]): boolean {
  if (!saysNoReply(textOf(leaf)) || isHidden(leaf) || isInFrame(leaf)) return false;
  if (messages.some((message) => isPartOf(leaf, message, messages))) return false;
  const toggle = toggleOf(leaf);
  if (toggle) return isOn(toggle);
  const holder = leaf.closest(CONTROLS);
  return holder === null || isAmong(holder, messages);
}

/**
 * Whether a text belongs to a message. A message that stands alone is taken for all that is around
 * it: there, what lies beyond the element that holds both its date and its body is none of it.
 */
function isPartOf(
  leaf: Element,
  { element, date }: MessageBlock,
  messages: readonly MessageBlock[],
): boolean {
  if (!element.contains(leaf)) return false;
  if (messages.length > 1) return true;
  let branch = date;
  while (branch.parentElement && !branch.parentElement.contains(leaf))
    branch = branch.parentElement;
  return leavesOf(branch, 50).filter((text) => isBefore(date, text)).length === 0;
}

/** A list item or table row is a line of the conversation where the messages are such, too. */
function isAmong(holder: Element, messages: readonly MessageBlock[]): boolean {
  return (
    holder.matches('li, tr, [role=row]') &&
    messages.some(({ element }) => element.parentElement === holder.parentElement)
  );
}

function toggleOf(leaf: Element): Element | null {
  return leaf.closest('[aria-pressed], [aria-checked], label');
}

function isOn(toggle: Element): boolean {
  if (toggle.getAttribute('aria-pressed') === 'true') return true;
  if (toggle.getAttribute('aria-checked') === 'true') return true;
  const input = toggle.querySelector<HTMLInputElement>('input[type=checkbox]');
  return input?.checked ?? false;
}

function isBefore(element: Element, leaf: Element): boolean {
  return (element.compareDocumentPosition(leaf) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
