import type { BoardActions } from '../../../components/tasks/board-actions.ts';
import type { PageFreshness, PopupState, TaskGroup } from '../../../lib/domain/views.ts';
import { DAY, HOUR, NOW } from './moments.ts';
import { done, nothing } from './nothing.ts';
import { INVOICES, manyTasks, PCC, REPLIES, STOCK, task, WORTEN } from './tasks.ts';

export const actions: BoardActions = {
  ask: nothing,
  decide: (tasks) =>
    Promise.resolve(tasks.map(({ shop, subject, rule }) => ({ shop, subject, rule }))),
  restore: done,
  pause: done,
  open: nothing,
  refresh: nothing,
  settings: nothing,
  reports: nothing,
  sidePanel: nothing,
};

const LABELS = { [PCC]: 'PcComponentes · Delta Electrónica', [WORTEN]: 'Worten · Delta' };

function group(over: Partial<TaskGroup>): TaskGroup {
  return { shop: PCC, shopLabel: LABELS[PCC] ?? '', rule: 'late-reply', tasks: REPLIES, ...over };
}

function page(over: Partial<PageFreshness> = {}): PageFreshness {
  return {
    shop: PCC,
    shopLabel: LABELS[PCC] ?? '',
    page: 'orders',
    at: NOW - HOUR / 3,
    readAt: NOW - HOUR / 3,
    status: 'ok',
    url: 'https://pccomponentes-prod.mirakl.net/mmp/shop/order/all',
    ...over,
  };
}

const PAGES = [page(), page({ page: 'inbox' }), page({ page: 'offers' })];

/** Everything read, nothing due. */
export function board(over: Partial<PopupState> = {}): PopupState {
  return {
    now: NOW,
    zone: 'Europe/Madrid',
    freshness: 'fresh',
    readAt: NOW - HOUR / 3,
    counts: { late: 0, soon: 0, info: 0 },
    groups: [],
    more: 0,
    snoozed: { tasks: [], total: 0 },
    done: { tasks: [], total: 0 },
    shops: [],
    rules: [],
    snoozeMoments: { hour: NOW + HOUR, afternoon: NOW + 5 * HOUR, opening: NOW + 22 * HOUR },
    pages: PAGES,
    replyTimes: [],
    marketplaces: [
      { name: 'PcComponentes', url: 'https://pccomponentes-prod.mirakl.net/' },
      { name: 'MediaMarkt', url: 'https://mediamarktsaturn.mirakl.net/' },
    ],
    ...over,
  };
}

const GROUPS: readonly TaskGroup[] = [
  group({}),
  group({ rule: 'missing-invoice', tasks: INVOICES }),
  group({ rule: 'low-stock', tasks: STOCK }),
  group({
    shop: WORTEN,
    shopLabel: LABELS[WORTEN],
    tasks: [task({ shop: WORTEN, subject: 'thread:w-1', orderId: '9981-W' })],
  }),
  group({
    historical: true,
    total: 7,
    tasks: [
      task({
        ...{ subject: 'thread:old', state: 'info', historical: true, orderId: '47000001-A' },
        ...{ lateAt: undefined, soonAt: undefined },
        title: { key: 'lateReplyOldTitle' },
        advice: { key: 'lateReplyOldAdvice' },
      }),
    ],
  }),
];

const CHOICES = {
  shops: [
    { shop: PCC, label: LABELS[PCC] ?? '', count: 14 },
    { shop: WORTEN, label: LABELS[WORTEN] ?? '', count: 1 },
  ],
  rules: [
    { rule: 'late-reply', count: 11 },
    { rule: 'missing-invoice', count: 2 },
    { rule: 'low-stock', count: 2 },
  ],
} as const;

/** A morning's work in two shops. */
export function busy(over: Partial<PopupState> = {}): PopupState {
  const at = (subject: 'thread:s-1' | 'thread:s-2', until?: number) =>
    task({ subject, orderId: '48200001-A', snoozed: { at: NOW - HOUR, grade: 1, until } });
  return board({
    counts: { late: 3, soon: 3, info: 9 },
    groups: GROUPS,
    ...CHOICES,
    snoozed: { tasks: [at('thread:s-1', NOW + 2 * HOUR), at('thread:s-2')], total: 2 },
    done: {
      tasks: [task({ subject: 'thread:d-1', done: { at: NOW - HOUR, grade: 1 } })],
      total: 1,
    },
    replyTimes: [
      {
        ...{ shop: PCC, shopLabel: LABELS[PCC] ?? '', answers: 9, state: 'soon' },
        mean: { hours: 21.5, workingHours: 9, atLeastHours: 23 },
        limit: { hours: 24, warnHours: 20 },
      },
    ],
    ...over,
  });
}

export const STALE = busy({
  freshness: 'stale',
  readAt: NOW - DAY,
  pages: [
    page({ at: NOW - DAY, readAt: NOW - DAY }),
    page({ page: 'inbox', at: NOW - DAY, readAt: NOW - DAY, status: 'unrecognised' }),
  ],
});

/** As many as a large shop may have: the list holds a part, and says how many there are. */
export const TEN_THOUSAND = busy({
  counts: { late: 3334, soon: 6666, info: 0 },
  groups: [
    group({
      rule: 'shipment-due',
      tasks: manyTasks('shipment-due', { key: 'shipmentDueTitle' }, 50),
      total: 10_000,
    }),
  ],
  more: 9950,
});
