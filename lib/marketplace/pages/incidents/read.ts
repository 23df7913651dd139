import type { OrderFact, StoredFact } from '../../../domain/facts.ts';
import { linesOf, pathOf, textOf } from '../dom.ts';
import { labelOf } from '../labels/index.ts';
import type { ListContext, ListReader } from '../list.ts';
import { pastMoment } from '../moments.ts';
import { idInCell, orderLink, stateOf } from '../orders/read.ts';
import { valueOf, type Row } from '../row.ts';
import { orderIdOf } from '../subjects.ts';
import { channelIn } from '../values.ts';
import { isWholeList } from '../whole-list.ts';
import { shownState } from './shown-state.ts';
import { incidentStateIn, incidentStateOf, type IncidentState } from './state.ts';

/** The list of incidents: one row an incident, known by the link to its order. */
export const incidentsReader: ListReader = {
  needed: [],
  dates: ['openedDate', 'date', 'closedDate'],
  accepts: (columns) =>
    columns.has('order') &&
    (['openedDate', 'status', 'incidentStatus', 'incident', 'subject', 'date'] as const).some(
      (key) => columns.has(key),
    ),
  others:
    /mensa|messag|nachricht|messagg|conversa|unterhalt|oferta|offer|offre|angebot|devoluc|return|retour|reso\b|notific|document|aviso|alert|task|tarea/,
  seeds: 'a[href]',
  idOfSeed: (element) => orderIdOf(element.getAttribute('href') ?? ''),
  read: readIncidentRow,
  join: (first, next) => joinIncidents(first, next),
  isWhole: isWholeList,
};

function readIncidentRow(
  row: Row,
  context: ListContext,
  problem: (code: string) => void,
): OrderFact | undefined {
  const link = orderLink(row.element);
  const id = orderIdOf(link?.getAttribute('href') ?? '') ?? idInCell(row);
  if (id === undefined) return undefined;
  const since = openedIn(row, context);
  const openIncident = isOpen(row, since, context);
  if (openIncident === undefined) problem('state');
  return {
    type: 'order',
    id,
    openIncident,
    incidentSince: openIncident === false ? undefined : since,
    channel: channelIn(valueOf(row.cell('channel'))),
    path: pathOf(link, context.url),
  };
}

/** A column that only says "date" is the incident's, unless another says that it is the order's. */
function openedIn(row: Row, context: ListContext): number | undefined {
  const opened = row.cell('openedDate');
  if (opened) return pastMoment(opened, context);
  return row.cell('orderDate') ? undefined : pastMoment(row.cell('date'), context);
}

function isOpen(row: Row, since: number | undefined, context: ListContext): boolean | undefined {
  const cell = statusCell(row);
  const state = cell ? incidentStateIn(cell) : onlyState(row);
  if (state) return state === 'open';
  if (cell && textOf(cell) !== '') return undefined;
  const closed = row.cell('closedDate');
  if (pastMoment(closed, context) !== undefined) return false;
  if (cell || row.misaligned) return undefined;
  if (hasResolveButton(row.element)) return true;
  if (closed && since !== undefined) return isBlank(closed) ? true : undefined;
  // A list that tells no row's state shows the incidents of one state: the open ones, if not said.
  if (since === undefined || hasStateLabel(row)) return undefined;
  const shown = shownState(row.element, context.url, context);
  return shown && shown === 'open';
}

/** The incident's own state; a column that holds order states is none. */
function statusCell(row: Row): Element | undefined {
  const own = row.cell('incidentStatus');
  if (own) return own;
  const cell = row.cell('status');
  if (!cell || incidentStateIn(cell)) return cell;
  return stateOf(valueOf(cell)) === undefined ? cell : undefined;
}

/** The one state the row shows: as a text of its own, else as "Resolved on …". */
function onlyState(row: Row): IncidentState | undefined {
  const texts = row.leaves().flatMap((leaf) => (leaf.closest(CONTROLS) ? [] : textOf(leaf)));
  const states = new Set(texts.flatMap((text) => labelOf(text, 'incidentStates') ?? []));
  if (states.size > 0) return states.size === 1 ? [...states][0] : undefined;
  // "Opened on …" tells when it was opened; it may be closed by now.
  return texts.some((text) => incidentStateOf(text) === 'closed') ? 'closed' : undefined;
}

const CONTROLS = 'button, [role=button], option, select, label, a[href]';

/** "Mark as resolved" stands where something is still to be resolved. */
function hasResolveButton(row: Element): boolean {
  return [...row.querySelectorAll('button, a, [role=button]')].some((button) =>
    [textOf(button), button.getAttribute('aria-label') ?? ''].some(
      (text) => labelOf(text, 'actions') === 'markResolved',
    ),
  );
}

/** On a card a label whose value could not be read still says that there is a state. */
function hasStateLabel(row: Row): boolean {
  return row.leaves().some((leaf) => {
    const label = labelOf(textOf(leaf), 'columns');
    return label === 'status' || label === 'incidentStatus' || label === 'closedDate';
  });
}

function isBlank(cell: Element): boolean {
  return linesOf(cell, 2).every((line) => labelOf(line, 'answers') === 'none');
}

/** Several incidents of one order: open while one is, since the oldest of the open ones. */
function joinIncidents(first: StoredFact, next: StoredFact): StoredFact {
  if (first.type !== 'order' || next.type !== 'order') return first;
  const both = [first, next];
  const open = both.filter(({ openIncident }) => openIncident);
  const since = open.flatMap(({ incidentSince }) => incidentSince ?? []);
  const closed = both.every(({ openIncident }) => openIncident === false);
  return {
    ...first,
    openIncident: open.length > 0 ? true : closed ? false : undefined,
    // One of them without its date could be the oldest.
    incidentSince:
      since.length > 0 && since.length === open.length ? Math.min(...since) : undefined,
    channel: first.channel ?? next.channel,
  };
}
