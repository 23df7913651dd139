import type { PageReading } from '../../lib/domain/reading.ts';
import type { PageAnswer } from '../../lib/domain/views.ts';
import { operatorOfHost } from '../../lib/marketplace/operators/hosts.ts';
import { watchAddress } from '../../lib/marketplace/pages/router.ts';
import { isOperatorPage } from '../../lib/marketplace/pages/kinds.ts';
import { watchPage } from '../../lib/marketplace/pages/watch.ts';
import { Outdated, send } from '../../lib/messaging/send.ts';
import { createBreath } from './breath.ts';
import { contentWords } from './content-words.ts';
import { createMarks } from './marks.ts';
import { createPanel } from './panel-host.ts';
import {
  contextOf,
  CONTENT_PATIENCE,
  lookAt,
  readingOf,
  shopOf,
  startVisit,
  type Visit,
} from './session.ts';
import { staleness } from './staleness.ts';
import { watchInteractions } from './interactions.ts';

/** Quiet time after which a page without readable content says so rather than staying mute, ms. */
const SILENCE = 2_500;
/** Answers older than this are asked for again when the tab comes back to the front, ms. */
const ANSWER_AGE = 60_000;

/**
 * Starts Trastienda on one document of a back office. Everything it adds goes when `signal`
 * aborts; whatever fails here leaves the page as if we were not there.
 */
export function startBackOffice(window: Window, signal: AbortSignal): void {
  const { document } = window;
  let zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  let words = contentWords(zone);
  let outdated = false;
  let answeredAt = 0;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let later: ReturnType<typeof setTimeout> | undefined;
  const now = () => Date.now();
  let visit: Visit = startVisit(new URL(window.location.href), now());
  let isStale = staleness(document, undefined, visit.url);

  /** Once the extension is gone, what stands keeps standing with one quiet line; nothing is retried. */
  const fail = (error: unknown) => {
    if (error instanceof Outdated) outdated = true;
    throw error;
  };

  const report = async (reading: PageReading): Promise<PageAnswer> => {
    const answer = await send({
      type: 'page-read',
      shop: shopOf(visit),
      page: visit.kind ?? 'other',
      url: visit.url.href.slice(0, 4000),
      status: reading.status,
      problems: [...reading.problems],
      facts: [...reading.facts],
    }).catch(fail);
    answeredAt = now();
    if (answer.zone !== zone) words = contentWords((zone = answer.zone));
    return answer;
  };

  const panel = createPanel(document);
  const marks = createMarks(document, (subject) => {
    panel.open(subject);
  });
  const deps = {
    report,
    marks,
    words: () => words,
    now,
    breathe: createBreath(window),
    operatorNames: operatorOfHost(window.location.hostname)?.operatorNames ?? [],
    signedOut: () => void send({ type: 'signed-out' }).catch(() => undefined),
  };

  const showPanel = () => {
    const { reading, waiting, answer } = readingOf(visit, now());
    const unread = reading.status === 'unrecognised' && visit.session !== undefined;
    if (isOperatorPage(visit.url) || !visit.kind) return;
    if (waiting && unread && now() - visit.since < SILENCE) return;
    const state = {
      page: visit.kind,
      reading: waiting ? ('waiting' as const) : reading.status,
      readAt: reading.status === 'unrecognised' ? undefined : now(),
      now: now(),
      zone,
      subjects: reading.facts.length,
      tasks: answer.tasks,
      problems: reading.problems,
      unknown: answer.unknown,
      outdated,
    };
    panel.show(state, words);
  };

  const read = async (): Promise<boolean> => {
    if (outdated) return false;
    if (window.location.href !== visit.url.href) arrive(new URL(window.location.href));
    const current = visit;
    let news = false;
    try {
      news = await lookAt(document, current, isStale, deps);
    } catch {
      // Fail open: the page is theirs; what could not be judged is shown as such by the panel.
    }
    if (current !== visit || signal.aborted) return true;
    interactions.check();
    showPanel();
    watch.seen();
    armSilence(current);
    lookAgain(current);
    return news;
  };

  const lookAgain = (current: Visit) => {
    clearTimeout(later);
    if (current.session?.again === undefined) return;
    later = setTimeout(() => {
      watch.look();
    }, current.session.again + 50);
  };

  /** A page that never becomes readable is told, twice: when it has been quiet, and when patience ends. */
  const armSilence = (current: Visit) => {
    clearTimeout(silence);
    const open = now() - current.since;
    const { waiting } = readingOf(current, now());
    if (!waiting || signal.aborted) return;
    const pause = open < SILENCE ? SILENCE - open : CONTENT_PATIENCE - open;
    silence = setTimeout(() => {
      if (current !== visit || signal.aborted) return;
      showPanel();
      if (now() - current.since >= CONTENT_PATIENCE) void reportUnread(current);
      else armSilence(current);
    }, pause + 50);
  };

  const reportUnread = async (current: Visit) => {
    const { reading } = readingOf(current, now());
    if (current.session && reading.status === 'unrecognised')
      await report({ ...reading, facts: [] }).catch(() => undefined);
  };

  const arrive = (url: URL) => {
    if (url.href === visit.url.href) return;
    visit.controller.abort();
    isStale = staleness(document, visit.url, url);
    if (url.pathname !== visit.url.pathname) {
      marks.removeAll();
      interactions.removeAll();
      panel.remove();
    }
    visit = startVisit(url, now());
    watch.look();
  };

  const interactions = watchInteractions(
    document,
    {
      context: () => contextOf(visit),
      words: () => words,
      now,
      judgeDraft: async ({ subject, text, strip, orderId, channel, customerLocale }) => {
        const body = { subject, text, strip: [...strip], orderId, channel, customerLocale };
        return (await send({ type: 'draft', shop: shopOf(visit), ...body }).catch(fail)).notices;
      },
      judgeFile: async ({ subject, name, orderId, place }) => {
        const { target, typeLabel, typeIsInvoice } = place;
        const body = {
          subject,
          name: name.slice(0, 500),
          orderId,
          target,
          typeLabel,
          typeIsInvoice,
        };
        return (await send({ type: 'file', shop: shopOf(visit), ...body }).catch(fail)).notices;
      },
    },
    signal,
  );

  const watch = watchPage(document, read, signal, () => performance.now());
  watchAddress(window, arrive, signal);
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.hidden || now() - answeredAt < ANSWER_AGE) return;
      visit.session?.refresh();
      watch.look();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    clearTimeout(silence);
    clearTimeout(later);
    marks.removeAll();
    interactions.removeAll();
    panel.remove();
  });
  watch.look(true);
}
