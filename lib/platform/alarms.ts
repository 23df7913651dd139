import { browser } from 'wxt/browser';

/** Rings when a count changes by itself: a deadline has come. */
export const DUE_ALARM = 'due';
/** Rings when something is to be asked of a connected marketplace; there is none without one. */
export const SYNC_ALARM = 'sync';
/** Rings slowly, in case the other was lost: browsers drop alarms on updates and restarts. */
export const HEARTBEAT_ALARM = 'heartbeat';

const HEARTBEAT_MINUTES = 15;
const HEARTBEAT_MS = HEARTBEAT_MINUTES * 60_000;
/** Browsers ring a little late and round: a smaller difference is the same alarm. */
const SAME_MS = 1000;

/** One alarm at the next moment that matters (epoch ms); none where there is no such moment. */
export function scheduleDue(next: number | undefined): Promise<void> {
  return schedule(DUE_ALARM, next);
}

/** One alarm at the next moment at which something is to be asked (epoch ms); none without one. */
export function scheduleSync(next: number | undefined): Promise<void> {
  return schedule(SYNC_ALARM, next);
}

/** An alarm to go on by, should the worker be stopped in the middle; one that stands is left. */
export async function ensureSync(at: number): Promise<void> {
  if (!(await browser.alarms.get(SYNC_ALARM)))
    await browser.alarms.create(SYNC_ALARM, { when: at });
}

async function schedule(name: string, next: number | undefined): Promise<void> {
  const current = await browser.alarms.get(name);
  if (next === undefined) {
    if (current) await browser.alarms.clear(name);
    return;
  }
  // Creating an alarm that stands already would push it back, each time the worker wakes.
  if (current && Math.abs(current.scheduledTime - next) < SAME_MS) return;
  await browser.alarms.create(name, { when: next });
}

/** One that lies further ahead was set by a clock that has been set back since: it would wait for that. */
export async function ensureHeartbeat(): Promise<void> {
  const current = await browser.alarms.get(HEARTBEAT_ALARM);
  const isNear = current && current.scheduledTime <= Date.now() + HEARTBEAT_MS + SAME_MS;
  if (isNear && current.periodInMinutes === HEARTBEAT_MINUTES) return;
  await browser.alarms.create(HEARTBEAT_ALARM, { periodInMinutes: HEARTBEAT_MINUTES });
}

/** To be called synchronously when the background starts. */
export function onAlarm(run: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === DUE_ALARM || name === SYNC_ALARM || name === HEARTBEAT_ALARM) run();
  });
}
