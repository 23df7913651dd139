import { subjectOf, type StoredFact, type Subject } from '../../lib/domain/facts.ts';
import type { PageKind, PageReading } from '../../lib/domain/reading.ts';
import type { PageAnswer } from '../../lib/domain/views.ts';
import { headingOf } from '../../lib/marketplace/pages/anchor.ts';
import { contentOf } from '../../lib/marketplace/pages/dom.ts';
import { readPage } from '../../lib/marketplace/pages/read-page.ts';
import { sameFact, type Look, type SessionDeps, type PageSession } from './page-session.ts';

/** A page about one subject: read whole, marked on its heading. */
export function createDetailSession(kind: PageKind, deps: SessionDeps): PageSession {
  let reading: PageReading | undefined;
  let answer: PageAnswer | undefined;
  let again: number | undefined;
  let sent: ReadonlyMap<Subject, StoredFact> = new Map();

  return {
    get reading() {
      return reading;
    },
    get answer() {
      return answer;
    },
    get again() {
      return again;
    },
    refresh() {
      sent = new Map();
    },
    async look({ document, url, context, signal, open }: Look) {
      const read = readPage(document, url, context, kind);
      const next = open < SETTLING ? withoutAbsences(read) : read;
      again = next === read ? undefined : SETTLING - open;
      const news = next.facts.some((fact) => !sameFact(sent.get(subjectOf(fact)), fact));
      const changed = news || next.status !== reading?.status;
      reading = next;
      if (news) {
        const reply = await deps.report(next);
        if (signal.aborted) return false;
        answer = reply;
        sent = new Map(next.facts.map((fact) => [subjectOf(fact), fact]));
      }
      markHeading(document, next.facts, answer, deps);
      return changed;
    },
  };
}

/** How long a page may take from its frame to its rows before an absence is believed, ms. */
const SETTLING = 2_500;

/** "No invoice here" is held back at first: a list's frame often stands before its rows do. */
function withoutAbsences(reading: PageReading): PageReading {
  const absent = (fact: StoredFact) => fact.type === 'order' && fact.hasInvoice === false;
  if (!reading.facts.some(absent)) return reading;
  const facts = reading.facts.map((fact) =>
    absent(fact) ? { ...fact, hasInvoice: undefined } : fact,
  );
  return { ...reading, facts };
}

function markHeading(
  document: Document,
  facts: readonly StoredFact[],
  answer: PageAnswer | undefined,
  deps: SessionDeps,
): void {
  const first = facts[0];
  const heading = first && headingOf(contentOf(document), first);
  if (!heading || !answer) return;
  const subjects = new Set<string>(facts.map(subjectOf));
  const due = answer.tasks.filter((task) => subjects.has(task.subject));
  deps.marks.show({ holder: heading }, due, deps.now(), deps.words())?.();
}
