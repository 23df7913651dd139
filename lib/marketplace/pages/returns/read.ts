import type { ReturnFact, StoredFact } from '../../../domain/facts.ts';
import { pathOf, textOf } from '../dom.ts';
import { labelOf } from '../labels/index.ts';
import type { ListContext, ListReader } from '../list.ts';
import { pastMoment } from '../moments.ts';
import { idInCell, orderLink } from '../orders/read.ts';
import type { Row } from '../row.ts';
import { orderIdOf } from '../subjects.ts';
import { isWholeList } from '../whole-list.ts';
import { idFromOrder, mayHaveId, returnIdIn } from './id.ts';
import { refundedIn, returnStateIn, returnStateOf } from './state.ts';

/** The list of returns: one row a return, known by its own number, else by its order and day. */
export const returnsReader: ListReader = {
  needed: [],
  dates: ['openedDate', 'date', 'receivedDate'],
  accepts: (columns) =>
    columns.has('return') ||
    (columns.has('order') && (columns.has('status') || columns.has('returnStatus'))),
  others:
    /mensa|messag|nachricht|messagg|conversa|unterhalt|oferta|offer|offre|angebot|inciden|notific|document|aviso|alert|task|tarea/,
  seeds: 'a[href], [data-return-id]',
  idOfSeed: (element) => {
    const id = orderIdOf(element.getAttribute('href') ?? '');
    return id ?? returnIdIn(element, undefined);
  },
  read: readReturnRow,
  join: (first, next) => joinReturns(first, next),
  isWhole: isWholeList,
};

function readReturnRow(
  row: Row,
  context: ListContext,
  problem: (code: string) => void,
): ReturnFact | undefined {
  const link = orderLink(row.element);
  const orderId = orderIdOf(link?.getAttribute('href') ?? '') ?? idInCell(row);
  const createdAt = createdIn(row, context);
  const own = returnIdIn(row.element, row.cell('return'));
  if (own === undefined && orderId === undefined) return undefined;
  if (own === undefined && isUnsure(row, orderId, createdAt)) problem('return:id');
  const said = saidIn(row);
  if (said === undefined) problem('state');
  const state = said === 'refunded' ? undefined : said;
  return {
    type: 'return',
    id: own ?? idFromOrder(orderId ?? '', createdAt),
    orderId,
    state,
    createdAt,
    receivedAt: pastMoment(row.cell('receivedDate'), context),
    refunded: said === 'refunded' ? true : refundOf(row, context),
    path: pathOf(ownLink(row.element) ?? link, context.url),
  };
}

/** Without a number or a day two returns of one order cannot be told apart. */
function isUnsure(row: Row, orderId: string | undefined, createdAt: number | undefined): boolean {
  if (createdAt === undefined || row.cell('return') !== undefined) return true;
  const isCell = row.element.matches('tr, [role=row]');
  return !isCell && mayHaveId(row.leaves(), orderId);
}

function createdIn(row: Row, context: ListContext): number | undefined {
  const opened = row.cell('openedDate');
  if (opened) return pastMoment(opened, context);
  return row.cell('orderDate') ? undefined : pastMoment(row.cell('date'), context);
}

/** The state column where there is one; else the one state word the row shows. */
function saidIn(row: Row) {
  const cell = row.cell('returnStatus') ?? row.cell('status');
  if (cell) return returnStateIn(cell);
  const texts = row.leaves().flatMap((leaf) => (leaf.closest(CONTROLS) ? [] : textOf(leaf)));
  const whole = new Set(texts.flatMap((text) => labelOf(text, 'returnStates') ?? []));
  const said = whole.size > 0 ? whole : new Set(texts.flatMap((text) => returnStateOf(text) ?? []));
  return said.size === 1 ? [...said][0] : undefined;
}

const CONTROLS = 'button, [role=button], select, option, label';

function refundOf(row: Row, context: ListContext): boolean | undefined {
  const cell = row.cell('refund');
  return refundedIn(cell, pastMoment(cell, context) !== undefined);
}

function ownLink(row: Element): Element | null {
  return (
    [...row.querySelectorAll('a[href*="/return"]')].find((link) =>
      /\/returns?\/[^?#]*\d/i.test(link.getAttribute('href') ?? ''),
    ) ?? null
  );
}

/** Several lines of one return: what only one of them tells, or both tell alike. */
function joinReturns(first: StoredFact, next: StoredFact): StoredFact {
  if (first.type !== 'return' || next.type !== 'return') return first;
  return {
    ...first,
    state: first.state === next.state ? first.state : undefined,
    receivedAt: first.receivedAt ?? next.receivedAt,
    refunded: first.refunded === next.refunded ? first.refunded : undefined,
  };
}
