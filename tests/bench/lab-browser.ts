import type { Page } from 'puppeteer-core';
import type { Driven } from '../e2e/browsers/launch.ts';
import { launchChromium } from '../e2e/browsers/launch.ts';
import { openOwnPage } from '../e2e/browsers/own-pages.ts';
import type { StandIn } from '../backoffice/server.ts';
import { startBackoffice } from '../backoffice/server.ts';
import type { BenchExtension } from './bench-extension.ts';
import { makeBenchExtension } from './bench-extension.ts';
import type { Lab } from './lab/lab.ts';
import { ThreadTime } from './thread-time.ts';

/** A browser with the measured copy of the extension, and a back office for it. */
export interface LabBrowser {
  readonly driven: Driven;
  readonly extension: BenchExtension;
  readonly backoffice: StandIn;
  /** A page of the extension in which its modules can be called. */
  openLab(): Promise<LabPage>;
  close(): Promise<void>;
}

export interface LabPage {
  readonly page: Page;
  readonly thread: ThreadTime;
  /** Calls a function of the lab in the page. */
  call<K extends keyof Lab>(
    name: K,
    ...args: Parameters<Lab[K]>
  ): Promise<Awaited<ReturnType<Lab[K]>>>;
}

export async function startLabBrowser(minify = true): Promise<LabBrowser> {
  const extension = await makeBenchExtension(minify);
  const backoffice = await startBackoffice();
  try {
    const driven = await launchChromium({
      extensionDir: extension.folder,
      proxyPort: backoffice.proxyPort,
      args: ['--enable-precise-memory-info'],
    });
    return {
      ...{ driven, extension, backoffice },
      openLab: () => openLab(driven),
      async close() {
        await driven.browser.close();
        await backoffice.close();
      },
    };
  } catch (error) {
    await backoffice.close();
    throw error;
  }
}

async function openLab(driven: Driven): Promise<LabPage> {
  const page = await openOwnPage(driven, 'lab/lab.html');
  await page.waitForFunction('globalThis.lab !== undefined');
  return {
    page,
    thread: await ThreadTime.of(page),
    call: (name, ...args) =>
      page.evaluate(
        (wanted, given) => {
          const { lab } = globalThis as unknown as {
            lab: Record<string, (...all: unknown[]) => unknown>;
          };
          return lab[wanted]!(...given);
        },
        name,
        args as unknown[],
      ) as never,
  };
}
