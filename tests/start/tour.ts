import { mkdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { RULE_IDS } from '../../lib/domain/rule.ts';
import type { DataSet } from '../backoffice/data/types.ts';
import type { Driven } from '../e2e/browsers/launch.ts';
import type { Badge } from '../e2e/browsers/own-pages.ts';
import { openPopup, readBadge } from '../e2e/browsers/own-pages.ts';
import { plannedStops, type PlannedStop } from './stops.ts';

/** What one page of the marketplace showed of ours. */
export interface Stop {
  /** Page kind the panel says; absent without a panel. */
  readonly page?: string;
  readonly reading?: string;
  /** Rule of every mark shown, as often as it is. */
  readonly marks: readonly string[];
  /** Rules of the notices shown. */
  readonly notices: readonly string[];
}

/** A stop as it was planned, and what it showed. */
export interface Visited {
  readonly planned: Omit<PlannedStop, 'go'>;
  readonly shown: Stop;
}

export interface ShownTask {
  readonly rule: string;
  readonly state: string;
  readonly subject: string;
  readonly text: string;
}

export interface Taken {
  readonly visited: readonly Visited[];
  readonly tasks: readonly ShownTask[];
  readonly badge: Badge;
  readonly freshness: string;
  readonly pictures: readonly string[];
  /** What a seller would have missed; empty when all went well. */
  readonly complaints: readonly string[];
}

const ROOT = resolve(import.meta.dirname, '../..');
const PICTURES = join(ROOT, '.cache/tour');
/** Late content may take 15 s in the back office; the stand-in's default is far less. */
const READ_WITHIN_MS = 20_000;

/** Walks through the back office as a seller would, and writes a picture of every page. */
export async function tour(driven: Driven, data: DataSet): Promise<Taken> {
  mkdirSync(PICTURES, { recursive: true });
  const page = await driven.browser.newPage();
  const visited: Visited[] = [];
  const lost: string[] = [];
  for (const { go, ...planned } of plannedStops(data)) {
    await go(page).catch((error: unknown) => lost.push(`${planned.name}: ${String(error)}`));
    visited.push({ planned, shown: await look(page, planned) });
  }
  const popup = await openPopup(driven);
  const tasks = await readTasks(popup);
  const freshness = await popup.$eval('[data-freshness]', (header) =>
    String(header.getAttribute('data-freshness')),
  );
  await picture(popup, 'popup');
  const names = [...visited.map(({ planned }) => planned.name), 'popup'];
  const badge = await readBadge(driven);
  return {
    visited,
    tasks,
    badge,
    freshness,
    pictures: names.map(picturePath),
    complaints: [...lost, ...complain(visited, tasks), ...unshown(visited)],
  };
}

async function look(page: Page, { name, marks, notices }: Visited['planned']): Promise<Stop> {
  const wanted = [
    'trastienda-panel[data-reading]',
    ...(marks === 'any' ? ['trastienda-mark'] : marks.map((rule) => markOf(rule))),
    ...notices.map((rule) => `trastienda-notice[data-rule="${rule}"]`),
  ];
  // Shown or not is for the summary to say.
  await page
    .waitForFunction(
      (selectors) => selectors.every((one) => document.querySelector(one)),
      { timeout: READ_WITHIN_MS, polling: 100 },
      wanted,
    )
    .catch(() => undefined);
  // Marks come in batches: the picture is of the page at rest.
  await sleep(500);
  await picture(page, name);
  return page.evaluate(() => {
    const panel = document.querySelector<HTMLElement>('trastienda-panel');
    const rulesOf = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].map(({ dataset }) =>
        String(dataset.rule),
      );
    return {
      page: panel?.dataset.page,
      reading: panel?.dataset.reading,
      marks: rulesOf('trastienda-mark'),
      notices: rulesOf('trastienda-notice'),
    };
  });
}

function markOf(rule: string): string {
  return `trastienda-mark[data-rule="${rule}"]`;
}

function readTasks(popup: Page): Promise<ShownTask[]> {
  return popup.$$eval('[data-task]', (tasks) =>
    tasks.map((task) => ({
      rule: String(task.getAttribute('data-rule')),
      state: String(task.getAttribute('data-state')),
      subject: String(task.getAttribute('data-subject')),
      text: (task as HTMLElement).innerText,
    })),
  );
}

/** What a seller would have missed on such a tour, a line each. */
export function complain(visited: readonly Visited[], tasks: readonly ShownTask[]): string[] {
  return [
    ...visited.flatMap(missedAt),
    ...(tasks.length === 0 ? ['popup: no task is listed'] : []),
  ];
}

function missedAt({ planned: { name, kind, marks, notices }, shown }: Visited): string[] {
  const silent = [
    ...(marks === 'any' ? [] : marks.filter((rule) => !shown.marks.includes(rule))),
    ...notices.filter((rule) => !shown.notices.includes(rule)),
  ];
  return [
    ...(shown.page === kind ? [] : [`${name}: the panel does not say that it is this page`]),
    ...(shown.reading === 'unrecognised' ? [`${name}: could not be read`] : []),
    ...(marks === 'any' && shown.marks.length === 0 ? [`${name}: nothing is marked`] : []),
    ...silent.map((rule) => `${name}: ${rule} is not shown`),
  ];
}

/** Rules that nothing showed anywhere, a line each. */
export function unshown(visited: readonly Visited[]): string[] {
  const shown = new Set(visited.flatMap((one) => [...one.shown.marks, ...one.shown.notices]));
  return RULE_IDS.filter((rule) => !shown.has(rule)).map((rule) => `no page showed ${rule}`);
}

function picturePath(name: string): string {
  return relative(ROOT, join(PICTURES, `${name}.png`));
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(ROOT, picturePath(name)) });
}
