import type { ReadContext } from '../context.ts';
import { dateOrder, parseMoment } from '../dates.ts';
import { isHidden, isInFrame, leavesOf, textOf } from '../dom.ts';
import { soften } from '../fold.ts';
import { monthOf, weekdayOf } from '../labels/calendar.ts';
import { momentIn } from '../moments.ts';
import type { Stated } from '../moments.ts';
import { threadIdOf } from '../subjects.ts';

/** A caption that states when: an element and its moment, epoch ms. */
export interface Dated {
  readonly element: Element;
  readonly at: number;
  /** Only a day or a distance ("3 days ago") is stated: good for order, not for measuring. */
  readonly isRough?: boolean;
}

const BARE_TIME = /^\d{1,2}\s?[:.h]\s?\d{2}(?::\d{2})?\s?(?:[ap]\.?\s?m\.?|uhr)?$/i;

/**
 * The captions in a conversation that state when a message was written. Dates in bodies are none:
 * a caption holds hardly more than its date. A time alone belongs to the day named above it.
 */
export function messageDates(content: ParentNode, id: string, context: ReadContext): Dated[] {
  const candidates = [...leavesOf(content, 3000), ...emptyTimes(content)].filter(
    // Bare text around a `time` belongs to the caption; the date is the `time`.
    (leaf) => (leaf.matches('time') || !leaf.querySelector('time')) && couldBeDate(leaf, id),
  );
  const order = dateOrder(candidates.map(textOf), context.lang);
  const dated: Dated[] = [];
  let day: number | undefined;
  for (const element of candidates) {
    const text = textOf(element);
    const parsed = parseMoment(text, { now: context.now, lang: context.lang, order });
    const dayOnly = parsed?.precision === 'day' && isDateOnly(text, parsed.at, context, order);
    if (dayOnly) day = parsed.at;
    const alone = momentIn(element, context, { order });
    const stated =
      BARE_TIME.test(text) && !element.closest('time[datetime]')
        ? timeOn(day, parsed?.at, alone)
        : alone;
    if (stated && (isMarked(element) || isCaption(text, stated.at, context, order)))
      dated.push({ element, at: stated.at, ...(!stated.isExact && { isRough: true }) });
  }
  return dated;
}

/** `10:32` under `22 November`: that day's 10:32, not today's. */
function timeOn(
  day: number | undefined,
  time: number | undefined,
  alone: Stated | undefined,
): Stated | undefined {
  if (day === undefined || time === undefined) return alone;
  const [date, clock] = [new Date(day), new Date(time)];
  const at = date.setHours(clock.getHours(), clock.getMinutes(), clock.getSeconds(), 0);
  return { at, isExact: true };
}

/** `<time datetime>` whose text is drawn by a style sheet or not at all. */
function emptyTimes(content: ParentNode): Element[] {
  return [...content.querySelectorAll('time[datetime]')].filter((time) => textOf(time) === '');
}

function isMarked(leaf: Element): boolean {
  return leaf.matches('time') || leaf.querySelector('time') !== null;
}

function couldBeDate(leaf: Element, id: string): boolean {
  const text = textOf(leaf);
  if (!isMarked(leaf) && (text.length > 60 || !/\d|^\p{L}+$/u.test(text))) return false;
  if (isInFrame(leaf) || isHidden(leaf)) return false;
  if (leaf.closest('dt, dd, thead, [role=dialog], blockquote, label, [class*=quote]')) return false;
  const aside = leaf.closest('aside, [role=complementary]');
  // Participants with "last seen", the order's dates: a side panel talks only where one can write.
  if (aside && !aside.querySelector('textarea, [contenteditable]')) return false;
  return !inListOfThreads(leaf, id);
}

/** Longest caption in words; dates in full have about twelve. */
const MOST_WORDS = 14;

/**
 * Whether a text is a date with at most a name or a verb before it (`Ana García 22/11/2026 10:30`,
 * `Sent on 22 Nov`), or set apart from it (`22 Nov · Customer`). `Photo of 16.11. attached` is not.
 */
function isCaption(text: string, at: number, context: ReadContext, order?: 'dmy' | 'mdy'): boolean {
  const words = text.split(' ');
  if (words.length > MOST_WORDS) return false;
  for (let length = 1; length <= words.length; length++) {
    for (let from = 0; from + length <= words.length; from++) {
      const part = words.slice(from, from + length).join(' ');
      if (!says(part, at, context, order)) continue;
      const before = words.slice(0, from).filter(isLong).length;
      const after = words.slice(from + length);
      const apart =
        after.length === 0 || /^[·|•–—,()-]/.test(after[0] ?? '') || /[·|•,]$/.test(part);
      return before <= 2 && (apart || after.every((word) => !isLong(word)));
    }
  }
  return true;
}

/** Whether a text is a date and nothing else but small words (`le 20 nov. à 8:30`). */
export function isDateOnly(
  text: string,
  at: number,
  context: ReadContext,
  order?: 'dmy' | 'mdy',
): boolean {
  const words = text.split(' ');
  if (words.length > MOST_WORDS) return false;
  for (let length = 1; length <= words.length; length++)
    for (let from = 0, to = length; to <= words.length; from++, to++)
      if (says(words.slice(from, to).join(' '), at, context, order))
        return ![...words.slice(0, from), ...words.slice(to)].some(isLong);
  return false;
}

/** A word of its own: neither small (`le`, `at`, `um`) nor one that dates are made of. */
function isLong(word: string): boolean {
  const letters = soften(word).replace(/[^\p{L}-]/gu, '');
  return letters.length > 3 && !weekdayOf.has(letters) && !monthOf.has(letters);
}

function says(part: string, at: number, context: ReadContext, order?: 'dmy' | 'mdy'): boolean {
  const parsed = parseMoment(part, { now: context.now, lang: context.lang, order });
  if (!parsed) return false;
  const apart = Math.abs(parsed.at - at);
  // A date without its time is read at the end of its day elsewhere: any moment of that day is it.
  if (parsed.precision === 'day') return apart < 86_400_000;
  // A distance is kept to its minute.
  return parsed.precision === 'relative' ? apart <= 60_000 : apart === 0;
}

/** Beside an open conversation many inboxes keep the list of the others. */
function inListOfThreads(leaf: Element, id: string): boolean {
  const item = leaf.closest('a[href], li, tr, [role=row], [role=option], [role=listitem]');
  if (!item) return false;
  const links = item.matches('a[href]') ? [item] : [...item.querySelectorAll('a[href]')];
  return links.some((link) => {
    const href = link.getAttribute('href') ?? '';
    const linked = threadIdOf(href);
    // Attachments of this conversation carry its id before their own.
    if (linked === undefined) return false;
    return linked !== id || isAddressOf(href, id);
  });
}

/** The thread's own address, not that of an attachment or a message in it. */
function isAddressOf(href: string, id: string): boolean {
  return decoded(href.replace(/[#].*$/s, ''))
    .replace(/\/$/, '')
    .endsWith(id);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
