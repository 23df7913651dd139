import type { Page } from 'puppeteer-core';
import { truth } from '../../backoffice/data/truth.ts';
import type { Order, Shop, StateCode } from '../../backoffice/data/types.ts';
import { READ_WITHIN_MS } from './arrange.ts';
import { lowOffers } from './expected.ts';
import { fill, said } from './options.ts';

const FORM = '.o-connect';

export interface Typed {
  readonly host: string;
  readonly key: string;
  readonly shopId?: string;
}

/** Fills in the form and sends it. @returns what is said of it in the end */
export async function tryToConnect(options: Page, { host, key, shopId }: Typed): Promise<string> {
  await options.select('#conn-market', host);
  await fill(options, 'conn-key', key);
  if (shopId !== undefined) await fill(options, 'conn-shop', shopId);
  await options.click(`${FORM} button[type="submit"]`);
  const status = `${FORM} [role="status"]`;
  await options.waitForFunction(
    (where, asking) => {
      const text = document.querySelector(where)?.textContent ?? '';
      return text !== '' && text !== asking;
    },
    { timeout: READ_WITHIN_MS, polling: 50 },
    status,
    said('connAsking'),
  );
  return options.$eval(status, (one) => one.textContent);
}

/** What is wrong with a field of the form, as those who cannot see it hear it. */
export function faultAt(options: Page, field: 'key' | 'shop'): Promise<string> {
  return options.$eval(`#conn-${field}`, (one) => {
    const notes = one.getAttribute('aria-describedby')?.split(' ') ?? [];
    const fault = notes.find((id) => id.endsWith('-fault'));
    return (fault && document.getElementById(fault)?.textContent) ?? '';
  });
}

/** How each connection stands in the options that are open: `host|shop state`. */
export function connectionStates(options: Page): Promise<string[]> {
  return options.$$eval('[data-connection]', (cards) =>
    cards.map(
      (card) => `${card.getAttribute('data-connection')} ${card.getAttribute('data-state')}`,
    ),
  );
}

export interface ShownFigure {
  readonly state: string;
  readonly value: string;
  readonly limit: string;
}

/** The marketplace's own figures in the options that are open, by what they measure. */
export async function shownFigures(options: Page): Promise<Readonly<Record<string, ShownFigure>>> {
  const rows = await options.$$eval('[data-health] tr[data-measure]', (all) =>
    all.map((row) => {
      const [value, , limit] = row.querySelectorAll('td');
      const figure = {
        state: row.getAttribute('data-state') ?? '',
        value: value?.innerText ?? '',
        limit: limit?.innerText ?? '',
      };
      return [row.getAttribute('data-measure') ?? '', figure] as const;
    }),
  );
  return Object.fromEntries(rows);
}

/** What the seller API tells to be due, as `rule subject`, sorted: one rule a line, with its reason in the data. */
export function dueByApi(shop: Shop): string[] {
  const known = truth(shop);
  const inState = (...states: StateCode[]) =>
    shop.orders.filter(({ state }) => states.includes(state)).map(orderOf);
  const orders = (ids: readonly string[]) => ids.map((id) => `order:${id}`);
  const due: Readonly<Record<string, readonly string[]>> = {
    'late-reply': known.waiting.map(({ id }) => `thread:${id}`),
    // Two times are published, one counted from the order on: it is due before anything is sent, too.
    'missing-invoice': [...known.withoutInvoice.map(orderOf), ...inState('SHIPPING')],
    'out-of-stock': known.outButActive.map(({ sku }) => `offer:${sku}`),
    'low-stock': lowOffers(shop).map(({ sku }) => `offer:${sku}`),
    'open-incident': orders(known.openIncidents),
    'tracking-missing': orders(known.withoutTracking),
    'refund-due': known.awaitingRefund.map((id) => `return:${id}`),
    'acceptance-due': inState('WAITING_ACCEPTANCE'),
    'shipment-due': inState('SHIPPING'),
  };
  return Object.entries(due)
    .flatMap(([rule, subjects]) => subjects.map((subject) => `${rule} ${subject}`))
    .sort();
}

function orderOf({ id }: Pick<Order, 'id'>): string {
  return `order:${id}`;
}
