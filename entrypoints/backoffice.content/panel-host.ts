import type { PanelPlace, PanelState } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import type { PanelDeps, PanelDrawing } from '../in-page-ui/in-page-ui.ts';
import { adoptStyle } from './adopt-style.ts';
import type { Dock } from './dock.ts';
import { CLOSED, dockClosed, dockOpen, isSmall, urgentUnder } from './dock.ts';
import { load, present } from './later-scripts.ts';
import { drawTab } from './panel-tab.ts';

/** What the panel uses of the content script. */
export type PanelHostDeps = Omit<PanelDeps, 'document' | 'move'> & {
  /** Keeps how the seller has the panel, for every page of this browser. */
  remember(place: PanelPlace): void;
};

/** The one `<trastienda-panel>` of a document, docked outside the page's own tree. */
export class PanelHost {
  readonly #document: Document;
  readonly #deps: PanelHostDeps;
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  #current: { readonly state: PanelState; readonly words: Words } | undefined;
  #drawing: PanelDrawing | undefined;
  #isOpen = false;
  /** It was open on the page before, and opens here as soon as there is something to show. */
  #opensItself = false;
  /** The seller has moved it on this page: at that side it stays, whatever is under it. */
  #isMoved = false;
  #side: PanelPlace['side'] = 'right';
  /** Where it stands: the chosen side, unless something of the page's stands there. */
  #docked: PanelPlace['side'] = 'right';
  #at: Dock | undefined;
  /** What it stands over for want of a better place, and at how many points. */
  #borne: { readonly controls: WeakSet<Element>; readonly points: number } | undefined;
  /** The subject whose tasks come first. */
  #first = '';
  /** Counts openings from outside: each draws the panel anew, for its state is the reader's. */
  #opened = 0;
  /** What had the focus before the panel took it. */
  #before: Element | undefined;

  constructor(document: Document, deps: PanelHostDeps, signal: AbortSignal) {
    this.#document = document;
    this.#deps = deps;
    this.#host = document.createElement('trastienda-panel');
    this.#root = this.#host.attachShadow({ mode: 'open' });
    const resized = () => {
      this.#dock();
    };
    document.defaultView?.addEventListener('resize', resized, { passive: true, signal });
    const moved = () => {
      this.#keepClear();
    };
    const options = { capture: true, passive: true, signal };
    for (const type of ['scrollend', 'focusin']) document.addEventListener(type, moved, options);
  }

