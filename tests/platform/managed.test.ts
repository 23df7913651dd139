import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { FIGURES } from '../../lib/domain/figure-list.ts';
import type { Figure } from '../../lib/domain/figure.ts';
import { RULE_IDS } from '../../lib/domain/rule.ts';
import { isLocked, lockedParts } from '../../lib/platform/managed.ts';
import {
  changeSettings,
  loadSettings,
  ruleSettingsFor,
  saveSettings,
} from '../../lib/platform/settings.ts';
import { fieldsOf } from '../../lib/platform/synced-fields.ts';
import { parseSettings } from '../../lib/platform/settings-schema.ts';

const SHOP = 'a.example|1';

beforeEach(() => fakeBrowser.reset());

const preset = (policy: Record<string, unknown>) => fakeBrowser.storage.managed.set(policy);
const own = async () => (await fakeBrowser.storage.local.get('settings')).settings;

describe('what an administrator presets', () => {
  it('is nothing where there is no policy', async () => {
    expect(await lockedParts()).toEqual([]);
    expect((await loadSettings()).rules).toEqual({});
  });

  it('holds until the seller sets something else, and becomes none of his own settings', async () => {
    await preset({
      rules: { replyHours: 10, silentDays: 3 },
      language: 'pt',
      notify: { on: true },
    });
    const before = await loadSettings();
    expect(before).toMatchObject({ rules: { replyHours: 10 }, language: 'pt' });
    await saveSettings({ ...before, rules: { ...before.rules, replyHours: 12 } });
    expect(await own()).toEqual({ rules: { replyHours: 12 } });
    expect((await loadSettings()).rules).toEqual({ replyHours: 12, silentDays: 3 });
    await preset({ rules: { silentDays: 5 } });
    expect((await loadSettings()).rules).toEqual({ replyHours: 12, silentDays: 5 });
  });

  it('is stronger where it is locked, for every shop, and keeps what the seller had set', async () => {
    const set = {
      rules: { replyHours: 30, clock: { zone: 'Europe/Lisbon' } },
      markets: { x: { replyHours: 31, figures: { safetyStock: 4 } } },
      shops: { [SHOP]: { replyHours: 32, silentDays: 2 } },
    };
    await fakeBrowser.storage.local.set({ settings: set });
    await preset({ rules: { replyHours: 10 }, locked: ['rules/replyHours', 'badge', 7] });
    expect(await lockedParts()).toEqual(['rules/replyHours', 'badge']);
    const before = await loadSettings();
    const rules = ruleSettingsFor(before, SHOP, undefined);
    expect(rules).toMatchObject({ replyHours: 10, silentDays: 2 });
    expect(before.markets.x?.figures).toEqual({ safetyStock: 4 });
    await saveSettings({
      ...before,
      ...{ rules: { replyHours: 99 }, badge: { lateOnly: true }, language: 'de' },
    });
    expect(await own()).toEqual({
      ...set,
      ...{ rules: { replyHours: 30 }, language: 'de' },
    });
    expect(await loadSettings()).toMatchObject({ rules: { replyHours: 10 } });
    expect(await loadSettings()).not.toHaveProperty('badge');
  });

  it('can switch rules off, and the seller on again unless that is locked', async () => {
    await preset({ rules: { off: ['low-stock', 'late-reply'] } });
    const off = async () => ruleSettingsFor(await loadSettings(), SHOP, undefined).off;
    expect(await off()).toEqual(['late-reply', 'low-stock']);
    await changeSettings((before) => ({ ...before, rules: { off: ['late-reply'] } }));
    expect(await off()).toEqual(['late-reply']);
    expect((await loadSettings()).rules.off).toEqual(['late-reply']);
    await changeSettings((before) => ({
      ...before,
      rules: { ...before.rules, off: ['late-reply', 'low-stock'] },
    }));
    expect(await off()).toEqual(['late-reply', 'low-stock']);
    await preset({ rules: { off: ['low-stock'] }, locked: ['rules/off'] });
    await changeSettings((before) => ({
      ...before,
      ...{ rules: { off: [] }, shops: { [SHOP]: { on: ['low-stock'] } } },
    }));
    expect(await off()).toEqual(['low-stock']);
  });

  it('says "none" in words that a policy has', async () => {
    await preset({ rules: { clock: { region: '' }, followUpDays: 0, coverDays: 0 } });
    expect(ruleSettingsFor(await loadSettings(), SHOP, undefined)).toMatchObject({
      ...{ followUpDays: undefined, coverDays: 0, clock: { region: undefined } },
    });
  });

  it.each([
    ['rules/replyHours', 'rules', true],
    ['rulesets', 'rules', false],
    ['shops/a|1/replyHours', 'rules', true],
    ['markets/x/figures/a', 'rules', false],
    ['markets/x/figures/a', 'markets/x', true],
    ['markets/y/figures/a', 'markets/x', false],
    ['shops/a|1/on/low-stock', 'rules/off', true],
  ])('%s under a lock on %s: %s', (path, part, expected) => {
    expect(isLocked(path, [part])).toBe(expected);
  });

  it('can be anything without an exception', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), async (a, b) => {
        fakeBrowser.reset();
        await preset({ ...a, rules: b, locked: b });
        await fakeBrowser.storage.local.set({ settings: { rules: { replyHours: 7 } } });
        expect(ruleSettingsFor(await loadSettings(), SHOP, undefined).replyHours).toBe(7);
      }),
    );
  });
});

