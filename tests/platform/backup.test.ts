import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Decision } from '../../lib/domain/decision.ts';
import type { ImportFault } from '../../lib/platform/backup.ts';
import { exportSettings, importSettings, takeImported } from '../../lib/platform/backup.ts';
import { loadJournal, noteDecisions } from '../../lib/platform/decision-journal.ts';
import { changeSettings, loadSettings, saveSettings } from '../../lib/platform/settings.ts';
import { decisionsIn } from '../../lib/platform/synced-decisions.ts';
import { loadTemplates, saveTemplates } from '../../lib/platform/templates.ts';

const HOST = 'pccomponentes-prod.mirakl.net';
const NOW = Date.now();
const SETTINGS = {
  version: 1 as const,
  rules: { replyHours: 8, off: ['low-stock' as const], clock: { region: null, open: {} } },
  markets: { pccomponentes: { figures: { 'replyLimit.hours': 30 } } },
  shops: { [`${HOST}|1`]: { stockRules: [{ sku: 'A*', units: 3 }], closures: [] } },
  hostMarkets: { 'a.example': 'worten' },
  badge: { lateOnly: true },
  notify: { on: true, quiet: 'between' as const, from: '20:00', to: '08:00' },
  language: 'pt' as const,
};
const TEMPLATES = {
  texts: { delay: { es: 'Tarde <hoy> ñ' } },
  own: [{ id: 'g', name: 'Regalo', texts: { pl: 'Prezent.' } }],
};
const DECISION: Decision = {
  ...{ shop: `${HOST}|1`, subject: 'order:1', rule: 'low-stock', at: NOW - 5 },
  snoozed: { at: NOW - 5, grade: 1, seen: NOW - 9, until: NOW + 5 },
};

beforeEach(() => {
  fakeBrowser.reset();
  grant(HOST);
});

function grant(...hosts: readonly string[]): void {
  vi.spyOn(fakeBrowser.permissions, 'getAll').mockResolvedValue({
    origins: hosts.map((host) => `https://${host}/*`),
  } as never);
}

async function fill(): Promise<void> {
  await saveSettings({ ...SETTINGS, travel: false });
  await saveTemplates(TEMPLATES);
  await noteDecisions([DECISION], NOW);
}

const file = (parts: object = {}) => ({
  ...{ format: 'trastienda-settings', version: 1, settings: {}, templates: {} },
  ...parts,
});
const text = (parts: object = {}) => JSON.stringify(file(parts));
const stored = () => fakeBrowser.storage.local.get(null);

