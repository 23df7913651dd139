import { subjectOf, type StoredFact, type Subject } from '../../lib/domain/facts.ts';
import type { PageReading } from '../../lib/domain/reading.ts';
import { settledFact } from '../../lib/domain/rough-moment.ts';
import type { RuleId } from '../../lib/domain/rule.ts';
import type { TaskView } from '../../lib/domain/task.ts';
import type { PageAnswer } from '../../lib/domain/views.ts';
import { anchorOf } from '../../lib/marketplace/pages/anchor.ts';
import {
  findList,
  oneEach,
  readRow,
  summarise,
  Tally,
  type List,
  type ListReader,
} from '../../lib/marketplace/pages/list.ts';
import type { Row } from '../../lib/marketplace/pages/row.ts';
import { rowName, type UnreadRow } from './unread-rows.ts';
import { sameFact, type Look, type PageSession, type SessionDeps } from './page-session.ts';

/** Most facts in one message: keeps each message, and the answer's marks, within a frame or two. */
const FACTS_PER_MESSAGE = 250;
/**
 * How long the rows on screen wait for the marks of all others, ms. A table is laid out anew as a
 * whole each time marks come in, so a list that is answered soon gets all of them at once.
 */
const TOGETHER = 400;

interface KnownRow {
  readonly print: string;
  readonly fact?: StoredFact;
  readonly problems: readonly string[];
}

interface Standing {
  readonly row: Row;
  readonly fact: StoredFact;
}

/**
 * A list page. Rows are read once and again only when their text changed; facts are sent once and
 * again only when they changed; marks lost to a re-render are put back without asking anybody.
 */
export class ListSession implements PageSession {
  reading: PageReading | undefined;
  readonly again = undefined;
  unread: readonly UnreadRow[] = [];
  readonly #reader: ListReader;
  readonly #deps: SessionDeps;
  readonly #known = new WeakMap<Element, KnownRow>();
  readonly #sent = new Map<Subject, StoredFact>();
  readonly #tasks = new Map<Subject, readonly TaskView[]>();
  readonly #unknown = new Map<RuleId, number>();
  /** Subjects that stand on the page now. */
  #standing: ReadonlySet<Subject> = new Set();
  /** Status and length last reported, so that a list that turned empty is told too. */
  #reported = '';
  /** The whole list of cases last told: what is not new on it ends nothing once more. */
  #listed: string | undefined;
  /** How often what is due was asked for anew, and the last of these that was answered. */
  #wanted = 0;
  #served = 0;

  constructor(reader: ListReader, deps: SessionDeps) {
    this.#reader = reader;
    this.#deps = deps;
  }

