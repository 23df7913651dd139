import type { InteractionDeps, Interactions } from '../in-page-ui/in-page-ui.ts';
import { load } from './later-scripts.ts';

const EDITABLE = 'textarea, [contenteditable]';
/** Most files of one choice that are looked at: an invoice comes alone or in a handful. */
const MOST_FILES = 10;

type Tell = (what: (interactions: Interactions) => void) => void;

/**
 * Notices the first sign of typing or attaching, brings in the script that judges it, and hands
 * everything on to it. Nothing here costs a key more than a call.
 */
export function watchInteractions(
  document: Document,
  deps: InteractionDeps,
  signal: AbortSignal,
): { check(): void; removeAll(): void } {
  let started: Interactions | undefined;
  const tell: Tell = (what) => {
    if (started) {
      what(started);
      return;
    }
    load('in-page-ui').then(
      (ui) => {
        if (signal.aborted) return;
        started ??= ui.startInteractions(document, deps, signal);
        what(started);
      },
      () => undefined,
    );
  };
  const check = () => started?.check();
  const options = { capture: true, passive: true, signal };
  listenForTyping(document, tell, options);
  listenForFiles(document, tell, check, options);
  return { check, removeAll: () => started?.removeAll() };
}

function listenForTyping(document: Document, tell: Tell, options: AddEventListenerOptions): void {
  const typed = (event: Event) => {
    const target = event.composedPath()[0];
    const box = target instanceof Element ? target.closest(EDITABLE) : null;
    if (!box) return;
    tell((interactions) => {
      interactions.typed(box);
    });
  };
  for (const type of ['focusin', 'input']) document.addEventListener(type, typed, options);
}

function listenForFiles(
  document: Document,
  tell: Tell,
  check: () => void,
  options: AddEventListenerOptions,
): void {
  /** Names are taken at once: pages empty the field soon after. */
  const chose = (control: Element, files: FileList | null) => {
    const names = [...(files ?? [])].slice(0, MOST_FILES).map(({ name }) => name);
    tell((interactions) => {
      interactions.chose(control, names);
    });
  };
  const changed = (event: Event) => {
    const target = event.composedPath()[0];
    if (target instanceof HTMLInputElement && target.type === 'file') chose(target, target.files);
    else if (target instanceof HTMLSelectElement) check();
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
  document.addEventListener('change', changed, options);
  document.addEventListener('drop', dropped, options);
  for (const type of ['mousedown', 'click']) document.addEventListener(type, picked, options);
}
