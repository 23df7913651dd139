import { subjectOf, type StoredFact, type Subject } from '../../lib/domain/facts.ts';
import type { PageKind, PageReading } from '../../lib/domain/reading.ts';
import { settledFact } from '../../lib/domain/rough-moment.ts';
import type { PageAnswer } from '../../lib/domain/views.ts';
import { headingOf } from '../../lib/marketplace/pages/anchor.ts';
import { contentOf } from '../../lib/marketplace/pages/dom.ts';
import { readPage } from '../../lib/marketplace/pages/read-page.ts';
import { SentMessages, withSent } from './sent-messages.ts';
import { sameFact, type Look, type SessionDeps, type PageSession } from './page-session.ts';

/** A page about one subject: read whole, marked on its heading. */
export function createDetailSession(kind: PageKind, deps: SessionDeps): PageSession {
  let reading: PageReading | undefined;
  let answer: PageAnswer | undefined;
  let again: number | undefined;
  const messages = new SentMessages(deps);
  let sent: ReadonlyMap<Subject, StoredFact> = new Map();
  let sold = '';
  /** How often what is due was asked for anew, and the last of these that was answered. */
  let [wanted, served] = [0, 0];

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
      wanted++;
    },
    async look({ document, url, context, signal, open }: Look) {
      const asked = wanted;
      const early = open < SETTLING;
      const isLeft = () => signal.aborted;
      const read = readPage(document, url, { ...context, early }, kind);
      // "Today" moves with the clock: a look at an unchanged page must have nothing new to tell.
      const settled = read.facts.map((fact) => settledFact(sent.get(subjectOf(fact)), fact));
      const next = { ...read, facts: settled };
      again = early && next.problems.length > 0 ? SETTLING - open : undefined;
      const sales = JSON.stringify(next.sales ?? []);
      const news =
        (next.sales !== undefined && sales !== sold) ||
        next.facts.some((fact) => !sameFact(sent.get(subjectOf(fact)), fact));
      const renewed = !news && asked !== served && next.facts.length > 0;
      const changed = news || renewed || next.status !== reading?.status;
      reading = next;
      if (news) {
        const reply = await deps.report(next);
        if (isLeft()) return false;
        answer = reply;
        sent = new Map(next.facts.map((fact) => [subjectOf(fact), fact]));
        sold = sales;
        markHeading(document, next.facts, answer, deps);
        const more = await messages.judge(next.facts, { document, context });
        if (isLeft()) return false;
        if (more) answer = withSent(answer, more);
      } else if (renewed) {
        const reply = await deps.standing(next.facts);
        if (isLeft()) return false;
        answer = reply;
      }
      served = asked;
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