  get answer(): Pick<PageAnswer, 'tasks' | 'unknown'> {
    return {
      tasks: [...this.#tasks].flatMap(([subject, due]) => (this.#standing.has(subject) ? due : [])),
      unknown: [...this.#unknown].map(([rule, count]) => ({ rule, count })),
    };
  }

  refresh(): void {
    this.#wanted++;
  }

  async look({ document, url, context, signal }: Look): Promise<boolean> {
    const asked = this.#wanted;
    const list = findList(document, url, context, this.#reader);
    const read = await this.#readRows(list, signal);
    if (!read) return false;
    const facts = oneEach(
      read.standing.map(({ fact }) => fact),
      this.#reader,
    ).map((fact) => settledFact(this.#sent.get(subjectOf(fact)), fact));
    const reading = summarise(list, facts, read.problems);
    this.reading = reading;
    this.#standing = new Set(facts.map(subjectOf));
    this.#unmark(list, read.standing);
    const fresh = facts.filter((fact) => !sameFact(this.#sent.get(subjectOf(fact)), fact));
    if (fresh.length === facts.length) this.#unknown.clear();
    const listed = reading.listed && JSON.stringify(reading.listed);
    const told = listed === this.#listed ? { ...reading, listed: undefined } : reading;
    const asking = this.#deps.now();
    let isShown = false;
    const parts = inParts(fresh);
    for (const part of parts) {
      const answer = await this.#deps.report({ ...told, facts: part });
      if (signal.aborted) return false;
      this.#take(answer, part, fresh.length === facts.length);
      for (const fact of part) this.#sent.set(subjectOf(fact), fact);
      // The rows on screen do not wait long, all others are marked together at the end.
      if (isShown || part === parts.at(-1) || this.#deps.now() - asking < TOGETHER) continue;
      isShown = true;
      await this.#mark(read.standing.slice(0, FACTS_PER_MESSAGE), signal);
    }
    const state = `${reading.status}|${String(facts.length)}`;
    const turned = state !== this.#reported;
    if (fresh.length === 0 && turned && reading.status !== 'unrecognised')
      await this.#deps.report({ ...told, facts: [] });
    if (fresh.length > 0 || turned) this.#listed = listed;
    const isRenewed = asked !== this.#served && fresh.length < facts.length;
    if (isRenewed) await this.#renew(facts, signal);
    if (signal.aborted) return false;
    await this.#mark(read.standing, signal);
    this.#served = asked;
    this.#reported = state;
    return fresh.length > 0 || turned || isRenewed;
  }

  async #readRows(list: List, signal: AbortSignal) {
    const problems = new Tally(list.problems);
    const unread: UnreadRow[] = [];
    const standing: Standing[] = [];
    for (const row of list.rows) {
      if (signal.aborted) return undefined;
      const { fact, problems: codes } = this.#recall(row, list);
      for (const code of codes) problems.add(code);
      if (codes.length > 0) unread.push({ element: row.element, name: rowName(fact) });
      if (fact) standing.push({ row, fact });
      const pause = this.#deps.breathe();
      if (pause) await pause;
    }
    this.unread = unread;
    return { standing, problems };
  }

  #recall(row: Row, list: List): KnownRow {
    const print = printOf(row.element);
    const before = this.#known.get(row.element);
    if (before?.print === print) return before;
    const problems = new Tally();
    const fact = readRow(row, list.context, this.#reader, problems);
    const now = { print, fact, problems: problems.all().map(({ code }) => code) };
    this.#known.set(row.element, now);
    return now;
  }

  /** What is due by now of all that stands there. */
  async #renew(facts: readonly StoredFact[], signal: AbortSignal): Promise<void> {
    for (const [index, part] of inParts(facts).entries()) {
      const answer = await this.#deps.standing(part);
      if (signal.aborted) return;
      if (index === 0) this.#unknown.clear();
      this.#take(answer, part, true);
    }
  }

  #take(answer: PageAnswer, facts: readonly StoredFact[], whole: boolean): void {
    for (const fact of facts) this.#tasks.delete(subjectOf(fact));
    for (const task of answer.tasks)
      this.#tasks.set(task.subject, [...(this.#tasks.get(task.subject) ?? []), task]);
    // What single changed rows left open cannot be told apart from what they left open before.
    if (!whole) return;
    for (const { rule, count } of answer.unknown)
      this.#unknown.set(rule, (this.#unknown.get(rule) ?? 0) + count);
  }

  /** A row that tells no subject any more says nothing of the one it showed before. */
  #unmark(list: List, standing: readonly Standing[]): void {
    const told = new Set(standing.map(({ row }) => row.element));
    for (const { element } of list.rows)
      if (!told.has(element))
        this.#deps.marks.show({ holder: element }, NONE, 0, this.#deps.words());
  }

  async #mark(standing: readonly Standing[], signal: AbortSignal): Promise<void> {
    const [now, words] = [this.#deps.now(), this.#deps.words()];
    const steps: (() => void)[] = [];
    for (const { row, fact } of standing) {
      if (signal.aborted) return;
      const due = this.#tasks.get(subjectOf(fact)) ?? NONE;
      const place = { holder: row.element, after: () => anchorOf(row, fact) };
      const step = this.#deps.marks.show(place, due, now, words);
      if (step) steps.push(step);
      const pause = this.#deps.breathe();
      if (pause) await pause;
    }
    for (const step of steps) step();
  }
}

const NONE: readonly TaskView[] = [];

/** What a row says and links to: enough to tell whether it has to be read again. */
function printOf(row: Element): string {
  return `${row.textContent}|${row.querySelector('a[href]')?.getAttribute('href') ?? ''}`;
}

function inParts(facts: readonly StoredFact[]): StoredFact[][] {
  const parts: StoredFact[][] = [];
  for (let i = 0; i < facts.length; i += FACTS_PER_MESSAGE)
    parts.push(facts.slice(i, i + FACTS_PER_MESSAGE));
  return parts;
}
