import { browser } from 'wxt/browser';

/** One thing that went wrong. Codes only: what a page says never enters here. */
export interface DiagnosticLine {
  /** Epoch ms. */
  readonly time: number;
  readonly where: string;
  readonly code: string;
  readonly version: string;
  /** How many times in a row. */
  readonly times: number;
}

const KEY = 'diagnostics';
const MOST_LINES = 50;
const LONGEST_CODE = 80;

let writing: Promise<void> = Promise.resolve();

/**
 * Keeps a line for whoever looks for the cause later; forgotten when the browser closes. Of an
 * error only its name is kept, for its message could quote a page. Never rejects.
 */
export function note(where: string, error: unknown): Promise<void> {
  // One after the other: two writers that both read first would lose a line.
  writing = writing.then(() => append(where, codeOf(error))).catch(() => undefined);
  return writing;
}

/** Oldest first. */
export async function readDiagnostics(): Promise<readonly DiagnosticLine[]> {
  const stored = await browser.storage.session.get(KEY);
  return Array.isArray(stored[KEY]) ? (stored[KEY] as DiagnosticLine[]) : [];
}

async function append(where: string, code: string): Promise<void> {
  const lines = [...(await readDiagnostics())];
  const last = lines.at(-1);
  const isRepeated = last?.where === where && last.code === code;
  if (isRepeated) lines.pop();
  const times = isRepeated ? last.times + 1 : 1;
  const { version } = browser.runtime.getManifest();
  lines.push({ time: Date.now(), where, code, version, times });
  await browser.storage.session.set({ [KEY]: lines.slice(-MOST_LINES) });
}

function codeOf(error: unknown): string {
  if (typeof error === 'string') return error.slice(0, LONGEST_CODE);
  return error instanceof Error ? error.name.slice(0, LONGEST_CODE) : 'unknown';
}
