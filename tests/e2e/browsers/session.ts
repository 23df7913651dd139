import { afterAll, beforeAll, describe } from 'vitest';
import type { StandIn } from '../../backoffice/server.ts';
import { startBackoffice } from '../../backoffice/server.ts';
import { builtFolder } from './built.ts';
import type { BrowserKind } from './find.ts';
import type { Driven, LaunchSettings } from './launch.ts';
import { launch } from './launch.ts';

export interface Session extends Driven {
  readonly backoffice: StandIn;
}

export interface SessionOptions {
  readonly backoffice?: Parameters<typeof startBackoffice>[0];
  readonly launch?: Partial<LaunchSettings>;
  /** Default: both. */
  readonly browsers?: readonly BrowserKind[];
}

/**
 * Runs the same tests once per browser, each time with a stand-in marketplace and a browser of
 * their own that the tests of the block share.
 *
 * @param define gets a function that answers the session from within a test or hook
 */
export function inBothBrowsers(
  title: string,
  options: SessionOptions,
  define: (session: () => Session) => void,
): void {
  describe.each(options.browsers ?? (['chromium', 'firefox'] as const))(
    `${title} in %s`,
    (kind) => {
      let session: Session | undefined;
      beforeAll(async () => {
        session = await open(kind, options);
      });
      afterAll(async () => {
        await session?.browser.close();
        await session?.backoffice.close();
      });
      define(() => {
        if (!session) throw new Error('The session opens before the first test, not earlier.');
        return session;
      });
    },
  );
}

async function open(kind: BrowserKind, options: SessionOptions): Promise<Session> {
  const backoffice = await startBackoffice(options.backoffice);
  try {
    const driven = await launch(kind, {
      extensionDir: builtFolder(kind),
      proxyPort: backoffice.proxyPort,
      ...options.launch,
    });
    return { ...driven, backoffice };
  } catch (error) {
    await backoffice.close();
    throw error;
  }
}
