import type { OrderFact, OrderState } from '../../../domain/facts.ts';
import type { ReadContext } from '../context.ts';
import { contentOf, isHidden, leavesOf, linesOf, textOf } from '../dom.ts';
import { incidentStateOf, type IncidentState } from '../incidents/state.ts';
import { labelIn, labelOf, type ColumnKey } from '../labels/index.ts';
import { pastMoment } from '../moments.ts';
import { parseCount } from '../numbers.ts';
import { valueOf } from '../row.ts';

type Incident = Pick<OrderFact, 'openIncident' | 'incidentSince'>;

/**
 * What an order's page says of an incident. Open by the order's state, a badge, a labelled value or
 * the button that resolves it; closed only in so many words: a page without a word of incidents may
 * simply not show them.
 */
export function incidentOfPage(
  root: ParentNode,
  values: ReadonlyMap<ColumnKey, Element>,
  state: OrderState | undefined,
  context: ReadContext,
): Incident {
  const labelled = labelledState(values);
  const captions = leavesOf(contentOf(root), 2500).filter(
    (leaf) => isCaption(leaf) && isSaid(leaf),
  );
  const said = captions.flatMap((leaf) => stateOfCaption(textOf(leaf)) ?? []);
  const isOpen =
    state === 'incident-open' || labelled === 'open' || said.includes('open') || canResolve(root);
  if (isOpen) return { openIncident: true, incidentSince: sinceOf(captions, values, context) };
  const isClosed = labelled === 'closed' || said.includes('closed');
  return { openIncident: isClosed ? false : undefined };
}

function isSaid(leaf: Element): boolean {
  return (
    !isHidden(leaf) &&
    leaf.closest(
      'button, option, [role=option], [role=dialog], dialog, [role=menu], [role=log], nav, table',
    ) === null
  );
}

/** Short texts about an incident; what a message or a note says of one is longer. */
function isCaption(leaf: Element): boolean {
  const text = textOf(leaf);
  return text.length <= 80 && labelIn(text, 'headings')?.startsWith('incident') === true;
}

/** `Incident: open`, `Incident closed on 3 Nov`: the state goes with the word for incident. */
function stateOfCaption(text: string): IncidentState | undefined {
  const whole = incidentStateOf(text);
  if (whole) return whole;
  return incidentStateOf(text.replace(/^[^:–-]*[:–-]\s*/, ''));
}

function labelledState(values: ReadonlyMap<ColumnKey, Element>): IncidentState | undefined {
  const cell = values.get('incidentStatus') ?? values.get('incident');
  if (!cell) return undefined;
  const text = valueOf(cell);
  const state = [text, ...linesOf(cell, 4)].map((line) => incidentStateOf(line)).find(Boolean);
  if (state) return state;
  const answer = labelOf(text, 'answers');
  if (answer === 'yes') return 'open';
  return answer === 'no' || answer === 'none' || parseCount(text) === 0 ? 'closed' : undefined;
}

/** What can be resolved is not resolved. */
function canResolve(root: ParentNode): boolean {
  return [...contentOf(root).querySelectorAll('button, a, [role=button]')].some(
    (button) =>
      !isHidden(button) &&
      !button.closest('[role=dialog], dialog') &&
      labelOf(textOf(button), 'actions') === 'markResolved',
  );
}

/** The labelled opening date, else the one date in the caption of the incident or right beside it. */
function sinceOf(
  captions: readonly Element[],
  values: ReadonlyMap<ColumnKey, Element>,
  context: ReadContext,
): number | undefined {
  const labelled = pastMoment(values.get('openedDate'), context);
  if (labelled !== undefined) return labelled;
  for (const caption of captions) {
    const own = pastMoment(caption, context);
    if (own !== undefined) return own;
    for (const next of [caption.nextElementSibling, caption.parentElement?.nextElementSibling]) {
      const at = next && textOf(next).length <= 60 ? pastMoment(next, context) : undefined;
      if (at !== undefined) return at;
    }
  }
  return undefined;
}
