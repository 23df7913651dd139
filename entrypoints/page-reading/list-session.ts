import { subjectOf, type StoredFact, type Subject } from '../../lib/domain/facts.ts';
import type { PageReading } from '../../lib/domain/reading.ts';
import type { TaskView } from '../../lib/domain/task.ts';
import type { PageAnswer } from '../../lib/domain/views.ts';
import {
  findList,
  readRow,
  summarise,
  Tally,
  type List,
  type ListReader,
} from '../../lib/marketplace/pages/list.ts';
import { anchorOf } from '../../lib/marketplace/pages/anchor.ts';
import type { Row } from '../../lib/marketplace/pages/row.ts';
import {
  FACTS_PER_MESSAGE,
  sameFact,
  type Look,
  type SessionDeps,
  type PageSession,
} from './page-session.ts';

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
export function createListSession(reader: ListReader, deps: SessionDeps): PageSession {
  const known = new WeakMap<Element, KnownRow>();
  const sent = new Map<Subject, StoredFact>();
  const tasks = new Map<Subject, readonly TaskView[]>();
  const unknown = new Map<string, PageAnswer['unknown'][number]>();
  let reading: PageReading | undefined;
  let reported = '';

  const readRows = async (list: List, signal: AbortSignal) => {
    const problems = new Tally(list.problems);
    const standing: Standing[] = [];
    for (const row of list.rows) {
      if (signal.aborted) return undefined;
      const { fact, problems: codes } = recall(row, list);
      for (const code of codes) problems.add(code);
      if (fact) standing.push({ row, fact });
      const pause = deps.breathe();
      if (pause) await pause;
    }
    return { standing, problems };
  };

  const recall = (row: Row, list: List): KnownRow => {
    const print = printOf(row.element);
    const before = known.get(row.element);
    if (before?.print === print) return before;
    const problems = new Tally();
    const fact = readRow(row, list.context, reader, problems);
    const now = { print, fact, problems: problems.all().map(({ code }) => code) };
    known.set(row.element, now);
    return now;
  };

  const take = (answer: PageAnswer, facts: readonly StoredFact[]) => {
    for (const fact of facts) {
      sent.set(subjectOf(fact), fact);
      tasks.delete(subjectOf(fact));
    }
    for (const task of answer.tasks)
      tasks.set(task.subject, [...(tasks.get(task.subject) ?? []), task]);
    for (const entry of answer.unknown) unknown.set(entry.rule, entry);
  };

  const mark = async (standing: readonly Standing[], signal: AbortSignal) => {
    const [now, words] = [deps.now(), deps.words()];
    for (const { row, fact } of standing) {
      if (signal.aborted) return;
      const due = tasks.get(subjectOf(fact)) ?? NONE;
      deps.marks.show({ holder: row.element, after: anchorOf(row, fact) }, due, now, words);
      const pause = deps.breathe();
      if (pause) await pause;
    }
  };

  return {
    get reading() {
      return reading;
    },
    get answer() {
      return { tasks: [...tasks.values()].flat(), unknown: [...unknown.values()] };
    },
    refresh() {
      sent.clear();
      reported = '';
    },
    async look({ document, url, context, signal }: Look) {
      const list = findList(document, url, context, reader);
      const read = await readRows(list, signal);
      if (!read) return false;
      const facts = distinct(read.standing);
      reading = summarise(list, facts, read.problems);
      const state = `${reading.status}|${String(reading.facts.length)}`;
      const fresh = facts.filter((fact) => !sameFact(sent.get(subjectOf(fact)), fact));
      for (const part of parts(fresh)) {
        const answer = await deps.report({ ...reading, facts: part });
        if (signal.aborted) return false;
        take(answer, part);
        await mark(
          read.standing.filter(({ fact }) => part.includes(fact)),
          signal,
        );
      }
      if (fresh.length === 0 && state !== reported && reading.status === 'ok')
        await deps.report({ ...reading, facts: [] });
      await mark(read.standing, signal);
      const news = fresh.length > 0 || state !== reported;
      reported = state;
      return news;
    },
  };
}

const NONE: readonly TaskView[] = [];

/** What a row says and links to: enough to tell whether it has to be read again. */
function printOf(row: Element): string {
  return `${row.textContent}|${row.querySelector('a[href]')?.getAttribute('href') ?? ''}`;
}

/** One fact a subject: several rows of one order say the same, and the first stands for it. */
function distinct(standing: readonly Standing[]): StoredFact[] {
  const facts = new Map<Subject, StoredFact>();
  for (const { fact } of standing) {
    const subject = subjectOf(fact);
    if (!facts.has(subject)) facts.set(subject, fact);
  }
  return [...facts.values()];
}

function parts(facts: readonly StoredFact[]): StoredFact[][] {
  const chunks: StoredFact[][] = [];
  for (let i = 0; i < facts.length; i += FACTS_PER_MESSAGE)
    chunks.push(facts.slice(i, i + FACTS_PER_MESSAGE));
  return chunks;
}
