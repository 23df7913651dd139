import { onTold } from '../../lib/messaging/listen.ts';
import { isOperatorPage, kindOfUrl } from '../../lib/marketplace/pages/kinds.ts';
import { watchAddress } from '../../lib/marketplace/pages/router.ts';
import { Watch } from '../../lib/marketplace/pages/watch.ts';
import type { PageVisit, ReaderDeps } from '../page-reading/page-reader.ts';
import { makeDesk, type Desk } from './desk.ts';
import { load, present } from './later-scripts.ts';
import { SILENCE } from './patience.ts';
import {
  isWaiting,
  panelState,
  placeAt,
  readingAt,
  retryAfter,
  textOf,
  type Place,
} from './place.ts';
import { watchRenewal } from './renewal.ts';
import { unreadVisit } from './unread-visit.ts';

/** How long the background may take to wake and answer the first word, ms. */
const GREETING = 2_000;

/**
 * Starts Trastienda on one document of a back office. Everything it adds goes when `signal`
 * aborts; whatever fails here leaves the page as if we were not there.
 * @param onPaused the seller wants nothing of us: nothing was begun, or everything is to end
 */
export function startBackOffice(window: Window, signal: AbortSignal, onPaused: () => void): void {
  const desk = makeDesk(window, signal, onPaused);
  const { document } = desk;
  const begin = () => {
    clearTimeout(patience);
    if (signal.aborted || endsPaused(desk) || desk.watch) return;
    desk.watch = new Watch(
      document,
      () => read(desk),
      signal,
      () => performance.now(),
    );
    watchAddress(
      window,
      (url) => {
        arrive(desk, url, true);
      },
      signal,
    );
    desk.watch.look(true);
  };
  watchRenewal(
    window,
    () => desk.now() - desk.link.answeredAt,
    (told) => void renew(desk, told),
    signal,
  );
  signal.addEventListener('abort', () => {
    desk.place.controller.abort();
    clear(desk);
  });
  // Without an answer pages are read all the same; only the operator's names are missing.
  const patience = setTimeout(begin, GREETING);
  desk.link
    .greet()
    .then((last) => {
      if (last && !signal.aborted && !desk.link.isPaused) desk.panel.restore(last);
    })
    .then(begin, begin);
  onTold('turn-panel', desk.panel.turn, signal);
}

function endsPaused({ link, onPaused }: Desk): boolean {
  if (link.isPaused) onPaused();
  return link.isPaused;
}

/** One look at the page; true when it told anything new. */
async function read(desk: Desk): Promise<boolean> {
  if (desk.link.outdated) return false;
  arrive(desk, new URL(desk.document.location.href), false);
  const { place } = desk;
  if (isOperatorPage(place.url)) return false;
  let news = false;
  try {
    place.visit ??= await visitAt(desk, place);
    if (place !== desk.place) return true;
    news = await place.visit.look();
    place.judged = true;
    place.failures = 0;
  } catch {
    // Fail open: the page is theirs. Nothing was judged, so nothing is claimed.
    place.judged = false;
    place.failures++;
  }
  if (place !== desk.place || desk.signal.aborted) return true;
  desk.interactions.check();
  showPanel(desk);
  desk.watch?.seen();
  desk.patience.again(retryAfter(place) ?? place.visit?.again, () => desk.watch?.look());
  wait(desk);
  return news;
}

/** The reading script comes in only where the address leaves it open that there is something to read. */
async function visitAt(desk: Desk, place: Place): Promise<PageVisit> {
  const { document } = desk;
  if (kindOfUrl(place.url) === 'other') return unreadVisit('other');
  const reader = await load('page-reading');
  return reader.visit(
    document,
    place.url,
    place.from,
    depsAt(desk, place),
    place.controller.signal,
  );
}

/** A reading belongs to the place it was made at, however late it is told. */
function depsAt({ deps, link }: Desk, place: Place): ReaderDeps {
  const here = () => {
    if (!place.visit || place.controller.signal.aborted) throw new Error('left');
    return place.visit;
  };
  return {
    ...deps,
    report: (reading) => link.report(here(), place.url, reading),
    standing: (facts) => link.standing(here(), facts),
    judgeSent: (request) => link.judgeSent(here(), request),
  };
}

/**
 * A page that does not become readable is told as soon as it has been mute for a while: the popup
 * must not call all clear meanwhile. Should it become readable after all, that is told in turn.
 */
function wait(desk: Desk): void {
  const { place, patience } = desk;
  if (!isWaiting(place, desk.now())) {
    patience.read();
    return;
  }
  patience.whileUnread(desk.now() - place.since, (givenUp) => {
    if (place !== desk.place || desk.signal.aborted) return;
    showPanel(desk);
    tellUnread(desk);
    if (!givenUp) wait(desk);
  });
}

function showPanel({ place, link, panel, now }: Desk): void {
  const state = panelState(place, link, now());
  if (state) panel.show(state, link.words);
}

/** The page moved to another address without loading anew. */
function arrive(desk: Desk, url: URL, told: boolean): void {
  const { place } = desk;
  if (url.href === place.url.href) return;
  tellUnread(desk);
  place.controller.abort();
  if (url.pathname !== place.url.pathname) clear(desk);
  else desk.patience.stop();
  // Where nobody told of the move, the new content may stand there already.
  const seen =
    told && present('page-reading') ? undefined : (place.visit?.seen ?? textOf(desk.document));
  desk.place = placeAt(url, { url: place.url, seen }, desk.now());
  beginAtOnce(desk);
  desk.watch?.look();
}

/** Once for every address. */
function tellUnread({ place, link, now }: Desk): void {
  const isMute = readingAt(place).status === 'unrecognised' && now() - place.since >= SILENCE;
  if (!place.visit?.isRead || !isMute || place.toldUnread) return;
  place.toldUnread = true;
  link.report(place.visit, place.url, { ...readingAt(place), facts: [] }).catch(() => undefined);
}

/**
 * The old content is still there at this very moment, and is what the new visit must not mistake
 * for its own: it has to begin before the page's own scripts go on.
 */
function beginAtOnce(desk: Desk): void {
  const { document, place } = desk;
  const reader = present('page-reading');
  if (!reader || kindOfUrl(place.url) === 'other') return;
  const { controller, from, url } = place;
  place.visit = reader.visit(document, url, from, depsAt(desk, place), controller.signal);
}

/** Time has passed, or something else changed what is due. Settings may name the operator anew. */
async function renew(desk: Desk, told: boolean): Promise<void> {
  if (desk.link.outdated || !desk.watch) return;
  if (told) await desk.link.greet().catch(() => undefined);
  if (endsPaused(desk)) return;
  desk.place.visit?.refresh();
  desk.watch.look(told);
  if (told) desk.interactions.renew();
}

function clear({ patience, marks, interactions, panel }: Desk): void {
  patience.stop();
  marks.removeAll();
  interactions.removeAll();
  panel.remove();
}
