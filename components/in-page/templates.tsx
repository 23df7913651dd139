import { Component } from 'preact';
import type { Template } from '../../lib/domain/templates/library.ts';
import type { TemplateOffer } from '../../lib/domain/templates/offer.ts';
import type { TemplateLanguage } from '../../lib/domain/templates/situations.ts';
import { isTemplateLanguage, TEMPLATE_LANGUAGES } from '../../lib/domain/templates/situations.ts';
import type { Words } from '../../lib/domain/words.ts';
import { sayLanguage } from '../../lib/domain/words.ts';
import { TemplateItem } from './template-item.tsx';

/** `no-composer`: nothing on the page to write in; `refused`: the text did not stay there. */
export type InsertOutcome = 'inserted' | 'no-composer' | 'refused';

interface Props {
  readonly offer: TemplateOffer;
  readonly words: Words;
  /** Writes into the page's composer; never sends. */
  readonly onInsert: (text: string) => Promise<InsertOutcome>;
  /** Whether it reached the clipboard. */
  readonly onCopy: (text: string) => Promise<boolean>;
}

interface State {
  /** The seller's choice; until then the sale's own language, where that is certain. */
  readonly chosen?: TemplateLanguage;
  /** Message key of what happened last. */
  readonly said: string;
}

/** What became of a text, in words. */
export const OUTCOME_KEYS: Readonly<Record<InsertOutcome, string>> = {
  inserted: 'templateInserted',
  'no-composer': 'templateNoComposer',
  refused: 'templateRefused',
};

/**
 * Ready texts for what is open here, those that fit first, as they would stand in the message. The
 * language is never guessed: where the sale does not tell it, the seller chooses before anything
 * can be inserted.
 */
export class Templates extends Component<Props, State> {
  override state: State = { said: '' };

  readonly #insert = (text: string) => {
    this.props.onInsert(text).then(
      (outcome) => this.setState({ said: OUTCOME_KEYS[outcome] }),
      () => this.setState({ said: 'templateRefused' }),
    );
  };

  readonly #copy = (text: string) => {
    this.props.onCopy(text).then(
      (isCopied) => this.setState({ said: isCopied ? 'templateCopied' : 'templateNotCopied' }),
      () => this.setState({ said: 'templateNotCopied' }),
    );
  };

  override render({ offer, words }: Props, { chosen, said }: State) {
    const language = chosen ?? offer.language;
    // The note of a contact goes to the operator, and has a form of its own.
    const templates = offer.templates.filter(({ situation }) => situation !== 'contact-note');
    const fits = ({ id }: Template) => offer.fitting.includes(id);
    const items = (list: readonly Template[]) =>
      language &&
      list.map((template) => (
        <TemplateItem
          key={`${template.id}|${language}`}
          {...{ template, language, offer, words, onInsert: this.#insert, onCopy: this.#copy }}
        />
      ));
    const others = templates.filter((template) => !fits(template));
    return (
      <section class="t-templates" aria-label={words.t('templatesTitle')}>
        <h3>{words.t('templatesTitle')}</h3>
        <Language
          {...{ offer, words, language }}
          onChange={(to) => this.setState({ chosen: to, said: '' })}
        />
        {items(templates.filter(fits))}
        {language && others.length > 0 ? (
          <details class="t-template-more">
            <summary>{words.t('templatesMore')}</summary>
            {items(others)}
          </details>
        ) : null}
        <p class="t-template-said" role="status">
          {said === '' ? '' : words.t(said)}
        </p>
      </section>
    );
  }
}

interface LanguageProps extends Pick<Props, 'offer' | 'words'> {
  readonly language: TemplateLanguage | undefined;
  readonly onChange: (language: TemplateLanguage | undefined) => void;
}

function Language({ offer, words, language, onChange }: LanguageProps) {
  const expected = offer.expected.filter(isTemplateLanguage);
  const others = TEMPLATE_LANGUAGES.filter((one) => !expected.includes(one));
  const isOther = language && offer.expected.length > 0 && !offer.expected.includes(language);
  const names = offer.expected.map((one) => sayLanguage(one, words)).join(', ');
  return (
    <div class="t-template-language">
      <label>
        {words.t('templateLanguage')}{' '}
        <select
          value={language ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange(isTemplateLanguage(value) ? value : undefined)
          }
        >
          {language ? null : <option value="">{words.t('templateChoose')}</option>}
          {[...expected, ...others].map((one) => (
            <option key={one} value={one}>
              {sayLanguage(one, words)}
            </option>
          ))}
        </select>
      </label>
      {language ? null : <p class="t-template-note">{words.t('templateChooseWhy')}</p>}
      {isOther ? <p class="t-template-warning">{words.t('templateOther', [names])}</p> : null}
    </div>
  );
}
