import type { BarePage } from '../list-page.ts';
import { countMarks, inject, injectOwn, openList, pause } from '../list-page.ts';
import type { LabBrowser, LabPage } from '../lab-browser.ts';
import type { LongestTask } from '../longest-task.ts';
import { longestTask } from '../longest-task.ts';
import type { Bench, Result } from '../result.ts';
import { ratioOf, summary } from '../stats.ts';

/** The last one leaves its bare script behind for the slowed-down run. */
const SIZES = [100, 5000, 1000];
const SLOW_ROWS = 1000;
const SLOWDOWN = 4;
const LONGEST_MS = 50;
/** How often is looked whether all marks stand, and how long none may come for them to be all. */
const LOOK_MS = 250;
const QUIET_MS = 1500;
/** The background takes its time over long lists, ms a row. */
const QUIET_ROW_MS = 1.5;

/** A mark as it stands: what a hand-written script is given to insert. */
interface Mark {
  readonly row: number;
  readonly state: string;
  readonly rule: string;
  readonly subject: string;
  readonly text: string;
  readonly title: string;
}

/**
 * Main thread's time that marks on a list cost, against a hand-written script that finds the same
 * rows and inserts equal elements.
 */
export const listBench: Bench = {
  name: 'list',
  runs: 5,
  async run(browser, runs) {
    const lab = await browser.openLab();
    const results: Result[] = [];
    for (const rows of SIZES) results.push(await atRest(browser, lab, rows, runs));
    results.push(await slowedDown(browser, lab, runs));
    await lab.page.close();
    return results;
  },
};

async function atRest(
  browser: LabBrowser,
  lab: LabPage,
  rows: number,
  runs: number,
): Promise<Result> {
  const own: number[] = [];
  const bare: number[] = [];
  let marks: readonly Mark[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const mine = await openList(browser, rows);
    own.push((await mine.thread.during(() => untilMarked(lab, mine, rows))).cpuMs);
    if (run === 0) marks = await readMarks(mine);
    await mine.close();
    browser.extension.put('bare.js', bareScript(marks));
    const theirs = await openList(browser, rows);
    const spent = await theirs.thread.during(async () => {
      await inject(lab, theirs.page.url(), 'lab/bare.js');
      await pause(theirs.page, LOOK_MS);
    });
    bare.push(spent.cpuMs);
    await theirs.close();
  }
  const { median: ratio, spread } = ratioOf(own.slice(1), bare.slice(1));
  const ms = (values: readonly number[]) => summary(values.slice(1)).median.toFixed(0);
  const details = `${marks.length} marks: ${ms(own)} ms; bare script: ${ms(bare)} ms`;
  return { name: `list, ${rows} rows`, ratio, spread, aim: 1.5, details };
}

/** Injects the content script and waits until no more marks come. */
async function untilMarked(lab: LabPage, bare: BarePage, rows: number): Promise<number> {
  const enough = (QUIET_MS + rows * QUIET_ROW_MS) / LOOK_MS;
  await injectOwn(lab, bare);
  let [count, quiet] = [-1, 0];
  while (quiet < enough) {
    await new Promise((done) => setTimeout(done, LOOK_MS));
    const now = await countMarks(bare.page);
    quiet = now === count && now > 0 ? quiet + 1 : 0;
    count = now;
  }
  return count;
}

async function slowedDown(browser: LabBrowser, lab: LabPage, runs: number): Promise<Result> {
  const own: LongestTask[] = [];
  const bare: LongestTask[] = [];
  for (let run = 0; run < runs; run += 1) {
    own.push(await slowly(browser, (page) => untilMarked(lab, page, SLOW_ROWS)));
    bare.push(
      await slowly(browser, async ({ page }) => {
        await inject(lab, page.url(), 'lab/bare.js');
        await pause(page, LOOK_MS);
      }),
    );
  }
  const { median, spread } = summary(own.map(({ script }) => script));
  const whole = (tasks: readonly LongestTask[]) =>
    summary(tasks.map((task) => task.whole)).median.toFixed(0);
  return {
    ...{ name: 'longest task', aim: 1, ratio: median / LONGEST_MS, spread: spread / LONGEST_MS },
    details:
      `${median.toFixed(0)} ms of ${LONGEST_MS}, ${SLOW_ROWS} rows, ${SLOWDOWN}× slower; ` +
      `with the page drawn anew ${whole(own)} ms, after the bare script ${whole(bare)} ms`,
  };
}

async function slowly(
  browser: LabBrowser,
  work: (page: BarePage) => Promise<unknown>,
): Promise<LongestTask> {
  const bare = await openList(browser, SLOW_ROWS);
  await bare.page.emulateCPUThrottling(SLOWDOWN);
  const longest = await longestTask(bare.page, async () => {
    await work(bare);
  });
  await bare.close();
  return longest;
}

function readMarks({ page }: BarePage): Promise<readonly Mark[]> {
  return page.evaluate(() => {
    const rows = [...document.querySelectorAll('table tbody tr')];
    return [...document.querySelectorAll('trastienda-mark')].map((mark) => {
      const button = mark.shadowRoot?.querySelector('button');
      return {
        row: rows.indexOf(mark.closest('tr')!),
        state: mark.getAttribute('data-state') ?? '',
        rule: mark.getAttribute('data-rule') ?? '',
        subject: mark.getAttribute('data-subject') ?? '',
        text: button?.textContent ?? '',
        title: button?.title ?? '',
      };
    });
  });
}

/** As short as it can be written by somebody who knows which rows want a mark. */
function bareScript(marks: readonly Mark[]): string {
  return `(() => {
  const rows = document.querySelectorAll('table tbody tr');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('button{font:inherit;border:1px solid;border-radius:9px;padding:0 6px}');
  for (const { row, state, rule, subject, text, title } of ${JSON.stringify(marks)}) {
    const mark = document.createElement('trastienda-mark');
    mark.setAttribute('data-rule', rule);
    mark.setAttribute('data-state', state);
    mark.setAttribute('data-subject', subject);
    const root = mark.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    const button = document.createElement('button');
    button.type = 'button';
    button.className = state;
    button.title = title;
    button.setAttribute('aria-label', text);
    const label = document.createElement('span');
    label.textContent = text;
    button.append(document.createElement('i'), label);
    button.addEventListener('click', (event) => event.preventDefault());
    root.append(button);
    rows[row].querySelector('a').after(mark);
  }
})();`;
}
