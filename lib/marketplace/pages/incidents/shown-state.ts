import { contentOf, isInFrame, leavesOf, textOf } from '../dom.ts';
import { incidentStateOf, type IncidentState } from './state.ts';

const CHOSEN =
  '[role=tab][aria-selected=true], [aria-current]:not([aria-current=false]), [aria-pressed=true], select, h1, h2';
const OFFERED = '[role=tab], [aria-pressed], ul a, option';
/** Rows looked at for a state of their own. */
const MOST_ROWS = 20;

/** What the page around the rows says of states: looked up once a reading, not once a row. */
interface Surroundings {
  readonly chosen: ReadonlyMap<IncidentState, readonly Element[]>;
  readonly offered: readonly Element[];
  readonly telling: Map<Element | null, boolean>;
}

/** One reading's list is one object, and forgotten with it. */
const seen = new WeakMap<object, Surroundings>();

/**
 * Which incidents a list that tells no row's state shows: what its chosen tab, filter, heading or
 * address says; else the open ones, if the page offers no choice of states and no other row tells one.
 * @param reading what is the same object for all rows of one reading, and for no other
 */
export function shownState(
  row: Element,
  { search }: URL,
  reading: object,
): IncidentState | undefined {
  const around = seen.get(reading) ?? lookAround(contentOf(row.ownerDocument));
  seen.set(reading, around);
  const isBeside = (element: Element) => !row.contains(element);
  const said = new Set(
    [...around.chosen].flatMap(([state, elements]) => (elements.some(isBeside) ? state : [])),
  );
  if (/clos|resolv|solved/i.test(search)) said.add('closed');
  if (said.size > 0) return said.size === 1 ? [...said][0] : undefined;
  if (around.offered.some(isBeside) || /\ball\b/i.test(search)) return undefined;
  return othersTell(row.parentElement, around.telling) ? undefined : 'open';
}

function lookAround(content: ParentNode): Surroundings {
  const outsideFrame = (selector: string) =>
    [...content.querySelectorAll(selector)].filter((element) => !isInFrame(element));
  const chosen = new Map<IncidentState, Element[]>();
  for (const element of outsideFrame(CHOSEN)) {
    const state = incidentStateOf(captionOf(element));
    if (state) chosen.set(state, [...(chosen.get(state) ?? []), element].slice(0, MOST_ROWS));
  }
  const offered = outsideFrame(OFFERED).filter((element) => incidentStateOf(textOf(element)));
  return { chosen, offered, telling: new Map() };
}

function captionOf(element: Element): string {
  if (element.nodeName !== 'SELECT') return textOf(element);
  const select = element as HTMLSelectElement;
  return select.options[select.selectedIndex]?.text ?? '';
}

function othersTell(parent: Element | null, known: Map<Element | null, boolean>): boolean {
  const before = known.get(parent);
  if (before !== undefined) return before;
  const tells = [...(parent?.children ?? [])]
    .slice(0, MOST_ROWS)
    .some((other) => leavesOf(other, 30).some((leaf) => incidentStateOf(textOf(leaf))));
  known.set(parent, tells);
  return tells;
}
