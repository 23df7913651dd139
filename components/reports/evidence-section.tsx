import { useEffect, useState } from 'preact/hooks';
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
import type { Answers } from './use-answers.ts';
import { PAPER_ROWS, useAnswers } from './use-answers.ts';

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
  /** Present while it is made ready for paper: to be told when all rows stand, or that they cannot. */
  readonly onPaper?: (isReady: boolean) => void;
}

/** Every answer that was seen, one by one: what a seller shows who is said to answer late. */
export function EvidenceSection(props: Props) {
  const { id, of, report, words, onLoad, onSave, onPaper } = props;
  const isAny = report.replies.answers > 0;
  const { answers, isFailed, reach } = useAnswers(onLoad, isAny);
  const [first, setFirst] = useState(0);
  const isForPaper = onPaper !== undefined;

  useEffect(() => {
    if (!isForPaper) return;
    if (isAny) void reach(PAPER_ROWS).then(onPaper);
    else onPaper(true);
  }, [isForPaper]);

  async function show(from: number) {
    if (await reach(from + ROWS_SHOWN)) setFirst(from);
  }

  const from = isForPaper ? 0 : first;
  const shown = answers?.rows.slice(from, from + (isForPaper ? PAPER_ROWS : ROWS_SHOWN)) ?? [];
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
          <Button label={words.t('retry')} onClick={() => void reach(first + ROWS_SHOWN)} />
        </Callout>
      ) : null}
      {answers && shown.length > 0 ? (
        <>
          <EvidenceTable
            columns={answers.columns}
            rows={shown}
            zone={report.zone}
            first={from}
            words={words}
          />
          <Pager
            first={from}
            last={from + shown.length}
            answers={answers}
            words={words}
            onShow={(next) => void show(next)}
          />
          <SaveRows label={words.t('reportSaveEvidence')} onSave={onSave} words={words} />
        </>
      ) : null}
    </ReportSection>
  );
}

interface PagerProps {
  readonly first: number;
  /** Number of the last one shown, counted from 1. */
  readonly last: number;
  readonly answers: Answers;
  readonly words: Words;
  readonly onShow: (from: number) => void;
}

function Pager({ first, last, answers, words, onShow }: PagerProps) {
  const total = Math.max(answers.total, answers.rows.length);
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
