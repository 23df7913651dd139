import { readFileSync } from 'node:fs';
import { FAILURE_KEYS } from '../../components/ui/connection-words.ts';
import { hostOf, partOf } from '../../lib/app/shop.ts';
import { say } from '../../lib/domain/words.ts';
import type { Words } from '../../lib/domain/words.ts';
import { stateAt } from '../../lib/domain/rule.ts';
import type { Task } from '../../lib/domain/task.ts';
import { table } from '../start/print.ts';
import type { Tried } from './try-run.ts';
import { PATIENCE_MS } from './try-run.ts';

const LANGUAGES = ['es', 'en', 'pt', 'fr', 'de', 'it'] as const;
const MOST_LINES = 60;

/** Whether every list was read: only then does no task mean that none is due. */
export function isWhole({ problems, unread }: Pick<Tried, 'problems' | 'unread'>): boolean {
  return problems.length === 0 && unread.length === 0;
}

/** The object that `--json` prints; ids and codes only. */
export function triedAsJson({ tasks, requests, problems, ...rest }: Tried, now = Date.now()) {
  return {
    tasks: tasks.map((task) => ({
      rule: task.rule,
      subject: task.subject,
      state: stateAt(task, now),
    })),
    requests,
    problems,
    unread: rest.unread,
    whole: isWhole({ problems, unread: rest.unread }),
    records: rest.records,
    skipped: rest.skipped,
    market: rest.market.id,
    shop: partOf(rest.shop),
  };
}

/** What a seller would be told, as text in the language of the terminal. */
export function printTried(tried: Tried, now = Date.now()): string {
  const words = terminalWords();
  const { tasks, market, shop, shopName, requests, problems } = tried;
  const calls = Object.entries(requests).map(([code, count]) => `${code} ×${count}`);
  const lines = [
    `${market.name} · ${hostOf(shop)} · ${shopName ?? partOf(shop)}`,
    `${tried.records} records, ${tried.skipped} not understood; calls: ${calls.join(', ') || 'none'}`,
    ...problems.map(
      ({ list, failure }) => `NOT READ   ${list}: ${failure}. ${words.t(FAILURE_KEYS[failure])}`,
    ),
    ...unreadLines(tried),
    ...(Math.abs(tried.skewMs) > 300_000
      ? [
          `This machine's clock differs by ${Math.round(-tried.skewMs / 60_000)} min from the marketplace's.`,
        ]
      : []),
    `\n${headline(tried)}`,
    ...(tasks.length > 0
      ? [
          table(
            ['state', 'rule', 'subject', 'text'],
            tasks.slice(0, MOST_LINES).map((task) => rowOf(task, words, now)),
          ),
        ]
      : []),
    ...(tasks.length > MOST_LINES
      ? [`  and ${tasks.length - MOST_LINES} more (--json shows all)`]
      : []),
  ];
  return `${lines.join('\n')}\n`;
}

function unreadLines({ unread, isRefused }: Tried): readonly string[] {
  if (unread.length === 0) return [];
  const why = isRefused
    ? 'the key was refused, so nothing more was asked with it'
    : `their turn comes later than this run waits (${PATIENCE_MS / 1000} s for each)`;
  return [`NOT ASKED  ${unread.join(', ')}: ${why}.`];
}

function headline(tried: Tried): string {
  const { tasks } = tried;
  if (isWhole(tried)) return `${tasks.length} tasks`;
  return tasks.length > 0
    ? `${tasks.length} tasks in what was read. This is NOT the whole shop: see above.`
    : 'What is due is NOT KNOWN: not everything was read, see above.';
}

function rowOf(task: Task, words: Words, now: number): readonly string[] {
  return [stateAt(task, now), task.rule, task.subject, say(task.title, words, now)];
}

type Messages = Readonly<Record<string, { readonly message: string } | undefined>>;

function terminalWords(): Words {
  const asked = (process.env.LC_ALL ?? process.env.LANG ?? '').slice(0, 2).toLowerCase();
  const language = LANGUAGES.find((one) => one === asked) ?? 'en';
  const file = new URL(
    `../../entrypoints/public/_locales/${language}/messages.json`,
    import.meta.url,
  );
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Messages;
  return {
    locale: language,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    t: (key, args = []) =>
      (messages[key]?.message ?? key).replace(
        /\$(\d)/g,
        (_all, n: string) => args[Number(n) - 1] ?? '',
      ),
  };
}
