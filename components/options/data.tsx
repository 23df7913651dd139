import type { Words } from '../../lib/domain/words.ts';
import type { Save } from '../reports/save-rows.tsx';
import { SaveRows } from '../reports/save-rows.tsx';
import { Section } from '../ui/section.tsx';
import { DeleteData } from './delete-data.tsx';
import type { IsLocked } from './lockable.tsx';
import type { SettingsCopyProps } from './settings-copy.tsx';
import { SettingsCopy } from './settings-copy.tsx';
import type { TravelProps } from './travel.tsx';
import { Travel } from './travel.tsx';

export interface DataProps extends Omit<SettingsCopyProps, 'words'> {
  readonly travel: Omit<TravelProps, 'words' | 'isLocked'>;
  readonly onSaveTasks: Save;
  readonly onSaveEvidence: Save;
  readonly onDelete: () => Promise<void>;
  /** Whether something is typed that is not saved. */
  readonly isUnsaved: boolean;
  readonly words: Words;
  readonly isLocked: IsLocked;
}

/** What is kept: where it travels, how it gets out and in, and how it goes. */
export function Data({ travel, words, isLocked, ...on }: DataProps) {
  const { onSaveTasks, onSaveEvidence, onDelete, ...copy } = on;
  return (
    <Section id="opt-data" title={words.t('optData')} hint={words.t('optDataBody')}>
      <Travel {...travel} words={words} isLocked={isLocked} />
      <SettingsCopy {...copy} words={words} />
      <section aria-labelledby="opt-tables">
        <h3 id="opt-tables">{words.t('optTables')}</h3>
        <p>{words.t('optTablesBody')}</p>
        <div class="o-saves">
          <SaveRows label={words.t('optSaveTasks')} onSave={onSaveTasks} words={words} />
          <SaveRows label={words.t('optSaveEvidence')} onSave={onSaveEvidence} words={words} />
        </div>
      </section>
      <DeleteData words={words} onDelete={onDelete} />
    </Section>
  );
}
