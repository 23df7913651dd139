import type { PanelState } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import { load, present } from './later-scripts.ts';
import { drawTab } from './panel-tab.ts';
import { adoptStyle } from './adopt-style.ts';

/** The one `<trastienda-panel>` of a document, docked outside the page's own tree. */
export class PanelHost {
  readonly #document: Document;
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  #current: { readonly state: PanelState; readonly words: Words } | undefined;
  #isOpen = false;
  /** The subject whose tasks come first. */
  #first = '';
  /** Counts openings from outside: each draws the panel anew, for its state is the reader's. */
  #opened = 0;

  constructor(document: Document) {
    this.#document = document;
    this.#host = document.createElement('trastienda-panel');
    this.#root = this.#host.attachShadow({ mode: 'open' });
  }

  show(state: PanelState, words: Words): void {
    this.#current = { state, words };
    this.#draw();
  }

  /** Opens the panel with this subject's tasks first. */
  async open(subject: string): Promise<void> {
    try {
      await load('in-page-ui');
    } catch {
      // The extension was updated under this page: the closed panel already says so, or will.
      return;
    }
    this.#isOpen = true;
    this.#first = subject;
    this.#opened++;
    this.#draw();
    this.#root.querySelector<HTMLElement>('button')?.focus();
  }

  remove(): void {
    this.#host.remove();
    this.#current = undefined;
  }

  #draw(): void {
    if (!this.#current) return;
    const { state, words } = this.#current;
    const reading = state.reading === 'waiting' ? 'unrecognised' : state.reading;
    set(this.#host, 'data-page', state.page);
    set(this.#host, 'data-reading', reading);
    if (!this.#host.isConnected) this.#document.documentElement.append(this.#host);
    // Where there is nothing to read there is nothing to say: the element stands, and shows nothing.
    if (state.page === 'other' && !state.outdated) this.#root.replaceChildren();
    else if (this.#opened === 0) drawTab(this.#root, state, words, () => void this.open(''));
    else this.#drawWhole(state, words);
  }

  #drawWhole(state: PanelState, words: Words): void {
    const ui = present('in-page-ui');
    if (!ui) return;
    let place = this.#root.querySelector('div');
    if (!place) {
      place = this.#document.createElement('div');
      this.#root.replaceChildren(place);
      adoptStyle(this.#root, ui.panelStyle);
    }
    const tasks = state.tasks.toSorted(
      (a, b) => Number(b.subject === this.#first) - Number(a.subject === this.#first),
    );
    ui.drawPanel(place, this.#opened, {
      state: { ...state, tasks },
      words,
      startsOpen: this.#isOpen,
      onToggle: (to) => {
        this.#isOpen = to;
        if (!to) this.#first = '';
      },
    });
  }
}

function set(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
