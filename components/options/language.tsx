import type { TextLanguage } from '../../lib/domain/own-texts.ts';
import { TEXT_LANGUAGES } from '../../lib/domain/own-texts.ts';
import type { Words } from '../../lib/domain/words.ts';
import { sayLanguage } from '../../lib/domain/words.ts';
import { Section } from '../ui/section.tsx';
import { AtOnceStatus } from './at-once-status.tsx';
import { Choice } from './choice.tsx';
import type { IsLocked } from './lockable.tsx';
import { Lockable } from './lockable.tsx';
import { useAtOnce } from './use-at-once.ts';

export interface LanguageProps {
  /** Absent: the browser's. */
  readonly language?: TextLanguage;
  readonly words: Words;
  readonly isLocked: IsLocked;
  readonly onLanguage: (language: TextLanguage | undefined) => Promise<void>;
}

/** Each language by its own name: whoever is lost in another one has to find it. */
export function Language({ language, words, isLocked, onLanguage }: LanguageProps) {
  const { fault, run } = useAtOnce();
  const names = TEXT_LANGUAGES.map((id) => ({
    id,
    name: sayLanguage(id, { ...words, locale: id }),
  }));
  return (
    <Section
      id="opt-language"
      title={words.t('optOwnLanguage')}
      hint={words.t('optOwnLanguageBody')}
    >
      <Lockable isLocked={isLocked('language')} words={words}>
        <Choice
          id="opt-own-language"
          label={words.t('optLanguage')}
          value={language ?? ''}
          options={[{ id: '', name: words.t('optLanguageBrowser') }, ...names]}
          onChange={(chosen) => run(onLanguage(TEXT_LANGUAGES.find((one) => one === chosen)))}
        />
        <AtOnceStatus fault={fault} words={words} />
      </Lockable>
    </Section>
  );
}
