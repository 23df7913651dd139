import type { DiagnosticsView, PageDiagnosis } from '../../lib/domain/diagnostics-view.ts';
import { numberFormat } from '../../lib/domain/formats.ts';
import type { ReadingStatus } from '../../lib/domain/reading.ts';
import type { Words } from '../../lib/domain/words.ts';
import { sayAbsolute, sayMoment } from '../../lib/domain/words.ts';
import { sayProblems } from '../in-page/problems.ts';
import { PAGE_NAME_KEYS } from '../tasks/page-names.ts';
import type { Level } from '../ui/connection-words.ts';
import { DataTable } from '../ui/data-table.tsx';
import type { IconName } from '../ui/icons.ts';
import { LevelChip } from '../ui/level-chip.tsx';

interface Props {
  readonly view: DiagnosticsView;
  readonly words: Words;
}

/** Every kind of page that was seen, and every fault of our own. */
export function DiagnosticsTables({ view, words }: Props) {
  const { pages, now } = view;
  return (
    <>
      <section aria-labelledby="opt-diag-pages">
        <h3 id="opt-diag-pages">{words.t('optDiagPages')}</h3>
        {pages.length === 0 ? (
          <p>{words.t('optDiagNone')}</p>
        ) : (
          <DataTable
            caption={words.t('optDiagPages')}
            captionHidden
            columns={[
              { id: 'page', label: words.t('optDiagPage') },
              { id: 'shop', label: words.t('csvShop') },
              { id: 'seen', label: words.t('optDiagSeen') },
              { id: 'result', label: words.t('optDiagResult') },
              { id: 'missing', label: words.t('optDiagMissing') },
            ]}
            rows={pages.map((page) => ({
              id: `${page.shop} ${page.page} ${page.by}`,
              cells: pageCells(page, now, words),
            }))}
          />
        )}
      </section>
      <Faults view={view} words={words} />
    </>
  );
}

const READINGS: Readonly<Record<ReadingStatus, { level: Level; icon: IconName; text: string }>> = {
  ok: { level: 'ok', icon: 'ok', text: 'optDiagOk' },
  partial: { level: 'soon', icon: 'late', text: 'optDiagPartial' },
  unrecognised: { level: 'unknown', icon: 'unknown', text: 'optDiagUnread' },
};

function pageCells(page: PageDiagnosis, now: number, words: Words) {
  const { level, icon, text } = READINGS[page.status];
  const isReadLater = page.readAt !== undefined && page.readAt !== page.at;
  return [
    page.by === 'api'
      ? `${words.t(PAGE_NAME_KEYS[page.page])} (${words.t('optDiagByApi')})`
      : words.t(PAGE_NAME_KEYS[page.page]),
    <bdi key="shop">{page.shopLabel}</bdi>,
    <span key="seen" title={sayAbsolute(page.at, words)}>
      {sayMoment(page.at, now, words)}
    </span>,
    <>
      {page.page === 'signed-out' ? null : (
        <LevelChip level={level} icon={icon} text={words.t(text)} />
      )}
      {isReadLater && page.status !== 'ok' ? (
        <div class="o-hint">
          {words.t('optDiagLastRead', [sayMoment(page.readAt ?? 0, now, words)])}
        </div>
      ) : null}
    </>,
    sayProblems(page.problems, words).join(' '),
  ];
}

function Faults({ view: { faults, now }, words }: Props) {
  return (
    <section aria-labelledby="opt-diag-faults">
      <h3 id="opt-diag-faults">{words.t('optDiagFaults')}</h3>
      {faults.length === 0 ? (
        <p>{words.t('optDiagNoFaults')}</p>
      ) : (
        <DataTable
          caption={words.t('optDiagFaults')}
          captionHidden
          columns={[
            { id: 'when', label: words.t('optDiagWhen') },
            { id: 'where', label: words.t('optDiagWhere') },
            { id: 'code', label: words.t('optDiagCode') },
            { id: 'times', label: words.t('optDiagTimes'), numeric: true },
          ]}
          rows={faults.map(({ time, where, code, times }) => ({
            id: `${time} ${where} ${code}`,
            cells: [
              sayMoment(time, now, words),
              <code key="where">{where}</code>,
              <code key="code">{code}</code>,
              numberFormat(words).format(times),
            ],
          }))}
        />
      )}
    </section>
  );
}
