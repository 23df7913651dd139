import { ensureBuilt } from './built.ts';
import { ensureBrowser } from './find.ts';

/** Before any browser test: both browsers and both builds, or a failure that says what to do. */
export async function setup(): Promise<void> {
  for (const kind of ['chromium', 'firefox'] as const) {
    await ensureBrowser(kind);
    ensureBuilt(kind);
  }
}
