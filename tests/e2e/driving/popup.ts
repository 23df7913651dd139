import type { Page } from 'puppeteer-core';
import type { Session } from '../browsers/session.ts';
import { openPopup } from '../browsers/own-pages.ts';

export interface PopupTask {
  readonly task: string;
  readonly rule: string;
  readonly subject: string;
  readonly state: string;
  /** Address of the exact page; empty without one. */
  readonly href: string;
  readonly why: string;
  /** Addresses of the sources named. */
  readonly sources: readonly string[];
}

export interface PopupGroup {
  readonly group: string;
  readonly tasks: readonly PopupTask[];
}

export interface PopupShown {
  readonly freshness: string;
  readonly groups: readonly PopupGroup[];
  readonly text: string;
}

/** What the popup shows now; it is opened and closed for it. */
export async function readPopup(session: Session): Promise<PopupShown> {
  const popup = await openPopup(session);
  try {
    return await shownIn(popup);
  } finally {
    await popup.close();
  }
}

export function shownIn(popup: Page): Promise<PopupShown> {
  return popup.evaluate(() => {
    const attribute = (element: Element, name: string) => element.getAttribute(name) ?? '';
    const taskOf = (element: Element) => ({
      task: attribute(element, 'data-task'),
      rule: attribute(element, 'data-rule'),
      subject: attribute(element, 'data-subject'),
      state: attribute(element, 'data-state'),
      href: element.querySelector<HTMLAnchorElement>('a[href]:not(details a)')?.href ?? '',
      why: element.querySelector('details')?.textContent ?? '',
      sources: [...element.querySelectorAll<HTMLAnchorElement>('details a[href]')].map(
        ({ href }) => href,
      ),
    });
    return {
      freshness: attribute(document.querySelector('[data-freshness]')!, 'data-freshness'),
      groups: [...document.querySelectorAll('[data-group]')].map((group) => ({
        group: attribute(group, 'data-group'),
        tasks: [...group.querySelectorAll('[data-task]')].map(taskOf),
      })),
      text: document.body.innerText,
    };
  });
}

/** All tasks as `group subject`, in the order shown. */
export function subjectsIn({ groups }: PopupShown): string[] {
  return groups.flatMap(({ group, tasks }) => tasks.map(({ subject }) => `${group} ${subject}`));
}

export type Hue = 'red' | 'amber' | 'grey' | 'other';

/** The colour's name for people. */
export function hueOf([red = 0, green = 0, blue = 0]: readonly number[]): Hue {
  if (Math.max(red, green, blue) - Math.min(red, green, blue) < 24) return 'grey';
  if (red > 2 * green && red > 2 * blue) return 'red';
  return red > green && green > blue + 40 ? 'amber' : 'other';
}
