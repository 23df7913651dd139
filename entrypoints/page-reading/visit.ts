import type { PageKind } from '../../lib/domain/reading.ts';
import { kindOfPage } from '../../lib/marketplace/pages/kind-of-content.ts';
import { LIST_READERS, READ_KINDS } from '../../lib/marketplace/pages/read-page.ts';
import { readShell, shopPart, type Shell } from '../../lib/marketplace/pages/shell.ts';
import { orderIdOf, threadIdOf } from '../../lib/marketplace/pages/subjects.ts';
import { createBreath } from './breath.ts';
import { createDetailSession } from './detail-session.ts';
import { ListSession } from './list-session.ts';
import type { PageReader, PageVisit, ReaderDeps } from './page-reader.ts';
import type { PageSession, SessionDeps } from './page-session.ts';
import { staleness } from './staleness.ts';
import { subjectContext } from './subject-context.ts';

/** Begins to look at one address. What kind of page it is may change while its content arrives. */
export const beginVisit: PageReader['visit'] = (document, url, from, deps, signal) => {
  const since = deps.now();
  const isStale = staleness(document, from, url);
  const sessionDeps: SessionDeps = { ...deps, breathe: createBreath() };
  let shell: Shell = {};
  let kind: PageKind | undefined;
  let session: PageSession | undefined;

  const visit: PageVisit = {
    get kind() {
      return kind;
    },
    get shop() {
      return shopPart(shell);
    },
    get shopName() {
      return shell.shopName;
    },
    get reading() {
      return session?.reading;
    },
    get isRead() {
      return session !== undefined;
    },
    get answer() {
      return session?.answer ?? { tasks: [], unknown: [] };
    },
    get again() {
      return session?.again;
    },
    async look() {
      const before = shopPart(shell);
      shell = readShell(document, url);
      const found = kindOfPage(document, url);
      // Another shop, or the one that was not known yet: nothing read so far was told of it.
      const moved = session !== undefined && shopPart(shell) !== before;
      const turned = found !== kind || moved;
      if (turned) {
        kind = found;
        session = sessionFor(kind, sessionDeps);
        if (kind === 'signed-out') deps.signedOut();
      }
      if (!session || isStale(kind ?? found)) return turned;
      const context = {
        now: deps.now(),
        lang: shell.lang,
        operatorNames: deps.operatorNames(),
        shopName: shell.shopName,
      };
      const open = deps.now() - since;
      return (await session.look({ document, url, context, signal, open })) || turned;
    },
    context: () =>
      subjectContext(kind ?? 'other', session?.reading?.facts ?? [], {
        thread: threadIdOf(url.pathname + url.search),
        order: orderIdOf(url.pathname + url.search),
      }),
    refresh() {
      session?.refresh();
    },
  };
  return visit;
};

function sessionFor(kind: PageKind, deps: ReaderDeps & SessionDeps): PageSession | undefined {
  const reader = LIST_READERS[kind];
  if (reader) return new ListSession(reader, deps);
  return READ_KINDS.includes(kind) ? createDetailSession(kind, deps) : undefined;
}
