import { useState } from 'preact/hooks';
import type { ExportedRows } from '../../lib/domain/exported-rows.ts';
import type { ShownConnection } from '../../lib/domain/connect.ts';
import { gapsOf } from '../../lib/domain/connect.ts';
import type { ShopKey } from '../../lib/domain/facts.ts';
import type { Report, ShopReport } from '../../lib/domain/report.ts';
import type { SyncList } from '../../lib/domain/sync-list.ts';
import type { Words } from '../../lib/domain/words.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { LIST_KEYS } from '../ui/connection-words.ts';
import { BacklogSection } from './backlog-section.tsx';
import { EvidenceSection } from './evidence-section.tsx';
import { ReplySection } from './reply-section.tsx';
import { sayFull, sayRead } from './report-words.ts';
import type { Save } from './save-rows.tsx';
import { ShareSection } from './share-section.tsx';
import { StockSection } from './stock-section.tsx';
import { usePaper } from './use-paper.ts';

export interface ReportActions {
  readonly loadEvidence: (shop: ShopKey, after?: string) => Promise<ExportedRows>;
  readonly saveEvidence: (shop: ShopKey, ...how: Parameters<Save>) => ReturnType<Save>;
  /** Done when the browser's own dialog is. */
  readonly print: () => Promise<void>;
  readonly refresh: () => void;
}

interface Props {
  readonly report: Report;
  /** Shops that are read through the API, as far as it is known. */
  readonly connections: readonly ShownConnection[];
  readonly actions: ReportActions;
  readonly words: Words;
}

const ALL = '';

/** The reports of one shop, or of all, one after the other. */
export function ReportView({ report, connections, actions, words }: Props) {
  const [wanted, setChosen] = useState<ShopKey>(report.shops[0]?.shop ?? ALL);
  // A shop may be gone since the last look.
  const chosen = report.shops.some(({ shop }) => shop === wanted) ? wanted : ALL;
  const zone = report.shops[0]?.zone ?? words.zone;
  const shown = report.shops.filter(({ shop }) => chosen === ALL || shop === chosen);
  const paper = usePaper(
    shown.map(({ shop }) => keyOf(shop, report)),
    actions.print,
  );
  return (
    <>
      <header class="r-header">
        <div>
          <h1>{words.t('reportTitle')}</h1>
          <p class="r-note">{words.t('reportAt', [sayFull(report.now, { ...words, zone })])}</p>
        </div>
        <div class="r-tools">
          {report.shops.length > 1 ? (
            <Choice report={report} chosen={chosen} words={words} onChoose={setChosen} />
          ) : null}
          <Button label={words.t('refresh')} icon="refresh" onClick={actions.refresh} />
          {report.shops.length > 0 ? (
            <Button
              label={words.t('reportPrint')}
              aria-disabled={paper.isOn}
              onClick={paper.start}
            />
          ) : null}
          <span class="r-note" role="status">
            {paper.isOn ? words.t('reportLoading') : ''}
          </span>
        </div>
      </header>
      <main class="t-page-main r-main">
        {report.shops.length === 0 ? <Nothing words={words} /> : null}
        {chosen === ALL ? <ShareSection shops={report.shops} words={words} /> : null}
        {shown.map((shop, index) => (
          <Shop
            // What was loaded for an older report goes with it.
            key={keyOf(shop.shop, report)}
            id={`r${index}`}
            onPaper={
              paper.isOn
                ? (isReady) => paper.onSection(keyOf(shop.shop, report), isReady)
                : undefined
            }
            report={shop}
            unread={unreadOf(shop.shop, connections)}
            actions={actions}
            words={{ ...words, zone: shop.zone }}
          />
        ))}
      </main>
    </>
  );
}

function Nothing({ words }: Pick<Props, 'words'>) {
  return (
    <Callout kind="unknown" title={words.t('reportNothingTitle')}>
      {words.t('reportNothing')}
    </Callout>
  );
}

function keyOf(shop: ShopKey, { now }: Report): string {
  return `${shop} ${now}`;
}

interface ChoiceProps {
  readonly report: Report;
  readonly chosen: ShopKey;
  readonly words: Words;
  readonly onChoose: (shop: ShopKey) => void;
}

function Choice({ report, chosen, words, onChoose }: ChoiceProps) {
  return (
    <label class="r-choice">
      {words.t('reportShop')}
      <select
        value={chosen}
        onChange={(event) => {
          onChoose(event.currentTarget.value);
        }}
      >
        {report.shops.map(({ shop, shopLabel }) => (
          <option key={shop} value={shop}>
            {shopLabel}
          </option>
        ))}
        <option value={ALL}>{words.t('reportAllShops')}</option>
      </select>
    </label>
  );
}

interface ShopProps {
  readonly id: string;
  readonly report: ShopReport;
  /** Lists of its API that are not known as a whole. */
  readonly unread: readonly SyncList[];
  readonly actions: ReportActions;
  readonly words: Words;
  readonly onPaper: ((isReady: boolean) => void) | undefined;
}

function Shop({ id, report, unread, actions, words, onPaper }: ShopProps) {
  const { shop } = report;
  return (
    <article class="r-shop" aria-labelledby={id} data-shop={shop}>
      <header>
        <h2 id={id}>
          <bdi>{report.shopLabel}</bdi>
        </h2>
        <p class="r-note" data-freshness={report.freshness}>
          {sayFreshness(report, words)}
        </p>
        {unread.length > 0 ? (
          <div data-unread={unread.join(' ')}>
            <Callout kind="unknown">{words.t('reportGaps', [sayLists(unread, words)])}</Callout>
          </div>
        ) : null}
      </header>
      <ReplySection id={`${id}-replies`} of={id} report={report} words={words} />
      <BacklogSection id={`${id}-backlog`} of={id} report={report} words={words} />
      <StockSection id={`${id}-stock`} of={id} report={report} words={words} />
      <EvidenceSection
        id={`${id}-evidence`}
        of={id}
        report={report}
        words={words}
        onLoad={(after) => actions.loadEvidence(shop, after)}
        onSave={(...how) => actions.saveEvidence(shop, ...how)}
        onPaper={onPaper}
      />
    </article>
  );
}

/** A list that is asked for and never came to its end, or fails now, leaves figures incomplete. */
function unreadOf(shop: ShopKey, connections: readonly ShownConnection[]): readonly SyncList[] {
  const view = connections.find((one) => one.shop === shop);
  if (!view) return [];
  const { failing, unread } = gapsOf(view);
  return [...failing, ...unread];
}

function sayLists(lists: readonly SyncList[], words: Words): string {
  return lists.map((list) => words.t(LIST_KEYS[list])).join(', ');
}

function sayFreshness({ freshness, readAt }: ShopReport, words: Words): string {
  if (freshness === 'signed-out') {
    return readAt === undefined
      ? words.t('freshSignedOut')
      : words.t('freshSignedOutSince', [sayFull(readAt, words)]);
  }
  if (freshness === 'stale' && readAt !== undefined)
    return words.t('freshStale', [sayFull(readAt, words)]);
  return sayRead(readAt, words);
}
