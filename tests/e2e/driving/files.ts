import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

/** Files to attach, by name; those of no given content hold a few bytes that no reader understands. */
export function makeFiles(...files: readonly (string | readonly [string, string | Buffer])[]): {
  pathOf(name: string): string;
  remove(): void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'trastienda-files-'));
  for (const file of files) {
    const [name, content] = typeof file === 'string' ? [file, `%PDF-1.4 ${file}`] : file;
    writeFileSync(join(folder, name), content);
  }
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
