import type { OrderFact, OrderState } from '../../../domain/facts.ts';
import { linesOf, namesIn, pathOf, textOf } from '../dom.ts';
import { labelIn, labelOf } from '../labels/index.ts';
import type { ListContext, ListReader } from '../list.ts';
import { incidentStateOf } from '../incidents/state.ts';
import { moneyIn } from '../money.ts';
import { momentOf, pastMoment } from '../moments.ts';
import { parseCount } from '../numbers.ts';
import { valueOf, type Row } from '../row.ts';
import { looksLikeOrderId, orderIdOf } from '../subjects.ts';
import { trackingIn } from '../order/tracking.ts';
import { channelIn } from '../values.ts';

/** The orders list: one row an order, known by the link to its page. */
export const ordersReader: ListReader = {
  needed: ['status'],
  dates: ['date', 'shippingDeadline', 'shippedDate', 'receivedDate'],
  accepts: (columns) => columns.has('order') && (columns.has('status') || columns.has('date')),
  others:
    /mensa|messag|nachricht|messagg|conversa|unterhalt|oferta|offer|offre|angebot|inciden|devoluc|return|notific|document|aviso|alert|task|tarea/,
  seeds: 'a[href]',
  idOfSeed: (element) => orderIdOf(element.getAttribute('href') ?? ''),
  read: readOrderRow,
};

function readOrderRow(
  row: Row,
  context: ListContext,
  problem: (code: string) => void,
): OrderFact | undefined {
  const link = orderLink(row.element);
  const id = orderIdOf(link?.getAttribute('href') ?? '') ?? idInCell(row);
  if (id === undefined) return undefined;
  const state = stateOfRow(row);
  if (state === undefined) problem('state');
  const total = moneyIn(valueOf(row.cell('amount')));
  const ahead = { future: true };
  return {
    type: 'order',
    id,
    state,
    placedAt: momentOf(row.cell('date'), context),
    shippedAt: momentOf(row.cell('shippedDate'), context),
    shippingDeadline: momentOf(row.cell('shippingDeadline'), context, ahead),
    acceptanceDeadline: momentOf(row.cell('acceptDeadline'), context, ahead),
    receivedAt: pastMoment(row.cell('receivedDate'), context),
    cancelledAt: pastMoment(row.cell('cancelledDate'), context),
    hasTracking: trackingIn(row.cell('tracking')),
    openIncident: state === 'incident-open' ? true : incidentIn(row.cell('incident')),
    total: total?.value,
    currency: total?.currency,
    channel: channelIn(valueOf(row.cell('channel'))),
    country: countryIn(valueOf(row.cell('country'))),
    hasInvoice: said(row.cell('invoice')) ?? listed(row.cell('documents')),
    path: pathOf(link, context.url),
  };
}

/** Whether an order's cell marks an open incident; a count of none, a dash or a "no" mark none. */
function incidentIn(cell: Element | undefined): boolean | undefined {
  if (!cell) return undefined;
  const texts = [valueOf(cell), ...linesOf(cell, 4), ...namesIn(cell)].filter(Boolean);
  const states = texts.map((text) => incidentStateOf(text) ?? labelOf(text, 'answers'));
  if (states.includes('open') || states.includes('yes')) return true;
  if (states.some((state) => state !== undefined)) return false;
  return texts[0] !== undefined && parseCount(texts[0]) === 0 ? false : undefined;
}

export function orderLink(row: Element): Element | undefined {
  for (const link of [row, ...row.querySelectorAll('a[href]')]) {
    if (orderIdOf(link.getAttribute('href') ?? '') !== undefined) return link;
  }
  return undefined;
}

/** The order's id where its column shows it without a link. */
export function idInCell(row: Row): string | undefined {
  const cell = row.cell('order');
  return cell ? linesOf(cell, 6).find(looksLikeOrderId) : undefined;
}

/** The state column where there is one; else the one state word the row shows. */
function stateOfRow(row: Row): OrderState | undefined {
  const cell = row.cell('status');
  if (cell) return stateOf(valueOf(cell)) ?? firstState([...linesOf(cell, 8), ...namesIn(cell)]);
  const states = new Set(
    row.leaves().flatMap((leaf) => labelOf(textOf(leaf), 'orderStates') ?? []),
  );
  return states.size === 1 ? [...states][0] : undefined;
}

function firstState(lines: readonly string[]): OrderState | undefined {
  for (const line of lines) {
    const state = stateOf(line);
    if (state) return state;
  }
  return undefined;
}

/** An order state in words of any supported language, whole or leading a longer caption. */
export function stateOf(text: string): OrderState | undefined {
  return labelOf(text, 'orderStates') ?? labelIn(text, 'orderStates');
}

/** A cell that says yes or no (an invoice column); anything else says nothing. */
function said(cell: Element | undefined): boolean | undefined {
  if (!cell) return undefined;
  const answer = labelOf(textOf(cell), 'answers');
  if (answer === 'yes') return true;
  if (answer === 'no') return false;
  return labelOf(textOf(cell), 'documentTypes') === 'invoice' ? true : undefined;
}

/** A cell that lists an order's documents by type: the invoice is among them, or others only. */
function listed(cell: Element | undefined): boolean | undefined {
  if (!cell) return undefined;
  const parts = linesOf(cell, 12).flatMap((line) => line.split(/\s*[,;·|]\s*/));
  const types = parts.map((part) => labelOf(part, 'documentTypes'));
  if (types.includes('invoice')) return true;
  if (types.length > 0 && types.every((type) => type === 'otherDocument' || type === 'creditNote'))
    return false;
  return labelOf(textOf(cell), 'answers') === 'none' ? false : undefined;
}

/** `España (ES)` or `ES` → `ES`; names alone are left unread. */
export function countryIn(text: string): string | undefined {
  return /^([A-Z]{2})$|\(([A-Z]{2})\)/.exec(text)?.slice(1).find(Boolean);
}
