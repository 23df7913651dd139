import type { Page } from 'puppeteer-core';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Both microseconds. */
  readonly ts: number;
  readonly dur?: number;
}

/** Milliseconds of one task. */
export interface LongestTask {
  /** Scripts, with whatever layout they force. */
  readonly script: number;
  /** The longest task with the page's own drawing anew, which any insertion brings. */
  readonly whole: number;
}

const TASKS = ['RunTask', 'ThreadControllerImpl::RunTask'];
const SCRIPTS = [
  ...['EvaluateScript', 'FunctionCall', 'RunMicrotasks', 'v8.compile', 'v8.run'],
  ...['FireAnimationFrame', 'FireIdleCallback', 'TimerFire', 'EventDispatch'],
];

/** The longest tasks of the page's main thread while something is done. */
export async function longestTask(page: Page, work: () => Promise<void>): Promise<LongestTask> {
  const mark = `bench-${String(await page.evaluate(() => performance.now()))}`;
  await page.tracing.start({
    categories: ['toplevel', 'blink.user_timing', 'v8', 'disabled-by-default-devtools.timeline'],
  });
  await page.evaluate((name) => void performance.mark(name), mark);
  await work();
  const trace = await page.tracing.stop();
  if (!trace) throw new Error('The browser gave no trace.');
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as {
    traceEvents: readonly TraceEvent[];
  };
  // The thread on which the page itself left its mark.
  const own = traceEvents.find(({ name }) => name === mark);
  if (!own) throw new Error('The page’s own thread is not in the trace.');
  return longestOf(traceEvents.filter(({ pid, tid }) => pid === own.pid && tid === own.tid));
}

/** @param events of one thread */
export function longestOf(events: readonly TraceEvent[]): LongestTask {
  const lasting = events.filter(({ dur }) => dur !== undefined).sort((a, b) => a.ts - b.ts);
  let [script, whole, inTask] = [0, 0, 0];
  let [taskEnd, scriptEnd] = [-1, -1];
  for (const { name, ts, dur = 0 } of lasting) {
    if (TASKS.includes(name) && ts >= taskEnd) {
      [taskEnd, inTask] = [ts + dur, 0];
      whole = Math.max(whole, dur);
    } else if (SCRIPTS.includes(name) && ts >= scriptEnd && ts < taskEnd) {
      scriptEnd = ts + dur;
      inTask += dur;
      script = Math.max(script, inTask);
    }
  }
  return { script: script / 1000, whole: whole / 1000 };
}
