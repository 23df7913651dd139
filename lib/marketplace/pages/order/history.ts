import type { OrderFact, OrderState } from '../../../domain/facts.ts';
import type { ReadContext } from '../context.ts';
import { contentOf, isHidden, leavesOf, linesOf, textOf } from '../dom.ts';
import { labelIn, labelOf } from '../labels/index.ts';
import { pastMoment } from '../moments.ts';

export type Happened = Pick<OrderFact, 'shippedAt' | 'receivedAt' | 'cancelledAt'>;

interface Entry {
  readonly state: OrderState;
  readonly at?: number;
}

/**
 * When the order was shipped, received or cancelled, by the entries under a heading that says
 * "history", or by a list whose every item names another state (the steps of an order). The first
 * entry of a state counts.
 */
export function historyOf(root: ParentNode, context: ReadContext): Happened {
  const content = contentOf(root);
  const lists = [...historiesIn(content), ...stepsIn(content)];
  const entries = lists.flatMap((items) => items.flatMap((item) => entryOf(item, context) ?? []));
  const first = (state: OrderState) => {
    const moments = entries.flatMap((entry) => (entry.state === state ? (entry.at ?? []) : []));
    return moments.length > 0 ? Math.min(...moments) : undefined;
  };
  return {
    shippedAt: first('shipped'),
    receivedAt: first('received'),
    cancelledAt: first('cancelled'),
  };
}

const ITEMS = 'tr, li, [role=row], [role=listitem], article';
const CONTROLS = 'button, a, nav, [role=tab], [role=menuitem], [role=dialog], [role=menu]';

/** The items of each section under "history", whatever kind of element says so. */
function historiesIn(content: ParentNode): Element[][] {
  return leavesOf(content, 2000).flatMap((leaf) => {
    const text = textOf(leaf);
    if (text.length > 40 || labelOf(text, 'headings') !== 'history') return [];
    if (isHidden(leaf) || leaf.closest(CONTROLS)) return [];
    const section = sectionAfter(leaf);
    return section ? [itemsOf(section)] : [];
  });
}

/** What follows a heading, beside it or around it, up to three steps out. */
function sectionAfter(heading: Element): Element | undefined {
  let from = heading;
  for (let climbs = 0; climbs < 3; climbs++) {
    const next = from.nextElementSibling;
    if (next) return next;
    if (!from.parentElement || textOf(from.parentElement) !== textOf(heading))
      return from.parentElement ?? undefined;
    from = from.parentElement;
  }
  return undefined;
}

function itemsOf(section: Element): Element[] {
  const items = [...section.querySelectorAll(ITEMS)].filter(
    (item) => item.querySelector(ITEMS) === null,
  );
  return items.length > 0 ? items : [...section.children];
}

/** Lists of which every item leads with an order state, and no two with the same. */
function stepsIn(content: ParentNode): Element[][] {
  return [...content.querySelectorAll('ol, ul, [role=list]')].flatMap((list) => {
    if (list.closest(CONTROLS) || isHidden(list)) return [];
    const items = [...list.children];
    const states = items.map((item) => stateIn(linesOf(item, 4)));
    const isSteps = items.length > 2 && new Set(states).size === items.length;
    return isSteps && states.every((state) => state !== undefined) ? [items] : [];
  });
}

function entryOf(item: Element, context: ReadContext): Entry | undefined {
  // A link leads to something else: another order, a return, a file.
  if (item.querySelector('a[href]')) return undefined;
  const state = stateIn(linesOf(item, 8));
  return state && { state, at: pastMoment(item, context) };
}

/** The one order state among an entry's lines, with or without the date in the same text. */
function stateIn(lines: readonly string[]): OrderState | undefined {
  const states = new Set(lines.flatMap((line) => stateOfLine(line) ?? []));
  return states.size === 1 ? [...states][0] : undefined;
}

const WRITTEN_DATE = /^[\d/.,:\s-]{8,20}(?:[-–·]\s*)?/;

function stateOfLine(line: string): OrderState | undefined {
  if (line.length > 80) return undefined;
  const bare = line.replace(WRITTEN_DATE, '');
  return labelOf(bare, 'orderStates') ?? (bare === line ? dated(line) : undefined);
}

/** `Shipped on 3 Nov` is an entry; `Shipped by the warehouse in Getafe` is prose. */
function dated(line: string): OrderState | undefined {
  return /\d/.test(line) ? labelIn(line, 'orderStates') : undefined;
}
