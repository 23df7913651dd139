import { describe, expect, it } from 'vitest';
import { bothClocks, withBothClocks } from '../../lib/app/both-clocks.ts';
import type { Source } from '../../lib/domain/market.ts';
import type { Market } from '../../lib/domain/market.ts';
import type { RuleSettings } from '../../lib/domain/rule.ts';
import { defaultRuleSettings, SELLER_SOURCE } from '../../lib/domain/settings.ts';
import type { TaskView } from '../../lib/domain/task.ts';

const HOUR = 3_600_000;
/** Fri 20 Nov 2026, 18:00 in Madrid. */
const NOW = Date.UTC(2026, 10, 20, 17);
const SHOP = 'pccomponentes-prod.mirakl.net|1';
const PUBLISHED: Source = { title: 'Ayuda', checked: '2026-11-01', confidence: 'high' };

function view(over: Partial<TaskView> = {}): TaskView {
  return {
    ...{ shop: SHOP, rule: 'late-reply', subject: 'thread:1', state: 'info', seenAt: NOW },
    ...{ title: { key: 'a' }, advice: { key: 'b' } },
    // Monday 18:00: all of the weekend lies between.
    lateAt: NOW + 72 * HOUR,
    why: {
      since: NOW,
      source: SELLER_SOURCE,
      published: { key: 'c', source: PUBLISHED },
      lines: [],
    },
    ...over,
  };
}

function settings(over: Partial<RuleSettings> = {}, limit?: object): RuleSettings {
  const market = limit && ({ replyLimit: { source: PUBLISHED, ...limit } } as unknown as Market);
  return { ...defaultRuleSettings(SHOP, market), ...over };
}

const clockOf = (mode: RuleSettings['clock']['mode']) => ({ ...settings().clock, mode });

describe('working time left', () => {
  it('leaves out what does not count', () => {
    expect(bothClocks(view(), settings(), NOW)).toEqual({ workLeftMs: 24 * HOUR });
    const office = settings({ clock: clockOf('office-hours') });
    expect(bothClocks(view(), office, NOW)).toEqual({ workLeftMs: 9 * HOUR });
  });

  it('runs for answers by the clock that answers are counted by', () => {
    const counted = settings({ replyMode: 'calendar' });
    expect(bothClocks(view(), counted, NOW)).toEqual({});
    const shipment = view({ rule: 'shipment-due', why: { source: PUBLISHED, lines: [] } });
    expect(bothClocks(shipment, counted, NOW)).toEqual({ workLeftMs: 24 * HOUR });
  });

  it.each([
    ['is what the watch shows', { lateAt: NOW + 5 * HOUR }],
    ['is over', { lateAt: NOW - HOUR }],
    ['ends a month away', { lateAt: NOW + 30 * 24 * HOUR }],
    ['never ends', { lateAt: undefined }],
  ])('is not told where it %s', (_, over) => {
    expect(bothClocks(view(over), settings(), NOW)).toEqual({});
  });
});

describe('the marketplace’s own time', () => {
  const told = (limit: object, over: Partial<TaskView> = {}) =>
    bothClocks(view({ lateAt: NOW + 5 * HOUR, ...over }), settings({}, limit), NOW);

  it.each([
    ['calendar', NOW + 24 * HOUR],
    ['working', NOW + 72 * HOUR],
    [undefined, NOW + 72 * HOUR],
  ])('ends by its own clock, else by the shop’s: %s', (clock, publishedAt) => {
    expect(told({ value: { hours: 24, measure: 'each', clock } })).toEqual({ publishedAt });
  });

  it('is a mean where only that is published', () => {
    expect(told({ value: { hours: 24, measure: 'mean-30d', clock: 'calendar' } })).toEqual({
      publishedAt: NOW + 24 * HOUR,
      publishedIsMean: true,
    });
  });

  const value = { hours: 5, measure: 'each', clock: 'calendar' };
  const { why } = view();
  it.each([
    ['is the one counted', { value }, {}],
    ['holds for one country', { value: { ...value, hours: 9 }, market: 'DE' }, {}],
    ['is the seller’s', { value: { ...value, hours: 9 }, source: SELLER_SOURCE }, {}],
    [
      'is not published',
      { value: { ...value, hours: 9 } },
      { why: { ...why, published: undefined } },
    ],
    [
      'began nobody knows when',
      { value: { ...value, hours: 9 } },
      { why: { ...why, since: undefined } },
    ],
    ['is for something else', { value: { ...value, hours: 9 } }, { rule: 'refund-due' }],
  ] as const)('is not told where it %s', (_, limit, over) => {
    expect(told(limit, over as Partial<TaskView>)).toEqual({});
  });
});

it('asks for each shop’s settings once', async () => {
  const asked: string[] = [];
  const rules = (shop: string) => {
    asked.push(shop);
    return Promise.resolve(settings({ shop }));
  };
  const views = [view(), view({ subject: 'thread:2' }), view({ shop: 'b|2' })];
  const told = await withBothClocks(views, NOW, { settings: { rules } as never });
  expect(told.map(({ workLeftMs }) => workLeftMs)).toEqual([24, 24, 24].map((h) => h * HOUR));
  expect(told.map(({ subject }) => subject)).toEqual(views.map(({ subject }) => subject));
  expect(asked).toEqual([SHOP, 'b|2']);
});
