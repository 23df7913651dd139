import type { InPageUi, InteractionDeps, Interactions } from '../in-page-ui/in-page-ui.ts';
import { load } from './later-scripts.ts';

const EDITABLE = 'textarea, [contenteditable]';
/** Most files of one choice that are looked at: an invoice comes alone or in a handful. */
const MOST_FILES = 10;

/** What a page's own choices are made of. */
const TOGGLE =
  '[role=radio], [role=option], [role=tab], [role=switch], [role=checkbox], [role^=menuitem], [aria-pressed]';
/** How long the page may take to show what was chosen, ms. */
const AFTER_PRESS = 100;

type Tell = (what: (interactions: Interactions) => void) => void;

/**
 * Notices the first sign of typing or attaching, brings in the script that judges it, and hands
 * everything on to it. Nothing here costs a key more than a call.
 */
export function watchInteractions(
  document: Document,
  deps: InteractionDeps,
  signal: AbortSignal,
): { check(): void; renew(): void; removeAll(): void } {
  let started: Interactions | undefined;
  const tell: Tell = (what) => {
    if (started) {
      what(started);
      return;
    }
    const start = (ui: InPageUi) => {
      if (signal.aborted) return;
      started ??= ui.startInteractions(document, deps, signal);
      what(started);
    };
    // A file is chosen once: what is lost because the background was just being stopped is not told
    // again by the page.
    load('in-page-ui')
      .catch(() => load('in-page-ui'))
      .then(start, () => undefined);
  };
  const check = () => started?.check();
  const options = { capture: true, passive: true, signal };
  listenForTyping(document, tell, options);
  listenForFiles(document, tell, check, options);
  const renew = () => started?.renew();
  return { check, renew, removeAll: () => started?.removeAll() };
}

function listenForTyping(document: Document, tell: Tell, options: AddEventListenerOptions): void {
  const typed = (event: Event) => {
    const target = event.composedPath()[0];
    const box = target instanceof Element ? target.closest(EDITABLE) : null;
    if (!box || isOurs(event)) return;
    tell((interactions) => {
      interactions.typed(box);
    });
  };
  for (const type of ['focusin', 'input']) document.addEventListener(type, typed, options);
}

/** The panel has fields of its own: what is typed there is no reply. */
function isOurs(event: Event): boolean {
  const path = event.composedPath();
  return path.some((part) => part instanceof Element && part.localName === 'trastienda-panel');
}

function isTick(target: EventTarget | undefined): boolean {
  return target instanceof HTMLInputElement && /^(?:radio|checkbox)$/.test(target.type);
}

function listenForFiles(
  document: Document,
  tell: Tell,
  check: () => void,
  options: AddEventListenerOptions,
): void {
  /** The list is copied at once: pages empty the field soon after. */
  const chose = (control: Element, list: FileList | null) => {
    const files = [...(list ?? [])].slice(0, MOST_FILES);
    tell((interactions) => {
      interactions.chose(control, files);
    });
  };
  const changed = (event: Event) => {
    const target = event.composedPath()[0];
    if (target instanceof HTMLInputElement && target.type === 'file') chose(target, target.files);
    else if (target instanceof HTMLSelectElement || isTick(target)) check();
  };
  const dropped = (event: DragEvent) => {
    const files = event.dataTransfer?.files;
    if (files?.length && event.target instanceof Element) chose(event.target, files);
  };
  const picked = (event: Event) => {
    const target = event.composedPath()[0];
    const option = target instanceof Element ? target.closest('[role=option]') : null;
    if (!option) return;
    tell((interactions) => {
      interactions.picked(option);
    });
  };
  /** Toggles change nothing but attributes, which nobody watches; the page answers to the press. */
  const pressed = (event: Event) => {
    const target = event.composedPath()[0];
    if (target instanceof Element && target.closest(TOGGLE)) setTimeout(check, AFTER_PRESS);
  };
  document.addEventListener('change', changed, options);
  for (const type of ['click', 'keyup']) document.addEventListener(type, pressed, options);
  document.addEventListener('drop', dropped, options);
  for (const type of ['mousedown', 'click']) document.addEventListener(type, picked, options);
}
