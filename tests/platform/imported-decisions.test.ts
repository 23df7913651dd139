import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Decision } from '../../lib/domain/decision.ts';
import { importSettings, takeImported } from '../../lib/platform/backup.ts';
import { loadJournal } from '../../lib/platform/decision-journal.ts';
import { decisionsIn } from '../../lib/platform/synced-decisions.ts';

const NOW = Date.now();
const DECISION: Decision = {
  ...{ shop: 'a.example|1', subject: 'order:1', rule: 'low-stock', at: NOW - 5 },
  snoozed: { at: NOW - 5, grade: 1, seen: NOW - 9, until: NOW + 5 },
};
const text = (parts: object) =>
  JSON.stringify({
    ...{ format: 'trastienda-settings', version: 1, settings: {}, templates: {} },
    ...parts,
  });

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.permissions, 'getAll').mockResolvedValue({ origins: [] } as never);
});

describe('imported decisions', () => {
  it('wait until they have come to the tasks', async () => {
    await importSettings(text({ decisions: [DECISION] }));
    await expect(takeImported(() => Promise.reject(new Error('died')))).rejects.toThrow('died');
    const apply = vi.fn(() => Promise.resolve());
    expect(await takeImported(apply)).toBe(true);
    expect(apply).toHaveBeenCalledWith([DECISION]);
  });

  it('wait while what is stored is forgotten with the worker', async () => {
    await importSettings(text({ decisions: [DECISION] }));
    const apply = vi.fn(() => Promise.resolve());
    expect(await takeImported(apply, () => true)).toBe(true);
    expect(decisionsIn(await loadJournal(), NOW)).toEqual([]);
    expect(await takeImported(apply)).toBe(true);
    expect(apply).toHaveBeenCalledTimes(2);
    expect(decisionsIn(await loadJournal(), NOW)).toEqual([DECISION]);
  });

  it('are all taken in, also where another file comes meanwhile', async () => {
    await importSettings(text({ decisions: [DECISION] }));
    const other: Decision = { ...DECISION, subject: 'order:2' };
    const heard: Decision[] = [];
    let imported: Promise<unknown> | undefined;
    const apply = async (decisions: readonly Decision[]) => {
      heard.push(...decisions);
      imported ??= importSettings(text({ decisions: [other] }));
      await new Promise((resolve) => setTimeout(resolve, 20));
    };
    await takeImported(apply);
    await imported;
    expect(await takeImported(apply)).toBe(true);
    expect(heard).toEqual([DECISION, other]);
  });
});
