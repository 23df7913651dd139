import type { PageKind, PageReading } from '../../lib/domain/reading.ts';
import type { PageAnswer } from '../../lib/domain/views.ts';
import { kindOfPage } from '../../lib/marketplace/pages/kind-of-content.ts';
import { isOperatorPage } from '../../lib/marketplace/pages/kinds.ts';
import { LIST_READERS, READ_KINDS } from '../../lib/marketplace/pages/read-page.ts';
import { readShell, shopPart, type Shell } from '../../lib/marketplace/pages/shell.ts';
import { orderIdOf, threadIdOf } from '../../lib/marketplace/pages/subjects.ts';
import { createDetailSession } from './detail-session.ts';
import { createListSession } from './list-session.ts';
import type { PageDeps, PageSession } from './page-deps.ts';
import { staleness } from './staleness.ts';
import { subjectContext, type SubjectContext } from './subject-context.ts';

/** How long a page may take to show its content before it counts as unreadable, ms. */
export const CONTENT_PATIENCE = 20_000;

/** One address being looked at: which kind it is, what was read, and how long it has been open. */
export interface Visit {
  readonly url: URL;
  readonly since: number;
  readonly controller: AbortController;
  kind: PageKind | undefined;
  session: PageSession | undefined;
  shell: Shell;
}

export interface SessionDeps extends PageDeps {
  operatorNames(): readonly string[];
  signedOut(): void;
}

export function startVisit(url: URL, now: number): Visit {
  return {
    url,
    since: now,
    controller: new AbortController(),
    kind: undefined,
    session: undefined,
    shell: {},
  };
}

/** Looks at the page once: what kind it is now, and what it says. True when there was news. */
export async function lookAt(
  document: Document,
  visit: Visit,
  isStale: ReturnType<typeof staleness>,
  deps: SessionDeps,
): Promise<boolean> {
  if (isOperatorPage(visit.url)) return false;
  visit.shell = readShell(document, visit.url);
  const kind = kindOfPage(document, visit.url);
  const turned = kind !== visit.kind;
  if (turned) {
    visit.kind = kind;
    visit.session = sessionFor(kind, deps);
    if (kind === 'signed-out') deps.signedOut();
  }
  if (!visit.session || isStale(document, visit.url, kind)) return turned;
  const news = await visit.session.look({
    document,
    url: visit.url,
    signal: visit.controller.signal,
    open: deps.now() - visit.since,
    context: {
      now: deps.now(),
      lang: visit.shell.lang,
      operatorNames: deps.operatorNames(),
      shopName: visit.shell.shopName,
    },
  });
  return news || turned;
}

function sessionFor(kind: PageKind, deps: PageDeps): PageSession | undefined {
  const reader = LIST_READERS[kind];
  if (reader) return createListSession(reader, deps);
  return READ_KINDS.includes(kind) ? createDetailSession(kind, deps) : undefined;
}

/** Where the seller is, for drafts and files. */
export function contextOf(visit: Visit): SubjectContext {
  const address = visit.url.pathname + visit.url.search;
  return subjectContext(visit.kind ?? 'other', visit.session?.reading?.facts ?? [], {
    thread: threadIdOf(address),
    order: orderIdOf(address),
  });
}

export function shopOf(visit: Visit): string {
  return shopPart(visit.shell);
}

const NOTHING: PageReading = { facts: [], problems: [], status: 'unrecognised', empty: false };

/** The reading as the panel tells it; `waiting` while content may still come. */
export function readingOf(
  visit: Visit,
  now: number,
): { reading: PageReading; waiting: boolean; answer: Pick<PageAnswer, 'tasks' | 'unknown'> } {
  const reading = visit.session?.reading ?? NOTHING;
  return {
    reading,
    waiting:
      visit.session !== undefined &&
      reading.status === 'unrecognised' &&
      now - visit.since < CONTENT_PATIENCE,
    answer: visit.session?.answer ?? { tasks: [], unknown: [] },
  };
}
