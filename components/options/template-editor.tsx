import { useState } from 'preact/hooks';
import { PLACEHOLDERS, unknownPlaceholders } from '../../lib/domain/templates/fill.ts';
import type {
  Template,
  TemplateSettings,
  TemplateTexts,
} from '../../lib/domain/templates/library.ts';
import {
  TEMPLATE_BOUNDS,
  textOf,
  withOwn,
  withoutOwn,
  withText,
} from '../../lib/domain/templates/library.ts';
import type { TemplateLanguage } from '../../lib/domain/templates/situations.ts';
import type { Words } from '../../lib/domain/words.ts';
import { PLACEHOLDER_KEYS, templateName } from '../ui/template-names.ts';
import { Field } from './field.tsx';

interface Props {
  readonly kept: TemplateSettings;
  readonly template: Template;
  readonly language: TemplateLanguage;
  /** Not kept yet. */
  readonly isNew: boolean;
  readonly words: Words;
  /** @param done message key of what to say once it is kept */
  readonly onKeep: (next: TemplateSettings, done: string) => void;
  readonly onGone: () => void;
}

/** One text in one language. */
export function TemplateEditor({ kept, template, language, isNew, words, onKeep, onGone }: Props) {
  const { id, situation, texts } = template;
  const [typed, setText] = useState<string>();
  const [called, setName] = useState<string>();
  const text = typed ?? texts[language] ?? '';
  const name = called ?? template.name ?? '';
  const fault = faultIn(text, textsWith(texts, language, text), words);
  const nameFault = !situation && name.trim() === '' ? words.t('optTemplateNameFault') : undefined;
  const ours = situation && withText(kept, situation, language, undefined);
  const isOurs = situation !== undefined && kept.texts[situation]?.[language] === undefined;
  const save = () => {
    if (fault !== undefined || nameFault !== undefined) return;
    const own = { id, name: name.trim(), texts: textsWith(texts, language, text) };
    const next = situation ? withText(kept, situation, language, text) : withOwn(kept, own);
    onKeep(next, 'optTemplateSaved');
  };
  return (
    <>
      {situation ? null : <NameField {...{ name, words }} fault={nameFault} onInput={setName} />}
      <TextField {...{ text, language, fault, words }} onInput={setText} />
      <p class="o-ask">
        <button type="button" class="t-button t-main" onClick={save}>
          {words.t('optTemplateSave')}
        </button>{' '}
        {situation && ours && !isOurs ? (
          <button
            type="button"
            class="t-button"
            onClick={() => {
              setText(textOf(situation, language, ours));
              onKeep(ours, 'optTemplateReset');
            }}
          >
            {words.t('optTemplateBack')}
          </button>
        ) : null}
        {situation || isNew ? null : (
          <button
            type="button"
            class="t-button"
            aria-label={words.t('optRemoveNamed', [templateName(template, words)])}
            onClick={() => {
              onKeep(withoutOwn(kept, id), 'optTemplateGone');
              onGone();
            }}
          >
            {words.t('optRemove')}
          </button>
        )}
      </p>
    </>
  );
}

interface NameProps extends Pick<Props, 'words'> {
  readonly name: string;
  readonly fault: string | undefined;
  readonly onInput: (name: string) => void;
}

function NameField({ name, fault, words, onInput }: NameProps) {
  return (
    <Field id="opt-template-name" label={words.t('optTemplateName')} fault={fault}>
      {(described) => (
        <input
          {...described}
          type="text"
          maxLength={TEMPLATE_BOUNDS.name}
          value={name}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
      )}
    </Field>
  );
}

interface TextProps extends Pick<Props, 'language' | 'words'> {
  readonly text: string;
  readonly fault: string | undefined;
  readonly onInput: (text: string) => void;
}

function TextField({ text, language, fault, words, onInput }: TextProps) {
  const placeholders = PLACEHOLDERS.map((one) => `{${one}} ${words.t(PLACEHOLDER_KEYS[one])}`);
  return (
    <Field
      id="opt-template-text"
      label={words.t('optTemplateText')}
      hint={words.t('optTemplateHint', [placeholders.join(' · ')])}
      fault={fault}
    >
      {(described) => (
        <textarea
          {...described}
          class="o-template-text"
          lang={language}
          rows={12}
          value={text}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** A text of the seller's own may leave languages out, but not all of them. */
function faultIn(text: string, texts: TemplateTexts, words: Words): string | undefined {
  if (Object.keys(texts).length === 0) return words.t('optTemplateEmptyFault');
  if (text.length > TEMPLATE_BOUNDS.text) {
    return words.t('optTemplateLongFault', [String(TEMPLATE_BOUNDS.text)]);
  }
  const unknown = unknownPlaceholders(text).map((name) => `{${name}}`);
  return unknown.length > 0 ? words.t('optTemplateUnknownFault', [unknown.join(' ')]) : undefined;
}

function textsWith(texts: TemplateTexts, language: TemplateLanguage, text: string): TemplateTexts {
  const { [language]: _, ...others } = texts;
  return text.trim() === '' ? others : { ...others, [language]: text };
}
