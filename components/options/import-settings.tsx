import { useRef, useState } from 'preact/hooks';
import type { Words } from '../../lib/domain/words.ts';
import type { Imported, NotImported } from '../../lib/platform/backup.ts';
import { Button } from '../ui/button.tsx';
import { Progress } from '../ui/progress.tsx';
import { AskFirst } from './ask-first.tsx';
import { ImportResult } from './import-result.tsx';

export interface ImportProps {
  readonly words: Words;
  /** Whether something is typed that is not saved: an import drops it. */
  readonly isUnsaved: boolean;
  /** What is wrong with a file: nobody is asked about one that cannot come in. */
  readonly onLook: (text: string) => NotImported | undefined;
  /** Puts what a file holds in the place of what is set, or changes nothing. */
  readonly onImport: (text: string) => Promise<Imported>;
  /** Asks the browser for a host; straight from the click. */
  readonly onAllow: (host: string) => Promise<boolean>;
}

/** What the browser could not even read. */
export type Outcome = Imported | 'unread';

type Step =
  | { readonly is: 'resting'; readonly outcome?: Outcome }
  | { readonly is: 'asking'; readonly name: string; readonly text: string }
  | { readonly is: 'busy'; readonly name: string };

/** Bytes; the importer itself judges by the text, which is to be read at all first. */
const MOST_BYTES = 20 * 1024 * 1024;

/** Takes a file, looks at it, asks once, and says in words what came of it. */
export function ImportSettings({ words, isUnsaved, onAllow, ...on }: ImportProps) {
  const { step, look, take, rest } = useImport(on);
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      {step.is === 'asking' ? (
        <AskFirst
          question={[
            words.t('optImportSure', [step.name]),
            ...(isUnsaved ? [words.t('optImportUnsaved')] : []),
          ].join(' ')}
          yes={words.t('optImportYes')}
          words={words}
          onYes={() => take(step.name, step.text)}
          onNo={rest}
        />
      ) : (
        <p>
          <Button
            label={words.t('optImport')}
            icon="upload"
            disabled={step.is === 'busy'}
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
            if (chosen) void look(chosen);
            // The same file, mended, has to be a choice again.
            currentTarget.value = '';
          }}
        />
      </label>
      {step.is === 'busy' ? (
        <Progress label={words.t('optImporting', [step.name])} done={0} words={words} />
      ) : null}
      <div role="status">
        {step.is === 'resting' && step.outcome ? (
          <ImportResult outcome={step.outcome} words={words} onAllow={onAllow} />
        ) : null}
      </div>
    </>
  );
}

/** Looks at a file before anything is asked, and takes it in on a yes. */
function useImport({ onLook, onImport }: Pick<ImportProps, 'onLook' | 'onImport'>) {
  const [step, setStep] = useState<Step>({ is: 'resting' });
  const look = async (chosen: File) => {
    const { name } = chosen;
    setStep({ is: 'busy', name });
    const seen = await readText(chosen, onLook);
    setStep('text' in seen ? { is: 'asking', name, ...seen } : { is: 'resting', ...seen });
  };
  const take = (name: string, text: string) => {
    setStep({ is: 'busy', name });
    onImport(text).then(
      (outcome) => setStep({ is: 'resting', outcome }),
      () => setStep({ is: 'resting', outcome: 'unread' }),
    );
  };
  return { step, look, take, rest: () => setStep({ is: 'resting' }) };
}

/** What stands in the file, or why it is not to be taken. */
async function readText(
  file: File,
  onLook: ImportProps['onLook'],
): Promise<{ readonly text: string } | { readonly outcome: Outcome }> {
  if (file.size > MOST_BYTES) return { outcome: { ok: false, fault: 'too-large' } };
  try {
    const text = await file.text();
    const outcome = onLook(text);
    return outcome ? { outcome } : { text };
  } catch {
    return { outcome: 'unread' };
  }
}
