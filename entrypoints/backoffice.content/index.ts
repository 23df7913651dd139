import { defineContentScript } from 'wxt/utils/define-content-script';
import { startBackOffice } from './start.ts';

export default defineContentScript({
  matches: ['https://pccomponentes-prod.mirakl.net/*', 'https://mediamarktsaturn.mirakl.net/*'],
  runAt: 'document_idle',
  main(ctx) {
    startBackOffice(window, ctx.signal);
  },
});
