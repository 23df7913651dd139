import { browser } from 'wxt/browser';
import type { Deps } from '../../lib/app/deps.ts';
import { pagesSeen } from '../../lib/app/pages-seen.ts';
import type { DiagnosticsView } from '../../lib/domain/diagnostics-view.ts';
import type { Handlers } from '../../lib/messaging/serve.ts';
import { readDiagnostics } from '../../lib/platform/diagnostics.ts';

/** What was read from which page and when, what was not, and what went wrong. */
export function diagnosticsHandler(deps: Deps): Pick<Handlers, 'diagnostics'> {
  return { diagnostics: () => diagnose(deps) };
}

async function diagnose(deps: Deps): Promise<DiagnosticsView> {
  const [pages, faults, kept, ownBrowser] = await Promise.all([
    pagesSeen(deps),
    readDiagnostics(),
    deps.store.sizes(),
    browserName(),
  ]);
  const { clock, version } = deps;
  const storage = deps.isLost() ? 'memory' : 'disk';
  return { now: clock(), version, browser: ownBrowser, pages, faults, kept, storage };
}

interface FirefoxRuntime {
  readonly getBrowserInfo?: () => Promise<{ readonly name: string; readonly version: string }>;
}

/** Firefox tells its name and version; others only in the words they show to every site. */
async function browserName(): Promise<string> {
  const { getBrowserInfo } = browser.runtime as FirefoxRuntime;
  if (getBrowserInfo) {
    const { name, version } = await getBrowserInfo();
    return `${name} ${version}`;
  }
  return /(?:Edg|OPR|Chrome)\/[\d.]+/.exec(navigator.userAgent)?.[0].replace('/', ' ') ?? '?';
}
