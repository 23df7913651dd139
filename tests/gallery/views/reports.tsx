import type { ReportActions } from '../../../components/reports/report-view.tsx';
import { ReportView } from '../../../components/reports/report-view.tsx';
import { LEVEL_STYLE } from '../../../components/ui/level-style.ts';
import { PAGE_STYLE } from '../../../components/ui/page-style.ts';
import { THEME_STYLE } from '../../../components/ui/style.ts';
import style from '../../../entrypoints/reports/style.css?inline';
import type { ShownConnection } from '../../../lib/domain/connect.ts';
import type { Report } from '../../../lib/domain/report.ts';
import { connection, list } from '../../components/connection-sample.ts';
import { evidence, shopReport } from '../../components/report-sample.ts';
import type { GalleryView } from '../page/gallery-view.ts';
import { NOW } from '../samples/moments.ts';
import { done, nothing, pending } from '../samples/nothing.ts';
import { press } from '../samples/press.ts';
import { words } from '../samples/words.ts';

const usual: ReportActions = {
  loadEvidence: () => Promise.resolve(evidence(0, 9, 9)),
  saveEvidence: done,
  print: done,
  refresh: nothing,
};

function draw(
  report: Report,
  over: Partial<ReportActions> = {},
  connections: readonly ShownConnection[] = [],
) {
  const actions = { ...usual, ...over };
  return () => <ReportView {...{ report, connections, actions, words }} />;
}

const full: Report = {
  now: NOW,
  shops: [
    shopReport(),
    shopReport({
      shop: 'marketplace.worten.pt|77',
      shopLabel: 'Worten · Delta',
      freshness: 'stale',
    }),
  ],
};

/** The shop's figures over time. */
export const reports: GalleryView = {
  room: 'page',
  styles: [style, THEME_STYLE, LEVEL_STYLE, PAGE_STYLE],
  bodyClass: 't-page',
  states: {
    'first look': { draw: draw(full), isWindowOnly: true },
    'two shops': { draw: draw(full) },
    'tables unfolded': {
      draw: draw(full),
      act: () => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      },
    },
    'a first reading under way': {
      draw: draw(full, {}, [
        connection({
          shop: shopReport().shop,
          lists: [list({ list: 'threads', state: 'never', readAt: undefined })],
        }),
      ]),
    },
    'nothing known': { draw: draw({ now: NOW, shops: [] }) },
    'a file under way': {
      draw: draw(full, {
        saveEvidence: (_, onProgress) => {
          onProgress({ done: 4500, total: 12_000 });
          return pending();
        },
      }),
      act: () => press(words.t('reportSaveEvidence')),
    },
  },
};
