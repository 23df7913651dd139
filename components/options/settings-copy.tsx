import { useState } from 'preact/hooks';
import type { Words } from '../../lib/domain/words.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { ImportProps } from './import-settings.tsx';
import { ImportSettings } from './import-settings.tsx';

export interface SettingsCopyProps extends ImportProps {
  /** Gives the seller a file with his settings; rejects where that fails. */
  readonly onExport: () => Promise<void>;
}

/** The seller's settings as a file, out and in. */
export function SettingsCopy({ onExport, ...importing }: SettingsCopyProps) {
  const { words, isUnsaved } = importing;
  return (
    <section aria-labelledby="opt-copy">
      <h3 id="opt-copy">{words.t('optCopy')}</h3>
      <p>{words.t('optCopyBody')}</p>
      {isUnsaved ? (
        <p class="o-hint">
          <Icon name="info" /> {words.t('optCopyUnsaved')}
        </p>
      ) : null}
      <ExportButton words={words} onExport={onExport} />
      <ImportSettings {...importing} />
    </section>
  );
}

function ExportButton({ words, onExport }: { words: Words; onExport: () => Promise<void> }) {
  const [said, setSaid] = useState('');
  const save = () => {
    setSaid('');
    onExport().then(
      () => setSaid('reportSaved'),
      () => setSaid('reportSaveFailed'),
    );
  };
  return (
    <p class="o-acts">
      <Button label={words.t('optExport')} icon="download" onClick={save} />
      <span role="status">{said === '' ? '' : words.t(said)}</span>
    </p>
  );
}
