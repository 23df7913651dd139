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
      const early = open < SETTLING;
      const next = readPage(document, url, { ...context, early }, kind);
      again = early && next.problems.length > 0 ? SETTLING - open : undefined;
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

/** Headings that carry marks; when the page draws another, the old one loses them. */
const marked = new WeakMap<Document, Element>();

function markHeading(
  document: Document,
  facts: readonly StoredFact[],
  answer: PageAnswer | undefined,
  deps: SessionDeps,
): void {
  const first = facts[0];
  const heading = first && headingOf(contentOf(document), first);
  if (!heading || !answer) return;
  const before = marked.get(document);
  if (before && before !== heading)
    deps.marks.show({ holder: before }, [], deps.now(), deps.words());
  marked.set(document, heading);
  const subjects = new Set<string>(facts.map(subjectOf));
  const due = answer.tasks.filter((task) => subjects.has(task.subject));
  deps.marks.show({ holder: heading }, due, deps.now(), deps.words())?.();
}
