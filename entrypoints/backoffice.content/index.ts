import { defineContentScript } from 'wxt/utils/define-content-script';
import { startUnlessPaused } from './start-unless-paused.ts';

const PLACE = Symbol.for('trastienda.back-office');
const world = globalThis as unknown as Record<symbol, AbortController | undefined>;
const OURS = 'trastienda-mark, trastienda-notice, trastienda-panel';

export default defineContentScript({
  matches: ['https://pccomponentes-prod.mirakl.net/*', 'https://mediamarktsaturn.mirakl.net/*'],
  runAt: 'document_idle',
  main() {
    // After an update this runs again in tabs that are open: the newest one takes over, and clears
    // away what an older one left behind in a world of its own.
    world[PLACE]?.abort();
    for (const left of document.querySelectorAll(OURS)) left.remove();
    const controller = new AbortController();
    world[PLACE] = controller;
    startUnlessPaused(window, controller.signal);
  },
});
