import { render } from 'preact';
import { Panel } from '../../components/in-page/panel.tsx';
import { PANEL_STYLE } from '../../components/in-page/style.ts';
import type { PanelState } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import { styleElement } from './style-element.ts';

export interface PanelHost {
  show(state: PanelState, words: Words): void;
  /** Opens the panel with this subject's tasks first. */
  open(subject: string): void;
  remove(): void;
}

/** The one `<trastienda-panel>` of a document, docked outside the page's own tree. */
export function createPanel(document: Document): PanelHost {
  let host: HTMLElement | undefined;
  let place: HTMLElement | undefined;
  let current: { state: PanelState; words: Words } | undefined;
  let isOpen = false;
  let first = '';
  /** A new key draws the panel anew, open: its own state is the reader's to change. */
  let opened = 0;

  const make = () => {
    host = document.createElement('trastienda-panel');
    const root = host.attachShadow({ mode: 'open' });
    place = document.createElement('div');
    root.append(styleElement(document, PANEL_STYLE), place);
  };

  const draw = () => {
    if (!current) return;
    const { state, words } = current;
    if (!host || !place) make();
    if (!host || !place) return;
    host.setAttribute('data-page', state.page);
    host.setAttribute('data-reading', state.reading === 'waiting' ? 'unrecognised' : state.reading);
    if (!host.isConnected) document.documentElement.append(host);
    const tasks = state.tasks.toSorted(
      (a, b) => Number(b.subject === first) - Number(a.subject === first),
    );
    render(
      <Panel
        key={opened}
        state={{ ...state, tasks }}
        words={words}
        startsOpen={isOpen}
        onToggle={(open) => {
          isOpen = open;
          if (!open) first = '';
        }}
      />,
      place,
    );
  };

  return {
    show(state, words) {
      current = { state, words };
      draw();
    },
    open(subject) {
      isOpen = true;
      first = subject;
      opened++;
      draw();
    },
    remove() {
      host?.remove();
      current = undefined;
    },
  };
}