interface Schema {
  readonly [keyword: string]: unknown;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly items?: Schema;
}

const schema = JSON.parse(
  readFileSync('entrypoints/public/managed-schema.json', 'utf8'),
) as Schema & { readonly properties: Readonly<Record<string, Schema>> };

/** What Chrome's own reader takes, by type; one word more and it does not load the extension. */
const KEYWORDS: Readonly<Record<string, readonly string[]>> = {
  object: ['properties', 'patternProperties', 'additionalProperties'],
  array: ['items'],
  string: ['enum', 'pattern'],
  integer: ['enum', 'minimum', 'maximum'],
  number: [],
  boolean: [],
};
const ANYWHERE = ['type', 'id', 'title', 'description'];

function innerOf(node: Schema): readonly Schema[] {
  const { properties = {}, patternProperties = {}, additionalProperties, items } = node;
  const named = [...Object.values(properties), ...Object.values(patternProperties)];
  return [...named, additionalProperties, items].filter((inner) => inner !== undefined);
}

function all(node: Schema): readonly Schema[] {
  return [node, ...innerOf(node).flatMap(all)];
}

describe('the schema of the policy', () => {
  it('keeps to what Chrome takes', () => {
    const { $schema: _name, ...root } = schema;
    expect(root.type).toBe('object');
    expect(root).not.toHaveProperty('additionalProperties');
    expect(root).not.toHaveProperty('patternProperties');
    const nodes = all(root);
    const ids = nodes.flatMap(({ id }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const node of nodes) {
      const { $ref, type, ...others } = node;
      if ($ref !== undefined) {
        expect(ids).toContain($ref);
        expect(others).toEqual({});
        continue;
      }
      expect(Object.keys(KEYWORDS)).toContain(type);
      const allowed = [...ANYWHERE, ...(KEYWORDS[String(type)] ?? [])];
      expect(Object.keys(node).filter((keyword) => !allowed.includes(keyword))).toEqual([]);
      expect(type === 'array' && node.items === undefined).toBe(false);
    }
  });

  it('knows every rule and every figure, each by its kind', () => {
    const layers = ['rules', 'markets', 'shops'].map((name) => {
      const part = schema.properties[name];
      return (part?.additionalProperties ?? part)?.properties ?? {};
    });
    for (const { off, on } of layers)
      for (const list of [off, on]) expect(list?.items?.enum).toEqual([...RULE_IDS]);
    expect(layers[1]?.figures?.properties).toEqual(
      Object.fromEntries(FIGURES.map((figure) => [figure.id, kindOf(figure)])),
    );
  });

  it('names nothing that the settings do not understand', () => {
    const { locked: _locked, ...parts } = sampleOf({ ...schema }) as Record<string, unknown>;
    const [written, understood] = [fieldsOf(parts), fieldsOf(parseSettings(parts))];
    understood.delete('version');
    expect([...understood.keys()].sort()).toEqual([...written.keys()].sort());
    expect(written.size).toBeGreaterThan(100);
  });
});

function kindOf({ unit, choices = {} }: Figure): Schema {
  if (unit === 'yes-no') return { type: 'boolean' };
  return unit === 'choice' ? { type: 'string', enum: Object.keys(choices) } : { type: 'number' };
}

const TEXTS: readonly (readonly [RegExp, string])[] = [
  [/^HH:MM-HH:MM$/, '09:00-14:00'],
  [/^HH:MM$/, '09:00'],
  [/^YYYY-MM-DD$/, '2026-12-24'],
  [/IANA/, 'Europe/Madrid'],
  [/./, 'ES'],
];

/** A policy with everything in it that the schema names. */
function sampleOf(node: Schema): unknown {
  const resolved = node.$ref === undefined ? node : all(schema).find(({ id }) => id === node.$ref);
  const { type, properties = {}, additionalProperties, items, description = '.' } = resolved ?? {};
  const choices = (resolved?.enum ?? []) as readonly unknown[];
  if (type === 'array') return [sampleOf(items as Schema)];
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') return 5;
  if (type === 'string')
    return choices[0] ?? TEXTS.find(([pattern]) => pattern.test(String(description)))?.[1];
  const named = Object.entries(properties).map(([name, inner]) => [name, sampleOf(inner)]);
  return Object.fromEntries([
    ...named,
    ...(additionalProperties ? [['any', sampleOf(additionalProperties)]] : []),
  ]) as unknown;
}
