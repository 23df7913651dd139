import { browser } from 'wxt/browser';
import type { Told } from '../domain/telling.ts';

const PERMISSION = { permissions: ['notifications'] } as Parameters<
  typeof browser.permissions.contains
>[0];
const KEY = 'told';
/** One notification of ours at a time: a newer one takes the place of the one before. */
const ID = 'due';

/**
 * Asks the seller. Browsers show the question only as the direct answer to a click: call it before
 * anything is awaited.
 */
export function requestNotifications(): Promise<boolean> {
  return browser.permissions.request(PERMISSION);
}

/** Whether the seller has let us notify him; browsers let him take it back at any time. */
export async function mayNotify(): Promise<boolean> {
  return (await browser.permissions.contains(PERMISSION)) && !!browser.notifications;
}

/** Shows the one notification, with the address that a click on it opens. */
export async function notify(title: string, message: string, href: string): Promise<void> {
  await browser.storage.session.set({ [ID]: href });
  await browser.notifications.create(ID, {
    ...{ type: 'basic', title, message },
    iconUrl: (browser.runtime.getURL as (path: string) => string)('/icon/128.png'),
  });
}

/** Takes the notification off the screen, and forgets what a click on it would have opened. */
export async function withdrawNotification(): Promise<void> {
  await browser.storage.session.remove(ID);
  if (await mayNotify()) await browser.notifications.clear(ID);
}

/**
 * Calls `open` with the address of a notification that was clicked. To be called synchronously when
 * the background starts, and again once the permission was granted: before, there is nothing to listen to.
 */
export function onNotificationClicked(open: (href: string) => void): void {
  const { notifications } = browser as Partial<Pick<typeof browser, 'notifications'>>;
  if (!notifications || notifications.onClicked.hasListener(clicked)) return;
  opener = open;
  notifications.onClicked.addListener(clicked);
}

let opener: (href: string) => void = () => undefined;

function clicked(id: string): void {
  if (id !== ID) return;
  void browser.notifications.clear(id);
  void browser.storage.session.get(ID).then(({ [ID]: href }) => {
    if (typeof href === 'string') opener(href);
  });
}

/** `undefined` where nothing was ever told. */
export async function loadTold(): Promise<Told | undefined> {
  const stored = await browser.storage.local.get(KEY);
  const told: unknown = stored[KEY];
  return typeof told === 'object' && told !== null ? (told as Told) : undefined;
}

/** Without it the next time begins anew: what is due by then is taken as known. */
export async function saveTold(told: Told | undefined): Promise<void> {
  if (told) await browser.storage.local.set({ [KEY]: told });
  else await browser.storage.local.remove(KEY);
}
