import type { PageKind } from '../../lib/domain/reading.ts';
import { kindOfPage } from '../../lib/marketplace/pages/kind-of-content.ts';
import { LIST_READERS, READ_KINDS } from '../../lib/marketplace/pages/read-page.ts';
import { readShell, shopPart, type Shell } from '../../lib/marketplace/pages/shell.ts';
import { orderIdOf, threadIdOf } from '../../lib/marketplace/pages/subjects.ts';
import { createBreath } from './breath.ts';
import { createDetailSession } from './detail-session.ts';
import { ListSession } from './list-session.ts';
import type { PageVisit, ReaderDeps } from './page-reader.ts';
import type { PageSession, SessionDeps } from './page-session.ts';
import { contentText, staleness, type MovedFrom } from './staleness.ts';
import { subjectContext } from './subject-context.ts';

/** One address being looked at. What kind of page it is may change while its content arrives. */
export class Visit implements PageVisit {
  kind: PageKind | undefined;
  seen: string | undefined;
  readonly #document: Document;
  readonly #url: URL;
  readonly #deps: SessionDeps;
  readonly #signal: AbortSignal;
  readonly #since: number;
  /** When what stands there now was first seen so. */
  #seenAt = 0;
  #isStale: ReturnType<typeof staleness>;
  #shell: Shell = {};
  #session: PageSession | undefined;

  constructor(
    document: Document,
    url: URL,
    from: MovedFrom | undefined,
    deps: ReaderDeps,
    signal: AbortSignal,
  ) {
    this.#document = document;
    this.#url = url;
    this.#deps = { ...deps, breathe: createBreath() };
    this.#signal = signal;
    this.#since = deps.now();
    this.#isStale = staleness(document, from, url);
  }

  get shop() {
    return shopPart(this.#shell);
  }
  get shopName() {
    return this.#shell.shopName;
  }
  get reading() {
    return this.#session?.reading;
  }
  get isRead() {
    return this.#session !== undefined;
  }
  get answer() {
    return this.#session?.answer ?? { tasks: [], unknown: [] };
  }
  get unread() {
    return this.#session?.unread ?? [];
  }
  get again() {
    return this.#session?.again;
  }

  async look(): Promise<boolean> {
    const before = this.#shell;
    this.#shell = readShell(this.#document, this.#url);
    if (isOtherShop(before, this.#shell)) this.#leaveShop();
    const kind = kindOfPage(this.#document, this.#url);
    // Another shop, or the one that was not known yet: nothing read so far was told of it.
    const told = shopPart(before) === this.shop;
    const turned = kind !== this.kind || (this.#session !== undefined && !told);
    if (turned) this.#turnInto(kind);
    const open = this.#deps.now() - this.#since;
    if (!this.#session || this.#isStale(kind, open)) return turned;
    const seen = contentText(this.#document);
    // "2 hours ago" that stands there unchanged says so of the moment when it was written.
    if (seen !== this.seen) this.#seenAt = this.#deps.now();
    this.seen = seen;
    const news = await this.#session.look({
      document: this.#document,
      url: this.#url,
      signal: this.#signal,
      open,
      context: {
        now: this.#seenAt,
        lang: this.#shell.lang,
        operatorNames: this.#deps.operatorNames(),
        shopName: this.#shell.shopName,
      },
    });
    return news || turned;
  }

  context() {
    const address = this.#url.pathname + this.#url.search;
    return subjectContext(this.kind ?? 'other', this.reading?.facts ?? [], {
      thread: threadIdOf(address),
      order: orderIdOf(address),
    });
  }

  refresh(): void {
    this.#session?.refresh();
  }

  /** The frame names another shop already; what it frames is still the old one's. */
  #leaveShop(): void {
    this.#deps.marks.removeAll();
    const seen = this.seen ?? '';
    this.#isStale = staleness(this.#document, { url: this.#url, seen, otherShop: true }, this.#url);
  }

  #turnInto(kind: PageKind): void {
    this.kind = kind;
    this.#session = sessionFor(kind, this.#deps);
    if (kind === 'signed-out') this.#deps.signedOut();
  }
}

/** From one known shop to another; a name that is followed by its id is the same shop. */
function isOtherShop(before: Shell, now: Shell): boolean {
  if (before.shopId && now.shopId) return before.shopId !== now.shopId;
  return !!before.shopName && !!now.shopName && before.shopName !== now.shopName;
}

function sessionFor(kind: PageKind, deps: SessionDeps): PageSession | undefined {
  const reader = LIST_READERS[kind];
  if (reader) return new ListSession(reader, deps);
  return READ_KINDS.includes(kind) ? createDetailSession(kind, deps) : undefined;
}
