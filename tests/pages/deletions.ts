import type { PageReading } from '../../lib/domain/reading.ts';
import { differences } from './differences.ts';

export type Read = (page: Document) => PageReading;

export interface Finding {
  /** The deleted element, for people. */
  readonly element: Element;
  readonly complaint: string;
}

/** Fields without which a rule cannot judge: losing one has to be said, not only left out. */
const NEEDED = /\.(state|waiting|waitingSince|quantity)$/;
const ROW = 'tr, li, article, [role=row], [role=listitem], [role=article]';
const CELL = 'td, th, [role=cell], [role=gridcell], [role=columnheader]';
/** Rows are alike: the first few of each parent stand for all. */
const ALIKE_TRIED = 3;

/**
 * Deletes every element of a page in turn, puts it back, and tells where the reader then said
 * something wrong: threw, called the page empty, lost or changed facts without a problem.
 */
export function deletionFindings(page: Document, read: Read): readonly Finding[] {
  const intact = read(page);
  return elementsToTry(page).flatMap((element) => {
    // Asked while it still has its siblings.
    const isWhole = holdsWholeSubject(element);
    const complaint = withoutElement(element, () => complaintAbout(isWhole, intact, page, read));
    return complaint ? [{ element, complaint }] : [];
  });
}

function elementsToTry(page: Document): readonly Element[] {
  return [...page.body.querySelectorAll('*')].filter(
    (element) => !element.closest('script, style') && !isOneOfMany(element),
  );
}

function isOneOfMany(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at.matches(ROW) && alikeBefore(at) >= ALIKE_TRIED) return true;
  }
  return false;
}

function alikeBefore(element: Element): number {
  const siblings = [...(element.parentElement?.children ?? [])];
  return siblings.slice(0, siblings.indexOf(element)).filter((it) => it.tagName === element.tagName)
    .length;
}

function withoutElement<T>(element: Element, work: () => T): T {
  const { parentNode, nextSibling } = element;
  element.remove();
  try {
    return work();
  } finally {
    parentNode?.insertBefore(element, nextSibling);
  }
}

function complaintAbout(
  isWhole: boolean,
  intact: PageReading,
  page: Document,
  read: Read,
): string | undefined {
  let reading: PageReading;
  try {
    reading = read(page);
  } catch (error) {
    return `throws ${String(error)}`;
  }
  if (reading.empty && !intact.empty) return 'reports an empty page';
  if (intact.facts.length > 0 && reading.facts.length === 0) {
    const isSaid = reading.status === 'unrecognised' && reading.problems.length > 0;
    return isSaid ? undefined : 'loses everything silently';
  }
  return isWhole || hasNewProblem(intact, reading) ? undefined : silentLoss(intact, reading);
}

function silentLoss(intact: PageReading, reading: PageReading): string | undefined {
  const { gone, dimmed, changed } = differences(intact.facts, reading.facts);
  const needed = dimmed.filter((field) => NEEDED.test(field));
  if (gone.length > 0) return `loses ${gone.join(', ')} silently`;
  if (changed.length > 0) return `says otherwise without a problem: ${changed.join(', ')}`;
  return needed.length > 0 ? `loses ${needed.join(', ')} silently` : undefined;
}

function hasNewProblem(intact: PageReading, reading: PageReading): boolean {
  const known = new Map(intact.problems.map(({ code, count }) => [code, count]));
  return reading.problems.some(({ code, count }) => count > (known.get(code) ?? 0));
}

/** A whole row or message, or more: without it the page is another true page. */
function holdsWholeSubject(element: Element): boolean {
  if (element.matches(CELL) || isHeader(element)) return false;
  if (element.matches(ROW) || element.querySelector(ROW) !== null) return true;
  return isUnit(element) || [...element.querySelectorAll('*')].some(isUnit);
}

/** Headers speak of every row: without them the page says less, not something else. */
function isHeader(element: Element): boolean {
  if (element.closest('thead')) return true;
  const cells = [...element.querySelectorAll(CELL)];
  return cells.length > 0 && cells.every((cell) => cell.matches('th, [role=columnheader]'));
}

/** One of several like blocks, where nothing says that they are rows; a lone child is its parent. */
function isUnit(element: Element): boolean {
  const parent = element.parentElement;
  if (!parent || element.closest(CELL) || element.querySelectorAll('*').length < 2) return false;
  if (parent.childElementCount === 1) return isUnit(parent);
  return [...parent.children].some(
    (it) => it !== element && it.tagName === element.tagName && it.childElementCount > 0,
  );
}

/** `tr > td.state "Enviado"`, for the message of a failure. */
export function describeElement(element: Element): string {
  const parent = element.parentElement ? `${element.parentElement.localName} > ` : '';
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40);
  const marks = ['id', 'class', 'role', 'data-testid'].flatMap((name) => {
    const value = element.getAttribute(name);
    return value ? [`[${name}="${value}"]`] : [];
  });
  return `${parent}${element.localName}${marks.join('')} "${text}"`;
}
