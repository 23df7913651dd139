import { defineContentScript } from 'wxt/utils/define-content-script';
export default defineContentScript({
  matches: ['https://pccomponentes-prod.mirakl.net/*', 'https://mediamarktsaturn.mirakl.net/*'],
  runAt: 'document_idle',
  main: () => undefined,
});