describe('a file of settings', () => {
  it('brings everything back on another computer', async () => {
    await fill();
    const saved = await exportSettings();
    fakeBrowser.reset();
    grant();
    const imported = await importSettings(saved);
    expect(imported).toEqual({
      ok: true,
      summary: {
        ...{ templates: 2, decisions: 1, hosts: [HOST], missingHosts: [HOST] },
        exportedAt: expect.stringMatching(/^\d{4}-/) as string,
      },
    });
    const settings = await loadSettings();
    expect(settings).toEqual(SETTINGS);
    expect(await loadTemplates()).toEqual(TEMPLATES);
    const heard: Decision[] = [];
    const apply = (decisions: readonly Decision[]) =>
      Promise.resolve(void heard.push(...decisions));
    expect(await takeImported(apply)).toBe(true);
    expect(heard).toEqual([DECISION]);
    expect(decisionsIn(await loadJournal(), NOW)).toEqual([DECISION]);
    expect(await takeImported(apply)).toBe(false);
  });

  it('holds no key, nothing of what was read, and nothing of this computer alone', async () => {
    await fill();
    await fakeBrowser.storage.local.set({ paused: { since: 1 }, planned: { at: 1 }, panel: {} });
    const saved = JSON.parse(await exportSettings()) as object;
    expect(Object.keys(saved)).toEqual([
      ...['format', 'version', 'exportedAt', 'settings', 'templates', 'hosts', 'decisions'],
    ]);
    expect(JSON.stringify(saved)).not.toMatch(/travel|paused|planned|device|panel/);
  });

  it('takes the place of what was set, all at once, and leaves what is this computer’s own', async () => {
    await changeSettings((before) => ({
      ...before,
      ...{ travel: false, rules: { silentDays: 3, replyHours: 5 } },
    }));
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await importSettings(text({ settings: { rules: { replyHours: 6 } } }));
    expect(set).toHaveBeenCalledTimes(1);
    expect(await loadSettings()).toMatchObject({ travel: false, rules: { replyHours: 6 } });
    expect((await loadSettings()).rules).not.toHaveProperty('silentDays');
  });

  it('may start with the mark that some editors write', async () => {
    expect(await importSettings(`\uFEFF${text()}`)).toMatchObject({ ok: true });
  });

  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

  it.each<[string, string, ImportFault, string?]>([
    ['nothing', '', 'not-json'],
    ['half a file', text().slice(0, -9), 'not-json'],
    ['another program’s', '{"format":"other","version":1}', 'foreign'],
    ['a list', '[1]', 'foreign'],
    ['no object', '"trastienda-settings"', 'foreign'],
    ['a newer version', text({ version: 2, settings: 7 }), 'newer'],
    ['newer settings', text({ settings: { version: 2 } }), 'newer'],
    ['no version', text({ version: 'x' }), 'damaged', 'version'],
    ['no settings', text({ settings: undefined }), 'damaged', 'settings'],
    ['settings that are none', text({ settings: [] }), 'damaged', 'settings'],
    ['templates that are none', text({ templates: 'x' }), 'damaged', 'templates'],
    [
      'a figure that makes no sense',
      text({ settings: { rules: { replyHours: -1 } } }),
      ...(['damaged', 'settings/rules/replyHours'] as const),
    ],
    [
      'a zone that is none',
      text({ settings: { shops: { x: { clock: { zone: 'Mars/Base' } } } } }),
      ...(['damaged', 'settings/shops/x/clock/zone'] as const),
    ],
    [
      'a text too long',
      text({ templates: { texts: { delay: { es: 'x'.repeat(4001) } } } }),
      ...(['damaged', 'templates/texts/delay/es'] as const),
    ],
    [
      'two texts by one id',
      text({ templates: { own: [1, 2].map(() => ({ id: 'a', name: 'a', texts: {} })) } }),
      ...(['damaged', 'templates/own'] as const),
    ],
    ['a host that is none', text({ hosts: ['a b'] }), 'damaged', 'hosts/0'],
    [
      'a decision on nothing',
      text({ decisions: [{ ...DECISION, rule: 'x' }] }),
      ...(['damaged', 'decisions/0/rule'] as const),
    ],
    [
      'a decision at no time',
      text({ decisions: [{ ...DECISION, at: undefined, snoozed: undefined }] }),
      ...(['damaged', 'decisions/0'] as const),
    ],
    ['too much', text({ more: 'x'.repeat(5_300_000) }), 'too-large'],
    ['a deep nest', nested(100_000), 'too-deep'],
    ['a deep nest in it', `{"format":"trastienda-settings","a":${nested(99)}}`, 'too-deep'],
    [
      'a way to all objects',
      '{"format":"trastienda-settings","version":1,"settings":{"rules":{"__proto__":{"x":1}}}}',
      ...(['unsafe', '__proto__'] as const),
    ],
    [
      'another way to them',
      text({ settings: { shops: { constructor: { prototype: { x: 1 } } } } }),
      ...(['unsafe', 'constructor'] as const),
    ],
  ])('is refused and changes nothing: %s', async (_what, input, fault, where) => {
    await fill();
    const before = JSON.stringify(await stored());
    expect(await importSettings(input)).toEqual({
      ...{ ok: false, fault },
      ...(where !== undefined && { where }),
    });
    expect(JSON.stringify(await stored())).toBe(before);
    expect(Object.prototype).not.toHaveProperty('x');
  });

  it('may quote brackets without being deep', async () => {
    const es = `"${'[{'.repeat(500)}\\`;
    expect(await importSettings(text({ templates: { texts: { delay: { es } } } }))).toMatchObject({
      ok: true,
    });
    expect((await loadTemplates()).texts.delay).toEqual({ es });
  });

  it.each([
    ['QuotaExceededError: storage.local API call exceeded its quota limitations.', 'storage-full'],
    ['Resource::kQuotaBytes quota exceeded', 'storage-full'],
    ['IO error: FILE_ERROR_NO_SPACE', 'storage-full'],
    ['An unexpected error occurred', 'failed'],
  ])('is told not to have been kept: %s', async (message, fault) => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error(message));
    expect(await importSettings(text())).toEqual({ ok: false, fault });
    await expect(saveSettings(await loadSettings())).rejects.toMatchObject({ code: fault });
    await expect(saveTemplates(TEMPLATES)).rejects.toMatchObject({ code: fault });
    expect(await loadTemplates()).toEqual({ texts: {}, own: [] });
  });

  it('comes back as it was whatever was set, and nothing makes it throw', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(
          fc.constantFrom('rules', 'shops', 'badge', 'x', 'hostMarkets'),
          fc.jsonValue(),
        ),
        async (settings) => {
          fakeBrowser.reset();
          grant(HOST);
          await fakeBrowser.storage.local.set({ settings });
          const before = await loadSettings();
          const saved = await exportSettings();
          const imported = await importSettings(saved);
          if (imported.ok) expect(await loadSettings()).toEqual(before);
          else expect(['unsafe', 'too-deep']).toContain(imported.fault);
          const at = settings.x === undefined ? 7 : JSON.stringify(settings.x).length;
          const broken = saved.slice(0, at) + saved.slice(at + 3);
          await importSettings(broken);
          await loadSettings();
        },
      ),
      { numRuns: 200 },
    );
  });
});
