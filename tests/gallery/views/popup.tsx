import { BOARD_STYLE } from '../../../components/tasks/board-style.ts';
import { FIRST_LIMIT } from '../../../components/tasks/board-actions.ts';
import { AskFailed } from '../../../components/tasks/ask-failed.tsx';
import { TASK_STYLE } from '../../../components/tasks/style.ts';
import { TaskBoard } from '../../../components/tasks/task-board.tsx';
import { CONTROLS_STYLE } from '../../../components/ui/controls-style.ts';
import { LEVEL_STYLE } from '../../../components/ui/level-style.ts';
import { THEME_STYLE } from '../../../components/ui/style.ts';
import boardCss from '../../../entrypoints/popup/board.css?inline';
import type { PopupState } from '../../../lib/domain/views.ts';
import { connection, health } from '../../components/connection-sample.ts';
import type { GalleryState, GalleryView } from '../page/gallery-view.ts';
import { actions, board, busy, STALE, TEN_THOUSAND } from '../samples/board.ts';
import { HOUR, NOW } from '../samples/moments.ts';
import { nothing } from '../samples/nothing.ts';
import { click, key, later, write } from '../samples/press.ts';
import { words } from '../samples/words.ts';

type Props = Parameters<typeof TaskBoard>[0];

const OWN = [THEME_STYLE, CONTROLS_STYLE, TASK_STYLE, LEVEL_STYLE, BOARD_STYLE];

function draw(state: PopupState, over: Partial<Props> = {}) {
  const asked = { query: {}, limit: FIRST_LIMIT };
  return () => <TaskBoard state={state} asked={asked} words={words} actions={actions} {...over} />;
}

/** Keys one after the other, each on what the one before has led to. */
async function keys(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    key(name);
    await later();
  }
}

const troubled: Partial<Props> = {
  connections: { now: NOW, zone: words.zone, connections: [connection({ state: 'wrong-key' })] },
};

const NOTHING_DUE: Readonly<Record<string, GalleryState>> = {
  'nothing due': { draw: draw(board()) },
  'nothing read yet': {
    draw: draw(board({ freshness: 'never', readAt: undefined, pages: [] })),
  },
  'signed out': { draw: draw(board({ freshness: 'signed-out' })) },
  'nobody answers': { draw: () => <AskFailed words={words} onRetry={nothing} /> },
};

const BUSY: Readonly<Record<string, GalleryState>> = {
  'first look': { draw: draw(busy()), isWindowOnly: true },
  'a busy morning': { draw: draw(busy()) },
  stale: { draw: draw(STALE) },
  'not answered again': { draw: draw(busy(), { failed: true }) },
  paused: { draw: draw(busy({ paused: { since: NOW, until: NOW + HOUR } })), isWindowOnly: true },
  'ten thousand': { draw: draw(TEN_THOUSAND), isWindowOnly: true },
  'a connection in trouble': { draw: draw(busy(), troubled), isWindowOnly: true },
  'shop health': { draw: draw(board(), { health: [health()] }) },
};

const WORKING: Readonly<Record<string, GalleryState>> = {
  'snooze menu open': { draw: draw(busy()), act: () => keys('ArrowDown', 's'), isWindowOnly: true },
  'pause menu open': {
    draw: draw(busy()),
    act: () => click('.t-header [aria-haspopup=menu]'),
    isWindowOnly: true,
  },
  help: { draw: draw(busy()), act: () => keys('?'), isWindowOnly: true },
  'three chosen': {
    draw: draw(busy()),
    act: () => keys('ArrowDown', 'x', 'ArrowDown', 'x', 'ArrowDown', 'x'),
    isWindowOnly: true,
  },
  'just done': { draw: draw(busy()), act: () => keys('ArrowDown', 'd'), isWindowOnly: true },
  'nothing found': {
    draw: draw(busy({ groups: [] }), {
      asked: { query: { search: 'zzz' }, limit: FIRST_LIMIT },
    }),
    act: () => write('[type=search]', 'zzz'),
    isWindowOnly: true,
  },
  'late only': {
    draw: draw(busy(), { asked: { query: { lateOnly: true }, limit: FIRST_LIMIT } }),
    isWindowOnly: true,
  },
  'set aside and why unfolded': {
    draw: draw(busy()),
    act: () => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    },
  },
};

/** What the toolbar's icon opens. */
export const popup: GalleryView = {
  room: 'popup',
  styles: [boardCss, ...OWN],
  bodyClass: 't-popup',
  states: { ...NOTHING_DUE, ...BUSY, ...WORKING },
};

/** The same list with room, beside the back office. */
export const sidePanel: GalleryView = {
  room: 'side',
  styles: [boardCss, ...OWN],
  bodyClass: 't-side',
  states: {
    'a busy morning': { draw: draw(busy(), { health: [health()] }) },
    'nothing due': { draw: draw(board()) },
  },
};
