import { browser } from 'wxt/browser';

/** Rings when a count changes by itself: a deadline has come. */
export const DUE_ALARM = 'due';
/** Rings slowly, in case the other was lost: browsers drop alarms on updates and restarts. */
export const HEARTBEAT_ALARM = 'heartbeat';

const HEARTBEAT_MINUTES = 15;
/** Browsers ring a little late and round: a smaller difference is the same alarm. */
const SAME_MS = 1000;

/** One alarm at the next moment that matters (epoch ms); none where there is no such moment. */
export async function scheduleDue(next: number | undefined): Promise<void> {
  const current = await browser.alarms.get(DUE_ALARM);
  if (next === undefined) {
    if (current) await browser.alarms.clear(DUE_ALARM);
    return;
  }
  // Creating an alarm that stands already would push it back, each time the worker wakes.
  if (current && Math.abs(current.scheduledTime - next) < SAME_MS) return;
  await browser.alarms.create(DUE_ALARM, { when: next });
}

export async function ensureHeartbeat(): Promise<void> {
  const current = await browser.alarms.get(HEARTBEAT_ALARM);
  if (current?.periodInMinutes === HEARTBEAT_MINUTES) return;
  await browser.alarms.create(HEARTBEAT_ALARM, { periodInMinutes: HEARTBEAT_MINUTES });
}

/** To be called synchronously when the background starts. */
export function onAlarm(run: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === DUE_ALARM || name === HEARTBEAT_ALARM) run();
  });
}
