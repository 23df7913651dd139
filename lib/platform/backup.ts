import { browser } from 'wxt/browser';
import type { Decision } from '../domain/decision.ts';
import type { Backup, BackupFault } from './backup-file.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, readBackup } from './backup-file.ts';
import { JOURNAL, loadJournal } from './decision-journal.ts';
import { inTurn } from './in-turn.ts';
import type { KeepFault } from './keep.ts';
import { keep, KeepError } from './keep.ts';
import { loadPolicy } from './managed.ts';
import { grantedHosts } from './permissions.ts';
import { parseSettings } from './settings-schema.ts';
import { SETTINGS, settingsItems } from './settings.ts';
import { decisionsIn, journalFrom, withDecisions } from './synced-decisions.ts';
import { named, readKept } from './synced-docs.ts';
import { loadTemplates, templateItems, TEMPLATES } from './templates.ts';

/** What came out of a file, to be said to the seller. */
export interface ImportSummary {
  /** The seller's own templates and the wordings he changed. */
  readonly templates: number;
  readonly decisions: number;
  /** Hosts that the file names, and those of them that may not be read here: to be asked for. */
  readonly hosts: readonly string[];
  readonly missingHosts: readonly string[];
  /** ISO date. */
  readonly exportedAt?: string;
}

export type ImportFault = BackupFault | KeepFault;

export type Imported = { readonly ok: true; readonly summary: ImportSummary } | NotImported;

export interface NotImported {
  readonly ok: false;
  readonly fault: ImportFault;
  /** The path of what made no sense; only of files that are damaged or unsafe. */
  readonly where?: string;
}

/** Decisions wait here until the background has brought them to the tasks. */
export const IMPORTED = 'imported';

/**
 * Everything the seller has set himself, as the JSON text of a file: settings, templates, hosts'
 * names, decisions of the last 30 days. No API key, and nothing that was read of the marketplaces.
 */
export async function exportSettings(): Promise<string> {
  const [stored, templates, hosts, journal] = await Promise.all([
    readKept(SETTINGS),
    loadTemplates(),
    grantedHosts(),
    loadJournal(),
  ]);
  const { travel: _own, ...settings } = parseSettings(stored[SETTINGS.key]);
  const now = Date.now();
  const file = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    exportedAt: new Date(now).toISOString(),
    settings,
    templates,
    hosts,
    decisions: decisionsIn(journal, now),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * What is wrong with a file, before anybody is asked about it; `undefined` where it can come in.
 * @param text of the file
 */
export function faultOf(text: string): NotImported | undefined {
  const reading = readBackup(text);
  return reading.ok ? undefined : reading;
}

/**
 * Puts what a file holds in the place of what is set, all at once; where anything in it cannot be
 * understood or kept, nothing is changed. The background then judges anew by itself. Never rejects.
 * @param text of the file
 */
export async function importSettings(text: string): Promise<Imported> {
  const reading = readBackup(text);
  if (!reading.ok) return reading;
  try {
    await putInPlace(reading.backup);
    return { ok: true, summary: await summaryOf(reading.backup) };
  } catch (error) {
    return { ok: false, fault: error instanceof KeepError ? error.code : 'failed' };
  }
}

/**
 * Brings imported decisions to the tasks; again from the start where that was cut short.
 * @param apply brings decisions to the tasks
 * @param isLost whether what it did is forgotten with this worker: then they go on waiting
 * @returns whether anything was imported since it was last asked
 */
export async function takeImported(
  apply: (decisions: readonly Decision[]) => Promise<void>,
  isLost: () => boolean = () => false,
): Promise<boolean> {
  // In turn: another file may be imported, or everything deleted, while the tasks are written.
  return inTurn(async () => {
    const imported = (await browser.storage.local.get(IMPORTED))[IMPORTED];
    if (imported === undefined || imported === null) return false;
    const now = Date.now();
    const decisions = decisionsIn(journalFrom(imported), now);
    if (decisions.length > 0) await apply(decisions);
    if (isLost()) return true;
    await keep({ [JOURNAL]: withDecisions(await loadJournal(), decisions, now) });
    await browser.storage.local.remove(IMPORTED);
    return true;
  });
}

async function putInPlace({ settings, templates, decisions }: Backup): Promise<void> {
  await inTurn(async () => {
    const [kept, policy] = await Promise.all([readKept(SETTINGS, TEMPLATES), loadPolicy()]);
    const stored = named(kept);
    const now = Date.now();
    // Each computer says for itself whether its settings travel.
    const { travel } = parseSettings(stored[SETTINGS.key]);
    await keep({
      ...settingsItems(stored, policy, { ...settings, travel }, now),
      ...templateItems(stored, templates, now),
      [IMPORTED]: withDecisions({}, decisions, now),
    });
  });
}

async function summaryOf({
  templates,
  decisions,
  hosts,
  exportedAt,
}: Backup): Promise<ImportSummary> {
  const granted = await grantedHosts();
  return {
    templates: Object.keys(templates.texts).length + templates.own.length,
    decisions: decisions.length,
    hosts,
    missingHosts: hosts.filter((host) => !granted.includes(host)),
    ...(exportedAt !== undefined && { exportedAt }),
  };
}
