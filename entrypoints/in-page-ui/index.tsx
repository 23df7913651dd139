import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PANEL_STYLE } from '../../components/in-page/style.ts';
import { offer } from '../backoffice.content/later-scripts.ts';
import { watchComposers } from './composer-watch.ts';
import { createNotices } from './notices.tsx';
import { PanelDesk } from './panel-desk.tsx';
import { watchUploads } from './upload-watch.ts';

/**
 * The open panel, and all that answers to what the seller does: typing and attaching. Most pages
 * are only looked at, so this comes into a tab when it is first needed, beside the content script
 * and in its world.
 */
export default defineUnlistedScript(() => {
  let lastBox: Element | undefined;
  offer('in-page-ui', {
    panelStyle: PANEL_STYLE,
    startPanel: (place, deps) => new PanelDesk(place, deps, () => lastBox),
    startInteractions: (document, deps, signal) => {
      const notices = createNotices(document, deps);
      const composers = watchComposers(deps, notices, signal);
      const uploads = watchUploads(deps, notices, signal);
      return {
        typed: (box) => {
          lastBox = box;
          composers.typed(box);
        },
        chose: (control, files) => {
          uploads.chose(control, files);
        },
        picked: (option) => {
          uploads.picked(option);
        },
        check: () => {
          composers.check();
          uploads.check();
        },
        renew: () => {
          composers.renew();
          uploads.renew();
        },
        removeAll: () => {
          notices.removeAll();
        },
      };
    },
  });
});
