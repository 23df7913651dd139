import { useEffect, useRef } from 'preact/hooks';
import type { Words } from '../../lib/domain/words.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icons.ts';
import type { FormStatus, SettingsForm } from './use-settings-form.ts';

/** How long it says that all was saved. */
const SAVED_MS = 6000;

const ICONS: Readonly<Partial<Record<FormStatus, IconName>>> = {
  optSaved: 'ok',
  optFaults: 'late',
  optFailed: 'late',
  optNoRoom: 'late',
  optUnsaved: 'info',
};

type Props = Pick<SettingsForm, 'status' | 'isUnsaved' | 'discard' | 'hush'> & {
  readonly words: Words;
};

/** Stays in sight for as long as something is not saved, and to say what came of saving. */
export function SaveBar({ status, isUnsaved, words, discard, hush }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (status !== 'optSaved') return undefined;
    // The button that was pressed must not go from under the focus.
    const timer = setTimeout(() => {
      if (!bar.current?.contains(document.activeElement)) hush();
    }, SAVED_MS);
    return () => clearTimeout(timer);
  }, [status]);
  const isShown = status !== '';
  const icon = ICONS[status];
  return (
    <div
      ref={bar}
      class={isShown ? 'o-save o-save-shown' : 'o-save'}
      data-unsaved={isUnsaved}
      onFocusOut={({ relatedTarget }) => {
        if (status === 'optSaved' && !bar.current?.contains(relatedTarget as Node | null)) hush();
      }}
    >
      {isShown ? (
        <>
          <Button type="submit" kind="main" label={words.t('optSave')} />
          {isUnsaved ? <Button label={words.t('optDiscard')} onClick={discard} /> : null}
        </>
      ) : null}
      <span class="o-save-says" role="status">
        {icon ? <Icon name={icon} /> : null}
        {isShown ? words.t(status) : ''}
      </span>
    </div>
  );
}
