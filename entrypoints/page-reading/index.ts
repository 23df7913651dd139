import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offer } from '../backoffice.content/later-scripts.ts';
import { Visit } from './visit.ts';

/** Everything that reads a page. It follows the content script where there may be something to read. */
export default defineUnlistedScript(() => {
  offer('page-reading', { visit: (...details) => new Visit(...details) });
});
