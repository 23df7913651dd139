import { describe, expect, it } from 'vitest';
import type { ConnectionTrouble } from '../../lib/domain/connect.ts';
import { troubleOf } from '../../lib/domain/connect.ts';
import type { ConnectionView } from '../../lib/domain/connection-view.ts';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 10, 22, 12);

function view(over: Partial<ConnectionView>): ConnectionView {
  return {
    ...{ origin: 'https://a.example', shop: 'a.example|1', state: 'connected' },
    ...{ progress: { done: 1, of: 1 }, readAt: NOW - HOUR, lists: [] },
    ...over,
  };
}

const failed = (list: 'orders' | 'statistics', failure: 'no-right' | 'server', failedAt = NOW) => ({
  ...{ list, failure, failedAt, state: 'failed' as const, skipped: 0, unread: 0 },
});

describe('what the seller has to see to', () => {
  it.each<[string, Partial<ConnectionView>, ConnectionTrouble | undefined]>([
    ['all is well', {}, undefined],
    ['it is read for the first time', { state: 'syncing', readAt: undefined }, undefined],
    ['the key was revoked', { state: 'wrong-key' }, 'wrong-key'],
    ['the permission was taken back', { state: 'needs-permission' }, 'needs-permission'],
    ['the seller has stopped it', { state: 'held', readAt: NOW }, 'held'],
    ['the key may not read orders', { lists: [failed('orders', 'no-right')] }, 'no-right'],
    ['it may not read figures only', { lists: [failed('statistics', 'no-right')] }, undefined],
    ['it is offline for a while', { state: 'offline' }, undefined],
    ['it is offline for long', { state: 'offline', readAt: NOW - 7 * HOUR }, 'offline'],
    [
      'it never answered, for long',
      { state: 'offline', readAt: undefined, lists: [failed('orders', 'server', NOW - 7 * HOUR)] },
      'offline',
    ],
    ['it has to wait', { state: 'told-to-wait', readAt: NOW - 7 * HOUR }, undefined],
    ['the clocks differ', { skewMs: HOUR }, 'clock'],
    ['lists fail for a while', { state: 'failing' }, undefined],
    ['lists fail for long', { state: 'failing', readAt: NOW - 7 * HOUR }, 'no-answer'],
    ['the key was revoked and clocks differ', { state: 'wrong-key', skewMs: HOUR }, 'wrong-key'],
  ])('when %s', (_, over, trouble) => {
    expect(troubleOf(view(over), NOW)).toBe(trouble);
  });
});
