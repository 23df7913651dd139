import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PanelActions } from '../../components/in-page/panel-actions.ts';
import type { TaskView } from '../../lib/domain/task.ts';
import { NO_TEMPLATES, templatesOf } from '../../lib/domain/templates/library.ts';
import type { TemplateOffer } from '../../lib/domain/templates/offer.ts';
import type { OrderChecklist, PageFreshness } from '../../lib/domain/views.ts';
import type { PanelState, PopupState } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';

/** Wed 25 Nov 2026, 10:42 in Madrid. */
export const NOW = Date.UTC(2026, 10, 25, 9, 42);
export const HOUR = 3_600_000;

export const LANGUAGES = ['es', 'en', 'pt', 'fr', 'de', 'it'] as const;

/** The real message files, filled in the way the browser does it. */
export function wordsIn(locale: string, zone = 'Europe/Madrid'): Words {
  const file = join(
    import.meta.dirname,
    '../../entrypoints/public/_locales',
    locale,
    'messages.json',
  );
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;
  return {
    locale,
    zone,
    t: (key, args = []) =>
      (messages[key]?.message ?? '').replace(
        /\$(\d)/g,
        (_, n: string) => args[Number(n) - 1] ?? '',
      ),
  };
}

export function task(over: Partial<TaskView> = {}): TaskView {
  return {
    shop: 'pccomponentes-prod.mirakl.net|2001',
    rule: 'late-reply',
    subject: 'thread:t-1',
    state: 'late',
    soonAt: NOW - 6 * HOUR,
    lateAt: NOW - 4 * 60_000,
    seenAt: NOW - HOUR,
    title: { key: 'extName' },
    advice: { key: 'retry' },
    href: 'https://pccomponentes-prod.mirakl.net/inbox/shop/threads/t-1',
    why: {
      since: NOW - 72 * HOUR,
      sinceExact: false,
      skipped: [
        { from: NOW - 60 * HOUR, to: NOW - 36 * HOUR, reason: 'weekend' },
        { from: NOW - 36 * HOUR, to: NOW - 12 * HOUR, reason: 'holiday', name: 'Constitución' },
      ],
      published: {
        key: 'pageReadAt',
        args: ['PcComponentes', { hours: 24 }],
        source: {
          title: 'Ayuda del marketplace',
          url: 'https://marketplacehelp.pccomponentes.com/',
          checked: '2026-11-22',
          confidence: 'high',
        },
      },
      source: { title: 'Tu ajuste', checked: '2026-11-20', confidence: 'high' },
      lines: [{ key: 'pageReadAt', args: ['Umbral', 3] }],
    },
    ...over,
  };
}

export function page(over: Partial<PageFreshness> = {}): PageFreshness {
  return {
    shop: 'pccomponentes-prod.mirakl.net|2001',
    shopLabel: 'PcComponentes · Mi tienda',
    page: 'orders',
    at: NOW,
    readAt: NOW,
    status: 'ok',
    url: 'https://pccomponentes-prod.mirakl.net/mmp/shop/order/all',
    ...over,
  };
}

export const ALL_PAGES = (['orders', 'inbox', 'offers', 'incidents', 'returns'] as const).map(
  (kind) => page({ page: kind }),
);

export function popup(over: Partial<PopupState> = {}): PopupState {
  return {
    now: NOW,
    zone: 'Europe/Madrid',
    freshness: 'fresh',
    readAt: NOW,
    counts: { late: 0, soon: 0, info: 0 },
    groups: [],
    more: 0,
    snoozed: { tasks: [], total: 0 },
    done: { tasks: [], total: 0 },
    shops: [],
    rules: [],
    snoozeMoments: { hour: NOW + HOUR },
    pages: ALL_PAGES,
    replyTimes: [],
    marketplaces: [{ name: 'PcComponentes', url: 'https://pccomponentes-prod.mirakl.net/' }],
    ...over,
  };
}

export function panel(over: Partial<PanelState> = {}): PanelState {
  return {
    page: 'inbox',
    reading: 'ok',
    readAt: NOW,
    now: NOW,
    zone: 'Europe/Madrid',
    subjects: 12,
    tasks: [],
    problems: [],
    unknown: [],
    ...over,
  };
}

/** Actions of a page that takes everything, unless told otherwise. */
export function panelActions(over: Partial<PanelActions> = {}): PanelActions {
  return {
    decide: () => Promise.resolve(),
    jump: () => undefined,
    jumpToUnread: () => undefined,
    insert: () => Promise.resolve('inserted'),
    copy: () => Promise.resolve(true),
    move: () => undefined,
    ...over,
  };
}

/** A checklist of these points and nothing else. */
export function orderList(points: OrderChecklist['points']): OrderChecklist {
  const zone = 'Europe/Madrid';
  return { now: NOW, zone, orderId: 'WEB-1-A', points, others: [], noteLanguages: [] };
}

/** The ready note of a contact outside the platform, in every language. */
export const contactTemplate = templatesOf(NO_TEMPLATES).find(({ id }) => id === 'contact-note')!;

export function offer(over: Partial<TemplateOffer> = {}): TemplateOffer {
  return {
    language: 'es',
    expected: ['es'],
    templates: templatesOf(NO_TEMPLATES),
    fitting: [],
    values: { orderId: 'WEB-1-A', shopName: 'TiendaUno' },
    zone: 'Europe/Madrid',
    ...over,
  };
}
