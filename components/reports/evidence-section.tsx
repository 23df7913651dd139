import { useEffect, useState } from 'preact/hooks';
import type { Cell } from '../../lib/domain/csv.ts';
import type { ExportedRows } from '../../lib/domain/exported-rows.ts';
import type { ShopReport } from '../../lib/domain/report.ts';
import type { Words } from '../../lib/domain/words.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { EvidenceTable } from './evidence-table.tsx';
import { ReportSection } from './report-section.tsx';
import { sayNumber } from './report-words.ts';
import type { Save } from './save-rows.tsx';
import { SaveRows } from './save-rows.tsx';

/** Rows on the screen at once. */
export const ROWS_SHOWN = 25;

interface Props {
  readonly id: string;
  /** Heading of the shop. */
  readonly of: string;
  readonly report: ShopReport;
  readonly words: Words;
  /** The shop's rows that follow `after`; from the beginning without it. */
  readonly onLoad: (after?: string) => Promise<ExportedRows>;
  readonly onSave: Save;
}

interface Loaded {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly total: number;
  readonly after?: string;
}

/** Every answer that was seen, one by one: what a seller shows who is said to answer late. */
export function EvidenceSection({ id, of, report, words, onLoad, onSave }: Props) {
  const [loaded, setLoaded] = useState<Loaded>();
  const [isFailed, setFailed] = useState(false);
  const [first, setFirst] = useState(0);
  const isAny = report.replies.answers > 0;

  async function load(before?: Loaded) {
    try {
      const next = await onLoad(before?.after);
      setLoaded({ ...next, rows: [...(before?.rows ?? []), ...next.rows] });
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }
  useEffect(() => {
    if (isAny) void load();
  }, [isAny]);

  async function show(from: number) {
    if (loaded?.after !== undefined && from + ROWS_SHOWN > loaded.rows.length) await load(loaded);
    setFirst(from);
  }

  return (
    <ReportSection
      id={id}
      of={of}
      title={words.t('reportEvidence')}
      note={words.t('reportEvidenceNote')}
    >
      {isAny ? null : <Callout kind="unknown">{words.t('reportEvidenceNone')}</Callout>}
      {isFailed ? (
        <Callout kind="late" role="alert">
          {words.t('reportLoadFailed')}{' '}
          <Button label={words.t('retry')} onClick={() => void load(loaded)} />
        </Callout>
      ) : null}
      {loaded && loaded.rows.length > 0 ? (
        <>
          <EvidenceTable
            columns={loaded.columns}
            rows={loaded.rows.slice(first, first + ROWS_SHOWN)}
            zone={report.zone}
            first={first}
            words={words}
          />
          <Pager first={first} loaded={loaded} words={words} onShow={(from) => void show(from)} />
          <SaveRows label={words.t('reportSaveEvidence')} onSave={onSave} words={words} />
        </>
      ) : null}
    </ReportSection>
  );
}

interface PagerProps {
  readonly first: number;
  readonly loaded: Loaded;
  readonly words: Words;
  readonly onShow: (from: number) => void;
}

function Pager({ first, loaded, words, onShow }: PagerProps) {
  const total = Math.max(loaded.total, loaded.rows.length);
  const last = Math.min(first + ROWS_SHOWN, total);
  const number = (value: number) => sayNumber(value, words);
  return (
    <div class="r-pager">
      <span role="status">
        {words.t('reportRows', [number(first + 1), number(last), number(total)])}
      </span>
      {total > ROWS_SHOWN ? (
        <>
          <Button
            label={words.t('reportPrevious')}
            disabled={first === 0}
            onClick={() => {
              onShow(Math.max(0, first - ROWS_SHOWN));
            }}
          />
          <Button
            label={words.t('reportNext')}
            disabled={last >= total}
            onClick={() => {
              onShow(first + ROWS_SHOWN);
            }}
          />
        </>
      ) : null}
    </div>
  );
}
