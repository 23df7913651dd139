import type { PanelState } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import { load, present } from './later-scripts.ts';
import { drawTab } from './panel-tab.ts';
import { styleElement } from './style-element.ts';

export interface PanelHost {
  show(state: PanelState, words: Words): void;
  /** Opens the panel with this subject's tasks first. */
  open(subject: string): void;
  remove(): void;
}

/** The one `<trastienda-panel>` of a document, docked outside the page's own tree. */
export function createPanel(document: Document): PanelHost {
  const host = document.createElement('trastienda-panel');
  const root = host.attachShadow({ mode: 'open' });
  let current: { state: PanelState; words: Words } | undefined;
  let isOpen = false;
  let first = '';
  /** Counts openings from outside: each draws the panel anew, for its state is the reader's. */
  let opened = 0;

  const draw = () => {
    if (!current) return;
    const { state, words } = current;
    host.setAttribute('data-page', state.page);
    host.setAttribute('data-reading', state.reading === 'waiting' ? 'unrecognised' : state.reading);
    if (!host.isConnected) document.documentElement.append(host);
    if (opened === 0) drawTab(root, state, words, () => void open(''));
    else drawWhole(state, words);
  };

  const drawWhole = (state: PanelState, words: Words) => {
    const ui = present('in-page-ui');
    if (!ui) return;
    let place = root.querySelector('div');
    if (!place) {
      place = document.createElement('div');
      root.replaceChildren(styleElement(document, ui.panelStyle), place);
    }
    const tasks = state.tasks.toSorted(
      (a, b) => Number(b.subject === first) - Number(a.subject === first),
    );
    const onToggle = (to: boolean) => {
      isOpen = to;
      if (!to) first = '';
    };
    ui.drawPanel(place, opened, {
      state: { ...state, tasks },
      words,
      startsOpen: isOpen,
      onToggle,
    });
  };

  const open = async (subject: string) => {
    try {
      await load('in-page-ui');
    } catch {
      // The extension was updated under this page: the closed panel already says so, or will.
      return;
    }
    isOpen = true;
    first = subject;
    opened++;
    draw();
    root.querySelector<HTMLElement>('button')?.focus();
  };

  return {
    show(state, words) {
      current = { state, words };
      draw();
    },
    open: (subject) => void open(subject),
    remove() {
      host.remove();
      current = undefined;
    },
  };
}
