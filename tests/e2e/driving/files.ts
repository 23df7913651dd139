import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

/** Files to attach, by name; they hold a few bytes each. */
export function makeFiles(...names: readonly string[]): {
  pathOf(name: string): string;
  remove(): void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'trastienda-files-'));
  for (const name of names) writeFileSync(join(folder, name), `%PDF-1.4 ${name}`);
  return {
    pathOf: (name) => join(folder, name),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Chooses a file in the file field that matches, as the browser's own file window would. */
export async function attach(page: Page, selector: string, path: string): Promise<void> {
  const field = await page.waitForSelector(selector);
  if (!field) throw new Error(`no ${selector}`);
  await (await field.toElement('input')).uploadFile(path);
}
