import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TaskView } from '../../lib/domain/task.ts';
import type { PageFreshness, PanelState, PopupState } from '../../lib/domain/views.ts';
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

export const ALL_PAGES = (['orders', 'inbox', 'offers'] as const).map((kind) =>
  page({ page: kind }),
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
    pages: ALL_PAGES,
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
