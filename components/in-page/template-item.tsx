import type { FilledText } from '../../lib/domain/templates/fill.ts';
import { fillTemplate, GAP } from '../../lib/domain/templates/fill.ts';
import type { Template } from '../../lib/domain/templates/library.ts';
import type { TemplateOffer } from '../../lib/domain/templates/offer.ts';
import type { TemplateLanguage } from '../../lib/domain/templates/situations.ts';
import type { Words } from '../../lib/domain/words.ts';
import { sayLanguage } from '../../lib/domain/words.ts';
import { PLACEHOLDER_KEYS, templateName } from '../ui/template-names.ts';

interface Props {
  readonly offer: TemplateOffer;
  readonly words: Words;
  readonly template: Template;
  readonly language: TemplateLanguage;
  readonly onInsert: (text: string) => void;
  readonly onCopy: (text: string) => void;
}

/** One ready text: its name, and unfolded what it would write. */
export function TemplateItem({ template, language, offer, words, onInsert, onCopy }: Props) {
  const source = template.texts[language];
  const name = templateName(template, words);
  const filled = source && fillTemplate(source, offer.values, language, offer.zone);
  return (
    <details class="t-template" data-template={template.id}>
      <summary>
        <bdi>{name}</bdi>
      </summary>
      {filled ? (
        <>
          <Preview filled={filled} language={language} />
          <Gaps filled={filled} words={words} />
          <p class="t-template-actions">
            <button
              type="button"
              class="t-button"
              aria-label={words.t('templateInsertNamed', [name])}
              // The caret stays where the seller left it.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onInsert(filled.text)}
            >
              {words.t('templateInsert')}
            </button>{' '}
            <button
              type="button"
              class="t-button"
              aria-label={words.t('templateCopyNamed', [name])}
              onClick={() => onCopy(filled.text)}
            >
              {words.t('templateCopy')}
            </button>
          </p>
        </>
      ) : (
        <p class="t-template-note">{words.t('templateNoText', [sayLanguage(language, words)])}</p>
      )}
    </details>
  );
}

/** The text as it would stand there, its gaps not to be overlooked. */
function Preview({ filled, language }: { filled: FilledText; language: TemplateLanguage }) {
  const { text, gaps } = filled;
  const ends = gaps.map(({ at }) => at + GAP.length);
  return (
    <div class="t-template-text" lang={language} tabIndex={0}>
      {gaps.map(({ at }, index) => (
        <span key={at}>
          {text.slice(ends[index - 1] ?? 0, at)}
          <mark>{GAP}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1) ?? 0)}
    </div>
  );
}

/** What the seller has to write himself, by name where it has one. */
function Gaps({ filled, words }: { filled: FilledText; words: Words }) {
  if (filled.gaps.length === 0) return null;
  const named = filled.gaps.flatMap(({ placeholder }) =>
    placeholder ? words.t(PLACEHOLDER_KEYS[placeholder]) : [],
  );
  const names = [...new Set(named)].join(', ');
  return (
    <p class="t-template-note">
      {names === '' ? words.t('templateGaps') : words.t('templateGapsNamed', [names])}
    </p>
  );
}
