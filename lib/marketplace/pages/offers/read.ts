import type { OfferFact } from '../../../domain/facts.ts';
import { linesOf, namesIn, pathOf, squeeze, textOf } from '../dom.ts';
import { labelOf } from '../labels/index.ts';
import type { ListContext, ListReader } from '../list.ts';
import { parseCount } from '../numbers.ts';
import { labelledValues, valueBeside, valueOf, type Row } from '../row.ts';

/** The offers list: one row an offer, known by the shop's own SKU. */
export const offersReader: ListReader = {
  needed: ['quantity'],
  dates: [],
  accepts: (columns) =>
    columns.has('quantity')
      ? columns.has('offerSku') || columns.has('product')
      : columns.has('offerSku') && columns.has('product'),
  others:
    /mensa|messag|nachricht|messagg|conversa|pedido|order|commande|bestell|encomenda|ordin|inciden|devoluc|return|document|notific|task|tarea/,
  seeds: '*',
  idOfSeed: skuOfSeed,
  read: readOfferRow,
};

function readOfferRow(
  row: Row,
  context: ListContext,
  problem: (code: string) => void,
): OfferFact | undefined {
  const id = skuOf(row);
  if (id === undefined) return undefined;
  const quantity = countIn(row.cell('quantity'));
  if (quantity === undefined) problem('quantity');
  return {
    type: 'offer',
    id,
    quantity,
    minQuantityAlert: alertIn(row.cell('minAlert')),
    category: categoryIn(row.cell('category')),
    active: activeIn(row),
    path: ownPath(row, context.url) ?? searchPath(context.url, id),
  };
}

/** From its own column, or from the product's cell where that names it (`Offer SKU: ABC-1`). */
export function skuOf(row: Row): string | undefined {
  const cell = row.cell('offerSku');
  if (cell) return skuIn(cell);
  const product = row.cell('product');
  if (!product) return undefined;
  const labelled = labelledValues(product).get('offerSku');
  const text = labelled ? valueOf(labelled) : skuInLines(product);
  return text?.slice(0, 200);
}

/** `SKU: ABC-1` on a line of its own, with nothing around it. */
function skuInLines(cell: Element): string | undefined {
  for (const line of linesOf(cell, 6)) {
    const [, label = '', value] = /^([^:]{2,30}):\s*(\S+)$/.exec(line) ?? [];
    if (labelOf(label, 'columns') === 'offerSku') return value;
  }
  return undefined;
}

/** The SKU is the cell's first text that is no caption: `Offer SKU: ABC-1` → `ABC-1`. */
function skuIn(cell: Element): string | undefined {
  const lines = linesOf(cell, 6);
  const only = lines.length === 1 ? (lines[0] ?? '') : '';
  if (/^[^:\s]*\d[^:\s]*$/.test(only)) return only.slice(0, 200);
  for (const line of lines) {
    const value = /^[^:]{2,30}:\s*(\S.*)$/.exec(line);
    const text = value && labelOf(line.split(':')[0] ?? '', 'columns') ? (value[1] ?? '') : line;
    if (labelOf(text, 'columns') || labelOf(text, 'emptyList')) continue;
    if (text.length <= 200 && !/^[-–—]$/.test(text)) return text;
  }
  return undefined;
}

/** On cards the SKU stands behind its own label, in one text or two. */
function skuOfSeed(element: Element): string | undefined {
  if (element.children.length > 3) return undefined;
  const text = squeeze(textOf(element));
  if (text.length > 120) return undefined;
  const match = /^([^:]{2,30}):\s*(\S{1,80})$/.exec(text);
  if (match) return labelOf(match[1] ?? '', 'columns') === 'offerSku' ? match[2] : undefined;
  if (element.firstElementChild || labelOf(text, 'columns') !== 'offerSku') return undefined;
  const value = squeeze(textOf(valueBeside(element)));
  return value !== '' && value.length <= 200 ? value : undefined;
}

/** A place for an alert with nothing in it says that none is set. */
function alertIn(cell: Element | undefined): number | undefined {
  if (!cell) return undefined;
  const input = cell.querySelector('input');
  const text = input ? input.value.trim() : valueOf(cell);
  const isBlank = text === '' || labelOf(text, 'answers') === 'none';
  return isBlank ? 0 : countIn(cell);
}

function categoryIn(cell: Element | undefined): string | undefined {
  const text = valueOf(cell);
  return text === '' || labelOf(text, 'answers') === 'none' ? undefined : text.slice(0, 200);
}

function countIn(cell: Element | undefined): number | undefined {
  if (!cell) return undefined;
  const whole = parseCount(valueOf(cell));
  if (whole !== undefined) return whole;
  const input = cell.querySelector('input');
  if (input) return parseCount(input.value);
  return parseCount(linesOf(cell, 4)[0] ?? '');
}

/** Active or not by the status column, else by the one status word in the row. */
function activeIn(row: Row): boolean | undefined {
  const cell = row.cell('status');
  const toggled = isSwitchedOn(cell ?? row.element);
  if (toggled !== undefined) return toggled;
  const texts = cell ? [valueOf(cell), ...linesOf(cell, 6)] : row.leaves().map(textOf);
  const said = statesIn(texts);
  const states = said.size > 0 || !cell ? said : statesIn(namesIn(cell));
  if (states.has('inactive')) return false;
  return states.has('active') && states.size === 1 ? true : undefined;
}

function statesIn(texts: readonly string[]) {
  return new Set(texts.flatMap((text) => labelOf(text, 'offerStates') ?? []));
}

/** A switch says by its position whether the offer is on; its caption stays the same. */
function isSwitchedOn(place: Element): boolean | undefined {
  const toggle = place.querySelector('[role=switch]');
  if (!toggle) return undefined;
  const stated = toggle.getAttribute('aria-checked');
  return stated === null ? (toggle as Partial<HTMLInputElement>).checked : stated === 'true';
}

/** The offer's own page where the row links it. */
function ownPath(row: Row, url: URL): string | undefined {
  for (const link of row.element.querySelectorAll('a[href*="offer"]')) {
    const path = pathOf(link, url);
    if (path && /\/offers?\/(?:edit\/)?[^/?]*\d/i.test(path)) return path;
  }
  return undefined;
}

/** Offers have no address of their own that is known: the list searched for the SKU is the nearest. */
function searchPath(url: URL, sku: string): string {
  return `${url.pathname}?select-search=OFFER_SKU&search=${encodeURIComponent(sku)}`;
}
