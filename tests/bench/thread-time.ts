import type { CDPSession, Page } from 'puppeteer-core';

/** Processor time of a page's main thread, which other programs on the machine do not stretch. */
export class ThreadTime {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async of(page: Page): Promise<ThreadTime> {
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    return new ThreadTime(session);
  }

  /** Since the page began, ms. */
  async now(): Promise<number> {
    const { metrics } = await this.#session.send('Performance.getMetrics');
    const told = metrics.find(({ name }) => name === 'ThreadTime');
    if (!told) throw new Error('The browser does not tell the main thread’s time.');
    return told.value * 1000;
  }

  /** What it took, without what lay about before. */
  async during<T>(work: () => Promise<T>): Promise<{ readonly cpuMs: number; readonly told: T }> {
    await this.collectGarbage();
    const before = await this.now();
    const told = await work();
    return { cpuMs: (await this.now()) - before, told };
  }

  async collectGarbage(): Promise<void> {
    await this.#session.send('HeapProfiler.collectGarbage');
  }
}
