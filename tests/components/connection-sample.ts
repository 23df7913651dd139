import type { ShownConnection } from '../../lib/domain/connect.ts';
import type { ListView } from '../../lib/domain/connection-view.ts';
import type { ShopHealth } from '../../lib/domain/health-view.ts';
import { healthOf } from '../../lib/domain/health-view.ts';
import { marketOfHost } from '../../lib/marketplace/operators/index.ts';
import { HOUR, NOW } from './sample.ts';

const HOST = 'pccomponentes-prod.mirakl.net';

export function list(over: Partial<ListView> = {}): ListView {
  return { list: 'orders', state: 'read', readAt: NOW - HOUR, skipped: 0, unread: 0, ...over };
}

/** A shop that is connected and wholly read. */
export function connection(over: Partial<ShownConnection> = {}): ShownConnection {
  return {
    origin: `https://${HOST}`,
    shop: `${HOST}|2001`,
    shopLabel: 'PcComponentes · Delta',
    state: 'connected',
    progress: { done: 9, of: 9 },
    readAt: NOW - HOUR / 2,
    completeAt: NOW - HOUR,
    nextAt: NOW + HOUR / 4,
    lists: (['orders', 'threads', 'offers', 'incidents', 'returns'] as const).map((one) =>
      list({ list: one }),
    ),
    ...over,
  };
}

/** What PcComponentes might measure: one figure over its limit, one near it, one it does not give. */
export function health(): ShopHealth {
  const day = (ago: number) => new Date(NOW - ago * 24 * HOUR).toISOString().slice(0, 10);
  const figures = (hours: number) => [
    { measure: 'reply-delay' as const, period: 'month' as const, value: hours },
    { measure: 'incident-rate' as const, period: 'month' as const, value: 0.12 },
    { measure: 'approval-rate' as const, period: 'month' as const, value: 0.995 },
    { measure: 'return-rate' as const, period: 'month' as const, value: 0.034 },
  ];
  const days = [30, 7, 0].map((ago) => ({ day: day(ago), figures: figures(21 + ago / 10) }));
  const found = healthOf(days, marketOfHost(HOST) ?? {}, NOW);
  if (!found) throw new Error('nothing was measured');
  return { shop: `${HOST}|2001`, shopLabel: 'PcComponentes · Delta', ...found };
}
