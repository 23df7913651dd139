import { render } from 'preact';
import { browser } from 'wxt/browser';
import { AskFailed } from '../../components/tasks/ask-failed.tsx';
import type { BoardActions } from '../../components/tasks/board-actions.ts';
import { FIRST_LIMIT } from '../../components/tasks/board-actions.ts';
import { BOARD_STYLE } from '../../components/tasks/board-style.ts';
import { TASK_STYLE } from '../../components/tasks/style.ts';
import { TaskBoard } from '../../components/tasks/task-board.tsx';
import { adoptStyles } from '../../components/ui/adopt-styles.ts';
import { CONTROLS_STYLE } from '../../components/ui/controls-style.ts';
import { LEVEL_STYLE } from '../../components/ui/level-style.ts';
import { THEME_STYLE } from '../../components/ui/style.ts';
import type { OwnTexts } from '../../lib/domain/own-texts.ts';
import type { Words } from '../../lib/domain/words.ts';
import { firstAnswer } from '../../lib/messaging/first-tasks.ts';
import { ownTexts } from '../../lib/messaging/own-texts.ts';
import { words } from '../../lib/platform/i18n.ts';
import type { BoardDesk, Known } from './board-desk.ts';
import { boardDesk } from './board-desk.ts';
import { keepFresh } from './keep-fresh.ts';
import { openOwnPage } from './open-own-page.ts';
import { openPage } from '../../lib/platform/open-page.ts';
import { painted } from './painted.ts';
import { pauseUntil } from './pause-until.ts';
import { sidePanelOpener } from './side-panel.ts';

interface Place {
  /** After something was opened elsewhere; a popup goes away then, a panel stays. */
  readonly leave?: () => void;
  /** Whether the side panel can be opened from here. */
  readonly hasSidePanel?: boolean;
}

/** Draws the board in this page and keeps it up to date for as long as it is looked at. */
export function startBoard(place: Place): void {
  let known: Known | undefined;
  let own: { readonly texts?: OwnTexts } | undefined;
  let openSidePanel: (() => Promise<void>) | undefined;
  const redraw = () => {
    // Without the texts, everything would be said in the wrong language first.
    if (known && own) draw(known, own.texts, actionsOf(desk, place, openSidePanel));
  };
  const desk = boardDesk({ query: {}, limit: FIRST_LIMIT }, (next) => {
    known = next;
    redraw();
  });
  const refresh = async () => {
    const asking = desk.refresh();
    own = { texts: await ownTexts() };
    redraw();
    await asking;
  };
  const begin = async () => {
    const first = await firstAnswer();
    if (!first) return refresh();
    own = { texts: first.texts ?? undefined };
    if (first.state) {
      desk.showFirst(first.state);
      await painted();
    }
    await desk.refresh();
  };
  adoptStyles(document, THEME_STYLE, CONTROLS_STYLE, TASK_STYLE, LEVEL_STYLE, BOARD_STYLE);
  void begin();
  keepFresh(() => void refresh());
  if (!place.hasSidePanel) return;
  void sidePanelOpener().then((open) => {
    openSidePanel = open;
    redraw();
  });
}

function actionsOf(
  desk: BoardDesk,
  { leave }: Place,
  openSidePanel: (() => Promise<void>) | undefined,
): BoardActions {
  const away = (going: Promise<void>) => void going.then(leave, () => undefined);
  return {
    ask: desk.ask,
    decide: desk.decide,
    restore: desk.restore,
    pause: (choice) => desk.pause(choice && pauseUntil(choice, Date.now()), choice !== undefined),
    open: (href) => away(openPage(href)),
    refresh: () => void desk.refresh(),
    settings: () => away(browser.runtime.openOptionsPage()),
    reports: () => away(openOwnPage('/reports.html')),
    ...(openSidePanel && { sidePanel: () => away(openSidePanel()) }),
  };
}

function draw(known: Known, own: OwnTexts | undefined, actions: BoardActions): void {
  const app = document.querySelector('#app');
  if (!app) return;
  const { state } = known;
  const texts = wordsOf(state?.zone ?? 'UTC', own);
  document.documentElement.lang = texts.locale;
  if (state) render(<TaskBoard {...known} state={state} words={texts} actions={actions} />, app);
  else if (known.failed) render(<AskFailed words={texts} onRetry={actions.refresh} />, app);
}

let kept: { readonly own?: OwnTexts; readonly words: Words } | undefined;

/** The same object for as long as it says the same: nothing is drawn again for its sake. */
function wordsOf(zone: string, own: OwnTexts | undefined): Words {
  if (kept?.words.zone !== zone || !isSame(kept.own, own)) kept = { own, words: words(zone, own) };
  return kept.words;
}

function isSame(a: OwnTexts | undefined, b: OwnTexts | undefined): boolean {
  return a?.languageTag === b?.languageTag;
}
