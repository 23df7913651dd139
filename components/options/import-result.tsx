import { useState } from 'preact/hooks';
import { numberFormat } from '../../lib/domain/formats.ts';
import type { Words } from '../../lib/domain/words.ts';
import { sayDay } from '../../lib/domain/words.ts';
import type { ImportFault, ImportSummary } from '../../lib/platform/backup.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import type { ImportProps, Outcome } from './import-settings.tsx';

type Props = Pick<ImportProps, 'words' | 'onAllow'> & { readonly outcome: Outcome };

const FAULT_KEYS: Readonly<Record<ImportFault, string>> = {
  'too-large': 'optImportTooLarge',
  'too-deep': 'optImportUnsafe',
  'not-json': 'optImportNotJson',
  foreign: 'optImportForeign',
  newer: 'optImportNewer',
  unsafe: 'optImportUnsafe',
  damaged: 'optImportDamaged',
  'storage-full': 'optNoRoom',
  failed: 'optFailed',
};

/** What came in, or why nothing did. */
export function ImportResult({ outcome, words, onAllow }: Props) {
  if (outcome !== 'unread' && outcome.ok) {
    const { summary } = outcome;
    return (
      <>
        <Callout kind="ok" title={words.t('optImported')}>
          <ul class="o-came">
            {linesOf(summary, words).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Callout>
        <MissingHosts hosts={summary.missingHosts} words={words} onAllow={onAllow} />
      </>
    );
  }
  const fault = outcome === 'unread' ? 'optImportUnread' : FAULT_KEYS[outcome.fault];
  const where = outcome === 'unread' ? undefined : outcome.where;
  return (
    <Callout kind="late" title={words.t('optImportFailed')}>
      <p>{words.t(fault)}</p>
      {where ? <p>{words.t('optImportWhere', [where])}</p> : null}
    </Callout>
  );
}

function linesOf(summary: ImportSummary, words: Words): readonly string[] {
  const say = (count: number) => numberFormat(words).format(count);
  const { exportedAt, templates, decisions, hosts } = summary;
  return [
    ...(exportedAt ? [words.t('optImportedAt', [sayDay(exportedAt.slice(0, 10), words)])] : []),
    words.t('optImportedTexts', [say(templates)]),
    words.t('optImportedDecisions', [say(decisions)]),
    words.t('optImportedHosts', [hosts.length === 0 ? say(0) : hosts.join(', ')]),
  ];
}

/** Permissions cannot be imported: the browser asks for each. */
function MissingHosts({
  hosts,
  words,
  onAllow,
}: Pick<ImportProps, 'words' | 'onAllow'> & { readonly hosts: readonly string[] }) {
  const [answers, setAnswers] = useState<Readonly<Record<string, boolean>>>({});
  if (hosts.length === 0) return null;
  const ask = (host: string) => {
    const told = (isAllowed: boolean) => setAnswers((before) => ({ ...before, [host]: isAllowed }));
    onAllow(host).then(told, () => told(false));
  };
  return (
    <Callout kind="soon" title={words.t('optImportHosts')}>
      <ul class="o-list">
        {hosts.map((host) => (
          <li key={host} data-missing={host}>
            <bdi>{host}</bdi>
            <span class="o-acts">
              <span role="status">
                {host in answers ? words.t(answers[host] ? 'optAllowed' : 'optAllowRefused') : ''}
              </span>
              {answers[host] ? null : (
                <Button
                  label={words.t('optAllow')}
                  aria-label={words.t('optAllowNamed', [host])}
                  onClick={() => ask(host)}
                />
              )}
            </span>
          </li>
        ))}
      </ul>
    </Callout>
  );
}
