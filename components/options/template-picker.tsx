import type { TemplateLanguage } from '../../lib/domain/templates/situations.ts';
import { isTemplateLanguage, TEMPLATE_LANGUAGES } from '../../lib/domain/templates/situations.ts';
import type { Words } from '../../lib/domain/words.ts';
import { sayLanguage } from '../../lib/domain/words.ts';
import { Choice } from './choice.tsx';

interface Props {
  readonly id: string;
  readonly language: TemplateLanguage;
  readonly templates: readonly { readonly id: string; readonly name: string }[];
  readonly words: Words;
  /** Whether there is room for another one of the seller's own. */
  readonly hasRoom: boolean;
  readonly onChoose: (id: string) => void;
  readonly onLanguage: (language: TemplateLanguage) => void;
  readonly onAdd: () => void;
}

/** Which text is edited, and in which language. */
export function TemplatePicker({ id, language, templates, words, hasRoom, ...on }: Props) {
  return (
    <div class="o-add">
      <Choice
        id="opt-template"
        label={words.t('optTemplate')}
        value={id}
        options={templates}
        onChange={on.onChoose}
      />
      <Choice
        id="opt-template-language"
        label={words.t('optLanguage')}
        value={language}
        options={TEMPLATE_LANGUAGES.map((one) => ({ id: one, name: sayLanguage(one, words) }))}
        onChange={(to) => {
          if (isTemplateLanguage(to)) on.onLanguage(to);
        }}
      />
      <button type="button" class="t-button" disabled={!hasRoom} onClick={on.onAdd}>
        {words.t('optTemplateAdd')}
      </button>
    </div>
  );
}