  show(state: PanelState, words: Words): void {
    this.#current = { state, words };
    const stood = this.#host.isConnected;
    this.#draw();
    // A dialog may have opened under it. With the next frame: the page is laid out for it anyway.
    if (stood)
      requestAnimationFrame(() => {
        this.#keepClear();
      });
    if (!this.#opensItself || state.page === 'other') return;
    this.#opensItself = false;
    void this.#bringIn('');
  }

  /**
   * How the seller last had the panel; where it was open it opens by itself, and takes no focus,
   * unless the window is too small for it to be more help than hindrance.
   */
  restore({ isOpen, side }: PanelPlace): void {
    const view = this.#document.defaultView;
    this.#side = this.#docked = side;
    this.#opensItself = isOpen && !(view && isSmall(view));
  }

  /** Opens the panel with this subject's tasks first, and goes there. */
  async open(subject: string): Promise<void> {
    const { activeElement } = this.#document;
    if (activeElement !== this.#host) this.#before = activeElement ?? undefined;
    if (await this.#bringIn(subject)) {
      this.#remember();
      this.#root.querySelector<HTMLElement>('button')?.focus();
    }
  }

  /** The shortcut: opens the panel, or closes it and gives the focus back. */
  readonly turn = (): void => {
    if (!this.#isOpen) {
      void this.open('');
      return;
    }
    this.#toggled(false);
    this.#opened++;
    this.#draw();
    this.#giveBack();
  };

  remove(): void {
    this.#host.remove();
    this.#current = undefined;
  }

  async #bringIn(subject: string): Promise<boolean> {
    try {
      await load('in-page-ui');
    } catch {
      // The extension was updated under this page: the closed panel already says so, or will.
      return false;
    }
    this.#isOpen = true;
    this.#first = subject;
    this.#opened++;
    this.#draw();
    this.#dock();
    return true;
  }

  #draw(): void {
    if (!this.#current) return;
    const { state, words } = this.#current;
    const reading = state.reading === 'waiting' ? 'unrecognised' : state.reading;
    set(this.#host, 'data-page', state.page);
    set(this.#host, 'data-reading', reading);
    if (!this.#host.isConnected) {
      // Where it will stand on most pages: what is not changed later is not laid out twice.
      this.#stand(this.#at ?? { side: this.#docked, lift: 0, size: CLOSED });
      this.#document.documentElement.append(this.#host);
      requestAnimationFrame(() => {
        this.#dock();
      });
    }
    // Where there is nothing to read there is nothing to say: the element stands, and shows nothing.
    if (state.page === 'other' && !state.outdated) this.#clear();
    else if (this.#opened === 0) drawTab(this.#root, state, words, () => void this.open(''));
    else this.#drawWhole(state, words);
  }

  #clear(): void {
    this.#root.replaceChildren();
    this.#drawing = undefined;
  }

  #drawWhole(state: PanelState, words: Words): void {
    this.#drawing ??= this.#start();
    const tasks = state.tasks.toSorted(
      (a, b) => Number(b.subject === this.#first) - Number(a.subject === this.#first),
    );
    this.#drawing?.draw(this.#opened, {
      state: { ...state, tasks },
      words,
      isOpen: this.#isOpen,
      side: this.#docked,
      onToggle: (to) => {
        this.#toggled(to);
      },
      giveBack: () => this.#giveBack(),
    });
  }

  #start(): PanelDrawing | undefined {
    const ui = present('in-page-ui');
    if (!ui) return undefined;
    const place = this.#document.createElement('div');
    this.#root.replaceChildren(place);
    adoptStyle(this.#root, ui.panelStyle);
    return ui.startPanel(place, {
      ...this.#deps,
      document: this.#document,
      move: (side) => {
        this.#side = side;
        this.#isMoved = true;
        this.#remember();
        this.#dock();
      },
    });
  }

  #toggled(to: boolean): void {
    this.#isOpen = to;
    if (!to) this.#first = '';
    this.#remember();
    this.#dock();
  }

  #remember(): void {
    this.#deps.remember({ isOpen: this.#isOpen, side: this.#side });
  }

  #giveBack(): boolean {
    const before = this.#before;
    this.#before = undefined;
    if (!before?.isConnected || before === this.#document.body) return false;
    (before as HTMLElement).focus();
    return this.#document.activeElement === before;
  }

  /** Looks for a free place, and moves there if it is another one. */
  #dock(): void {
    if (!this.#host.isConnected) return;
    this.#borne = undefined;
    this.#at = this.#place();
    const isElsewhere = this.#at.side !== this.#docked;
    this.#docked = this.#at.side;
    this.#stand(this.#at);
    if (isElsewhere) this.#draw();
  }

  #stand({ side, lift, size }: Dock): void {
    set(this.#host, 'data-side', side);
    const { style } = this.#host;
    style.setProperty('--lift', `${String(lift)}px`);
    style.setProperty('--panel-width', `${String(size.width)}px`);
    style.setProperty('--panel-height', `${String(size.height)}px`);
  }

  /** Moves only where it has come to stand over what is being written in or sent. */
  #keepClear(): void {
    if (!this.#at || !this.#host.isConnected || this.#root.childElementCount === 0) return;
    // While he is in the panel it does not move from under him.
    if (this.#document.activeElement === this.#host) return;
    const under = urgentUnder(this.#document, this.#at);
    if (under.length === 0 || this.#isBorne(under)) return;
    this.#dock();
    const still = urgentUnder(this.#document, this.#at);
    this.#borne = { controls: new WeakSet(still), points: still.length };
  }

  /** The same as when no place was better: another search would find no more. */
  #isBorne(under: readonly Element[]): boolean {
    const borne = this.#borne;
    if (!borne || under.length > borne.points) return false;
    return under.every((control) => borne.controls.has(control));
  }

  #place(): Dock {
    if (!this.#isOpen) return dockClosed(this.#document, this.#side);
    // At the side where the seller has put it, it stays.
    return dockOpen(this.#document, this.#side, this.#isMoved ? [this.#side] : undefined);
  }
}

function set(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
