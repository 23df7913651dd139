import { render } from 'preact';
import type { ReportActions } from '../../components/reports/report-view.tsx';
import { ReportView } from '../../components/reports/report-view.tsx';
import { adoptStyles } from '../../components/ui/adopt-styles.ts';
import { Button } from '../../components/ui/button.tsx';
import { Callout } from '../../components/ui/callout.tsx';
import { LEVEL_STYLE } from '../../components/ui/level-style.ts';
import { PAGE_STYLE } from '../../components/ui/page-style.ts';
import { THEME_STYLE } from '../../components/ui/style.ts';
import type { ShownConnection } from '../../lib/domain/connect.ts';
import { rowsOfShop } from '../../lib/domain/exported-rows.ts';
import type { Report } from '../../lib/domain/report.ts';
import type { Words } from '../../lib/domain/words.ts';
import { send } from '../../lib/messaging/send.ts';
import { words } from '../../lib/platform/i18n.ts';
import { openOnPaper } from './open-on-paper.ts';
import { saveRows } from './save-rows.ts';

const OWN_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

let texts = words(OWN_ZONE);

async function load(): Promise<void> {
  draw({ kind: 'loading' });
  await refresh();
}

/** What is shown stays until the new figures are there. */
async function refresh(): Promise<void> {
  try {
    texts = words(OWN_ZONE, (await send({ type: 'texts' })) ?? undefined);
    const [report, { connections }] = await Promise.all([
      send({ type: 'report' }),
      // Keys lie in a database of their own; without it, the figures stand all the same.
      send({ type: 'connections' }).catch(() => ({ connections: [] })),
    ]);
    draw({ kind: 'report', report, connections });
  } catch {
    draw({ kind: 'failed' });
  }
}

type Shown =
  | { readonly kind: 'loading' | 'failed' }
  | {
      readonly kind: 'report';
      readonly report: Report;
      readonly connections: readonly ShownConnection[];
    };

function draw(shown: Shown): void {
  const app = document.querySelector('#app');
  if (!app) return;
  document.documentElement.lang = texts.locale;
  document.title = `${texts.t('reportTitle')} · ${texts.t('extName')}`;
  const view =
    shown.kind === 'report' ? (
      <ReportView
        report={shown.report}
        connections={shown.connections}
        actions={actionsIn(texts)}
        words={texts}
      />
    ) : (
      <Waiting isFailed={shown.kind === 'failed'} />
    );
  render(view, app);
}

function Waiting({ isFailed }: { readonly isFailed: boolean }) {
  return (
    <>
      <header class="r-header">
        <h1>{texts.t('reportTitle')}</h1>
      </header>
      <main class="t-page-main r-main" aria-busy={!isFailed}>
        {isFailed ? (
          <Callout kind="late" role="alert">
            {texts.t('reportFailed')}{' '}
            <Button label={texts.t('retry')} icon="refresh" onClick={() => void load()} />
          </Callout>
        ) : (
          <p role="status">{texts.t('reportLoading')}</p>
        )}
      </main>
    </>
  );
}

function actionsIn(own: Words): ReportActions {
  return {
    loadEvidence: (shop, after = rowsOfShop(shop)) =>
      send({ type: 'export-rows', what: 'evidence', after }),
    saveEvidence: (shop, onProgress, signal) =>
      saveRows(
        { what: 'evidence', from: rowsOfShop(shop), onProgress, signal },
        fileName(shop),
        own,
      ),
    print: printed,
    refresh: () => void refresh(),
  };
}

const BACK_FROM_PRINTING = ['afterprint', 'pointerdown', 'keydown'] as const;

/**
 * Some browsers come back from `print` before their dialog is closed, and where nothing can print no
 * end is told: whoever works on the page again is done, too.
 */
function printed(): Promise<void> {
  return new Promise((resolve) => {
    const done = new AbortController();
    const end = () => {
      done.abort();
      resolve();
    };
    for (const event of BACK_FROM_PRINTING)
      addEventListener(event, end, { capture: true, signal: done.signal });
    print();
  });
}

/** `trastienda-respuestas-2045-2026-11-22.csv`. */
function fileName(shop: string): string {
  const part = shop.slice(shop.indexOf('|') + 1).replace(/[^\w-]+/g, '');
  const day = new Date(Date.now()).toISOString().slice(0, 10);
  const name = ['trastienda', texts.t('reportFileEvidence'), part, day];
  return `${name.filter((piece) => piece !== '').join('-')}.csv`;
}

adoptStyles(document, THEME_STYLE, PAGE_STYLE, LEVEL_STYLE);
openOnPaper();
void load();
