import { useEffect, useRef, useState } from 'preact/hooks';
import { faultKey } from './fault-key.ts';
import { hasLimitFaults } from './shop-limit-values.ts';
import type { OptionValues } from './values.ts';
import { faultsIn } from './values.ts';

/** Message keys of what the save bar says; empty where it has nothing to say. */
export type FormStatus = '' | 'optUnsaved' | 'optSaved' | 'optFaults' | 'optFailed' | 'optNoRoom';

export interface SettingsForm {
  readonly values: OptionValues;
  readonly faults: ReturnType<typeof faultsIn>;
  readonly status: FormStatus;
  readonly isUnsaved: boolean;
  readonly change: (part: Partial<OptionValues>) => void;
  readonly onSubmit: (event: Event) => void;
  readonly discard: () => void;
  /** What was said has been read. */
  readonly hush: () => void;
}

interface Given {
  readonly values: OptionValues;
  /** Another one drops what was typed. */
  readonly edition: number;
  readonly onSave: (values: OptionValues, before: OptionValues) => Promise<void>;
}

/**
 * What is typed into the form until it is saved. What is set elsewhere meanwhile comes in at once
 * where nothing is typed, and else with the next save, which stores only what was changed here.
 */
export function useSettingsForm({ values: given, edition, onSave }: Given): SettingsForm {
  const [kept, setKept] = useState(given);
  const [values, setValues] = useState(given);
  const [said, setSaid] = useState('');
  const isUnsaved = textOf(values) !== textOf(kept);
  useNewest({ given, edition, isUnsaved }, () => {
    setKept(given);
    setValues(given);
  });
  useWarnOnLeave(isUnsaved);
  const faults = faultsIn(values);
  const save = () => {
    if (Object.keys(faults).length > 0 || hasLimitFaults(values.shopLimits)) {
      setSaid('optFaults');
      showFirstFault();
      return;
    }
    onSave(values, kept).then(
      () => {
        setKept(values);
        setSaid('optSaved');
      },
      (error: unknown) => setSaid(faultKey(error)),
    );
  };
  return {
    ...{ values, faults, isUnsaved },
    onSubmit: (event) => {
      event.preventDefault();
      save();
    },
    status: (said || (isUnsaved ? 'optUnsaved' : '')) as FormStatus,
    change: (part) => {
      setValues((before) => ({ ...before, ...part }));
      setSaid('');
    },
    discard: () => {
      setValues(kept);
      setSaid('');
    },
    hush: () => setSaid(''),
  };
}

/** JSON has no fields that hold nothing: emptied is the same as never filled. */
function textOf(values: OptionValues): string {
  return JSON.stringify(values);
}

interface Newest {
  readonly given: OptionValues;
  readonly edition: number;
  readonly isUnsaved: boolean;
}

function useNewest({ given, edition, isUnsaved }: Newest, take: () => void): void {
  const text = textOf(given);
  const seen = useRef({ text, edition });
  useEffect(() => {
    const { current } = seen;
    const isAnew = current.edition !== edition;
    if (!isAnew && (isUnsaved || current.text === text)) return;
    seen.current = { text, edition };
    take();
  });
}

/** Browsers ask with words of their own. */
function useWarnOnLeave(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isUnsaved]);
}

function showFirstFault(): void {
  const field = document.querySelector<HTMLElement>('form [aria-invalid]');
  const fold = field?.closest('details');
  if (fold) fold.open = true;
  field?.focus();
}
