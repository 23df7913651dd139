import type { PageVisit } from '../page-reading/page-reader.ts';
import type { Link } from './link.ts';
import type { PanelHostDeps } from './panel-host.ts';

/**
 * What the panel asks of the background, always for the page that is open.
 * @param reread shows the page anew, after something was decided
 */
export function panelDeps(link: Link, here: () => PageVisit, reread: () => void): PanelHostDeps {
  return {
    context: () => here().context(),
    unread: () => here().unread,
    answeredAt: () => link.answeredAt,
    checklist: (context) => link.checklist(here(), context),
    shopChecklist: () => link.shopChecklist(here()),
    offerTemplates: (context) => link.offerTemplates(here(), context),
    decide: async (task, isDone) => {
      await link.decide(here(), task, isDone);
      reread();
    },
    remember: (place) => {
      link.remember(place);
    },
  };
}
