import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WAYS_OUT } from '../../entrypoints/file-eye/ways-out.ts';
import { openOwnPage } from './browsers/own-pages.ts';
import { inBothBrowsers } from './browsers/session.ts';

// In Firefox nothing can be evaluated inside a worker of an extension. That the ways out are closed
// there too, the eye's own tests show: with one of them left open it would not read at all.
inBothBrowsers('the worker that reads files', { browsers: ['chromium'] }, (session) => {
  let page: Page;
  beforeEach(async () => {
    page = await openOwnPage(session(), 'popup.html');
    await page.evaluate(() => {
      Object.assign(globalThis, { kept: new Worker('/file-eye-worker.js') });
    });
    await expect.poll(() => page.workers()).toHaveLength(1);
  });
  afterEach(() => page.close());

  /** Of the worker's scope and everything behind it, once its script has run. */
  const namesInWorker = () =>
    page.workers()[0]!.evaluate(() => {
      const found: string[] = [];
      for (let at: object | null = globalThis; at; at = Reflect.getPrototypeOf(at))
        found.push(...Object.getOwnPropertyNames(at));
      return found;
    });

  test('has none of the ways out, neither on its scope nor on a prototype', async () => {
    await expect.poll(namesInWorker).not.toContain('fetch');
    const found = new Set(await namesInWorker());
    expect(found).toContain('setTimeout');
    expect(WAYS_OUT.filter((name) => found.has(name))).toEqual([]);
  });

  test('has nothing whose name tells of hosts, storage or other contexts', async () => {
    await expect.poll(namesInWorker).not.toContain('fetch');
    // Lower case: interfaces without an object lead nowhere.
    const telling =
      /fetch|request(?!AnimationFrame)|socket|storage|cookie|cache|db$|font|navigator|worker|import|channel|transport/i;
    const objects = (await namesInWorker()).filter((name) => /^(?!on)[a-z]/.test(name));
    expect(objects).toContain('setTimeout');
    expect(objects.filter((name) => telling.test(name))).toEqual([]);
  });

  test('stands under the manifest’s policy: no code from elsewhere, no address but https', async () => {
    const tried = await page.evaluate(async () => {
      const ended = (job: Promise<unknown>) => job.then(() => 'done').catch(() => 'refused');
      return [await ended(fetch('data:text/plain,x')), await ended(fetch('/manifest.json'))];
    });
    expect(tried).toEqual(['refused', 'done']);
    const loaded = page.workers()[0]!.evaluate(async () => {
      const elsewhere = ['data:text/javascript', 'export default 1'].join(',');
      await import(elsewhere);
    });
    await expect(loaded).rejects.toThrow();
  });
});
