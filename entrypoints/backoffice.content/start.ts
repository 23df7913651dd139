import { isOperatorPage } from '../../lib/marketplace/pages/kinds.ts';
import { watchAddress } from '../../lib/marketplace/pages/router.ts';
import { watchPage, type Watch } from '../../lib/marketplace/pages/watch.ts';
import { createBreath } from './breath.ts';
import { watchInteractions } from './interactions.ts';
import { createLink, type Link } from './link.ts';
import { createMarks, type Marks } from './marks.ts';
import { createPanel, type PanelHost } from './panel-host.ts';
import { createPatience, SILENCE, type Patience } from './patience.ts';
import {
  contextOf,
  lookAt,
  readingOf,
  startVisit,
  type SessionDeps,
  type Visit,
} from './session.ts';
import { staleness } from './staleness.ts';

/** Answers older than this are asked for again when the tab comes back to the front, ms. */
const ANSWER_AGE = 60_000;

/** All that is alive on one document. */
interface Desk {
  readonly document: Document;
  readonly signal: AbortSignal;
  readonly link: Link;
  readonly panel: PanelHost;
  readonly marks: Marks;
  readonly patience: Patience;
  readonly deps: SessionDeps;
  readonly interactions: { check(): void; removeAll(): void };
  readonly now: () => number;
  visit: Visit;
  isStale: ReturnType<typeof staleness>;
  watch: Watch | undefined;
}

/**
 * Starts Trastienda on one document of a back office. Everything it adds goes when `signal`
 * aborts; whatever fails here leaves the page as if we were not there.
 */
export function startBackOffice(window: Window, signal: AbortSignal): void {
  const desk = makeDesk(window, signal);
  const { document } = desk;
  const begin = () => {
    if (signal.aborted) return;
    desk.watch = watchPage(
      document,
      () => read(desk),
      signal,
      () => performance.now(),
    );
    watchAddress(
      window,
      (url) => {
        arrive(desk, url);
      },
      signal,
    );
    desk.watch.look(true);
  };
  document.addEventListener(
    'visibilitychange',
    () => {
      wake(desk);
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    clear(desk);
  });
  // Without an answer the pages are read all the same; only the operator's names are missing.
  desk.link.greet().then(begin, begin);
}

function makeDesk(window: Window, signal: AbortSignal): Desk {
  const { document } = window;
  const now = () => Date.now();
  const link = createLink(now);
  const panel = createPanel(document);
  const marks = createMarks(document, (subject) => {
    panel.open(subject);
  });
  const visit = startVisit(new URL(window.location.href), now());
  const interactions = watchInteractions(
    document,
    {
      context: () => contextOf(desk.visit),
      words: () => link.words,
      now,
      judgeDraft: (request) => link.judgeDraft(desk.visit, request),
      judgeFile: (request) => link.judgeFile(desk.visit, request),
    },
    signal,
  );
  const deps: SessionDeps = {
    report: (reading) => link.report(desk.visit, reading),
    marks,
    words: () => link.words,
    now,
    breathe: createBreath(window),
    operatorNames: () => link.operatorNames,
    signedOut: () => {
      link.signedOut();
    },
  };
  const desk: Desk = {
    ...{ document, signal, link, panel, marks, deps, interactions, now, visit },
    patience: createPatience(),
    isStale: staleness(document, undefined, visit.url),
    watch: undefined,
  };
  return desk;
}

/** One look at the page; true when it told anything new. */
async function read(desk: Desk): Promise<boolean> {
  const { document, deps, signal, patience } = desk;
  if (desk.link.outdated) return false;
  arrive(desk, new URL(document.location.href));
  const { visit } = desk;
  let news = false;
  try {
    news = await lookAt(document, visit, desk.isStale, deps);
  } catch {
    // Fail open: the page is theirs; what could not be judged is shown as such by the panel.
  }
  if (visit !== desk.visit || signal.aborted) return true;
  desk.interactions.check();
  showPanel(desk);
  desk.watch?.seen();
  patience.again(visit.session?.again, () => {
    desk.watch?.look();
  });
  wait(desk);
  return news;
}

/** A page that does not become readable is told: when it has been mute for a while, and for good. */
function wait(desk: Desk): void {
  const { visit, patience } = desk;
  if (!readingOf(visit, desk.now()).waiting) return;
  patience.whileUnread(desk.now() - visit.since, (givenUp) => {
    if (visit !== desk.visit || desk.signal.aborted) return;
    showPanel(desk);
    if (givenUp)
      desk.link
        .report(visit, { ...readingOf(visit, desk.now()).reading, facts: [] })
        .catch(() => undefined);
    else wait(desk);
  });
}

function showPanel({ visit, link, panel, now }: Desk): void {
  if (isOperatorPage(visit.url) || !visit.kind) return;
  const { reading, waiting, answer } = readingOf(visit, now());
  if (waiting && now() - visit.since < SILENCE) return;
  panel.show(
    {
      page: visit.kind,
      reading: waiting ? 'waiting' : reading.status,
      readAt: reading.status === 'unrecognised' ? undefined : now(),
      now: now(),
      zone: link.words.zone,
      subjects: reading.facts.length,
      tasks: answer.tasks,
      problems: reading.problems,
      unknown: answer.unknown,
      outdated: link.outdated,
    },
    link.words,
  );
}

/** The page moved to another address without loading anew. */
function arrive(desk: Desk, url: URL): void {
  const { visit } = desk;
  if (url.href === visit.url.href) return;
  visit.controller.abort();
  desk.patience.stop();
  desk.isStale = staleness(desk.document, visit.url, url);
  if (url.pathname !== visit.url.pathname) clear(desk);
  desk.visit = startVisit(url, desk.now());
  desk.watch?.look();
}

/** Back in front after a while: time has passed, and other tabs may have changed what is due. */
function wake(desk: Desk): void {
  if (desk.document.hidden || desk.now() - desk.link.answeredAt < ANSWER_AGE) return;
  desk.visit.session?.refresh();
  desk.watch?.look();
}

function clear({ patience, marks, interactions, panel }: Desk): void {
  patience.stop();
  marks.removeAll();
  interactions.removeAll();
  panel.remove();
}
