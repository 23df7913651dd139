import { useEffect, useState } from 'preact/hooks';
import type { TemplateSettings } from '../../lib/domain/templates/library.ts';
import { TEMPLATE_BOUNDS, templatesOf } from '../../lib/domain/templates/library.ts';
import type { TemplateLanguage } from '../../lib/domain/templates/situations.ts';
import { isTemplateLanguage } from '../../lib/domain/templates/situations.ts';
import type { Words } from '../../lib/domain/words.ts';
import { Section } from '../ui/section.tsx';
import { templateName } from '../ui/template-names.ts';
import { TemplateEditor } from './template-editor.tsx';
import { TemplatePicker } from './template-picker.tsx';

export interface TemplatesProps {
  readonly templates: TemplateSettings;
  readonly words: Words;
  /** Rejects where there is no room left. */
  readonly onTemplates: (next: TemplateSettings) => Promise<void>;
  /** An id no other text has. */
  readonly newId: () => string;
}

/** Ready texts, per situation and language: ours until the seller writes his, and further ones. */
export function Templates({ words, onTemplates, newId, ...props }: TemplatesProps) {
  const [kept, setKept] = useState(props.templates);
  // Another page, or another computer, has written something meanwhile.
  useEffect(() => setKept(props.templates), [props.templates]);
  const [id, setId] = useState('delay');
  const [language, setLanguage] = useState<TemplateLanguage>(languageOf(words));
  const [said, setSaid] = useState('');
  const all = templatesOf(kept);
  const template = all.find((one) => one.id === id) ?? { id, name: '', texts: {} };
  const keep = (next: TemplateSettings, done: string) => {
    onTemplates(next).then(
      () => {
        setKept(next);
        setSaid(done);
      },
      () => setSaid('optTemplateFailed'),
    );
  };
  const choose = (next: string) => {
    setId(next);
    setSaid('');
  };
  const isNew = !all.includes(template);
  const names = [...all, ...(isNew ? [template] : [])].map((one) => ({
    id: one.id,
    name: templateName(one, words) || words.t('optTemplateNew'),
  }));
  return (
    <Section id="opt-templates" title={words.t('optTemplates')} hint={words.t('optTemplatesBody')}>
      <TemplatePicker
        {...{ id, language, words }}
        templates={names}
        hasRoom={kept.own.length < TEMPLATE_BOUNDS.own}
        onChoose={choose}
        onLanguage={(to) => {
          setLanguage(to);
          setSaid('');
        }}
        onAdd={() => choose(newId())}
      />
      <TemplateEditor
        key={`${id}|${language}`}
        {...{ kept, template, language, words, isNew, onKeep: keep }}
        onGone={() => choose('delay')}
      />
      <p role="status">{said === '' ? '' : words.t(said)}</p>
    </Section>
  );
}

function languageOf({ locale }: Words): TemplateLanguage {
  const language = locale.slice(0, 2);
  return isTemplateLanguage(language) ? language : 'es';
}
