import { useRef, useState } from 'preact/hooks';
import type { Words } from '../../lib/domain/words.ts';
import type { Imported } from '../../lib/platform/backup.ts';
import { Button } from '../ui/button.tsx';
import { Progress } from '../ui/progress.tsx';
import { AskFirst } from './ask-first.tsx';
import { ImportResult } from './import-result.tsx';

export interface ImportProps {
  readonly words: Words;
  /** Puts what a file holds in the place of what is set, or changes nothing. */
  readonly onImport: (text: string) => Promise<Imported>;
  /** Asks the browser for a host; straight from the click. */
  readonly onAllow: (host: string) => Promise<boolean>;
}

/** What the browser could not even read. */
export type Outcome = Imported | 'unread';

type Step = {
  readonly file?: File;
  readonly is: 'resting' | 'asking' | 'busy';
  readonly outcome?: Outcome;
};

/** Bytes; the importer itself judges by the text, which is to be read at all first. */
const MOST_BYTES = 20 * 1024 * 1024;

/** Takes a file, asks once, and says in words what came of it. */
export function ImportSettings({ words, onImport, onAllow }: ImportProps) {
  const [{ file, is, outcome }, setStep] = useState<Step>({ is: 'resting' });
  const field = useRef<HTMLInputElement>(null);
  const take = async (chosen: File) => {
    setStep({ is: 'busy', file: chosen });
    setStep({ is: 'resting', outcome: await outcomeOf(chosen, onImport) });
  };
  return (
    <>
      {file && is === 'asking' ? (
        <AskFirst
          question={words.t('optImportSure', [file.name])}
          yes={words.t('optImportYes')}
          words={words}
          onYes={() => void take(file)}
          onNo={() => setStep({ is: 'resting' })}
        />
      ) : (
        <p>
          <Button
            label={words.t('optImport')}
            icon="upload"
            disabled={is === 'busy'}
            onClick={() => field.current?.click()}
          />
        </p>
      )}
      <label hidden>
        {words.t('optImport')}
        <input
          ref={field}
          type="file"
          id="opt-import"
          accept=".json,application/json"
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            if (chosen) setStep({ is: 'asking', file: chosen });
            // The same file, mended, has to be a choice again.
            currentTarget.value = '';
          }}
        />
      </label>
      {file && is === 'busy' ? (
        <Progress label={words.t('optImporting', [file.name])} done={0} words={words} />
      ) : null}
      <div role="status">
        {outcome ? <ImportResult outcome={outcome} words={words} onAllow={onAllow} /> : null}
      </div>
    </>
  );
}

async function outcomeOf(file: File, onImport: ImportProps['onImport']): Promise<Outcome> {
  if (file.size > MOST_BYTES) return { ok: false, fault: 'too-large' };
  try {
    return await onImport(await file.text());
  } catch {
    return 'unread';
  }
}
