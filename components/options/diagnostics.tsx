import { useEffect, useState } from 'preact/hooks';
import type { DiagnosticsView } from '../../lib/domain/diagnostics-view.ts';
import { numberFormat } from '../../lib/domain/formats.ts';
import type { Words } from '../../lib/domain/words.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { Section } from '../ui/section.tsx';
import { DiagnosticsTables } from './diagnostics-tables.tsx';

export interface DiagnosticsProps {
  readonly words: Words;
  readonly onDiagnose: () => Promise<DiagnosticsView>;
  /** The report that may be sent to others. */
  readonly reportOf: (view: DiagnosticsView) => string;
  readonly onCopy: (text: string) => Promise<void>;
}

/** What was read and what was not, and a report of it that gives nothing away. */
export function Diagnostics({ words, onDiagnose, reportOf, onCopy }: DiagnosticsProps) {
  const { view, hasFailed, ask } = useDiagnosis(onDiagnose);
  return (
    <Section id="opt-diagnostics" title={words.t('optDiag')} hint={words.t('optDiagBody')}>
      <p>
        <Button label={words.t('refresh')} icon="refresh" onClick={ask} />
      </p>
      {hasFailed ? (
        <Callout kind="late" role="alert">
          {words.t('optDiagFailed')}
        </Callout>
      ) : null}
      {view ? (
        <>
          <DiagnosticsTables view={view} words={words} />
          <Kept view={view} words={words} />
          <SentReport text={reportOf(view)} words={words} onCopy={onCopy} />
        </>
      ) : hasFailed ? null : (
        <p role="status">{words.t('optDiagLoading')}</p>
      )}
    </Section>
  );
}

function useDiagnosis(onDiagnose: DiagnosticsProps['onDiagnose']) {
  const [view, setView] = useState<DiagnosticsView>();
  const [hasFailed, setFailed] = useState(false);
  const ask = () => {
    onDiagnose().then(
      (next) => {
        setView(next);
        setFailed(false);
      },
      () => setFailed(true),
    );
  };
  useEffect(ask, []);
  return { view, hasFailed, ask };
}

function Kept({ view, words }: { view: DiagnosticsView; words: Words }) {
  const { facts, tasks, visits } = view.kept;
  const counts = [facts, tasks, visits].map((count) => numberFormat(words).format(count));
  return (
    <section aria-labelledby="opt-diag-storage">
      <h3 id="opt-diag-storage">{words.t('optDiagStorage')}</h3>
      {view.storage === 'disk' ? (
        <p>{words.t('optDiagDisk')}</p>
      ) : (
        <Callout kind="late">{words.t('optDiagMemory')}</Callout>
      )}
      <p>{words.t('optDiagKept', counts)}</p>
    </section>
  );
}

type ReportProps = Pick<DiagnosticsProps, 'words' | 'onCopy'> & { readonly text: string };

function SentReport({ text, words, onCopy }: ReportProps) {
  const [said, setSaid] = useState('');
  const [isOpen, setOpen] = useState(false);
  const copy = () => {
    onCopy(text).then(
      () => setSaid('optDiagCopied'),
      () => {
        setSaid('optDiagNotCopied');
        setOpen(true);
      },
    );
  };
  return (
    <section aria-labelledby="opt-diag-report">
      <h3 id="opt-diag-report">{words.t('optDiagReport')}</h3>
      <p>{words.t('optDiagReportBody')}</p>
      <p class="o-acts">
        <Button label={words.t('optDiagCopy')} icon="copy" onClick={copy} />
        <span role="status">{said === '' ? '' : words.t(said)}</span>
      </p>
      <details
        class="o-market"
        open={isOpen}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <summary>{words.t('optDiagShow')}</summary>
        <pre class="o-report" tabIndex={0} lang="en" aria-labelledby="opt-diag-report">
          {text}
        </pre>
      </details>
    </section>
  );
}
