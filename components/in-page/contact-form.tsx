import { Component } from 'preact';
import type { OutsideContact } from '../../lib/domain/templates/contact-note.ts';
import { contactNote, wallClock } from '../../lib/domain/templates/contact-note.ts';
import type { FilledText } from '../../lib/domain/templates/fill.ts';
import type { TemplateOffer } from '../../lib/domain/templates/offer.ts';
import type { TemplateLanguage } from '../../lib/domain/templates/situations.ts';
import { isTemplateLanguage, TEMPLATE_LANGUAGES } from '../../lib/domain/templates/situations.ts';
import type { Words } from '../../lib/domain/words.ts';
import { sayLanguage } from '../../lib/domain/words.ts';
import { ContactFields } from './contact-fields.tsx';
import type { PanelActions } from './panel-actions.ts';
import { OUTCOME_KEYS } from './templates.tsx';

interface Props {
  readonly offer: TemplateOffer;
  /** Languages the operator may read; certain where it is one. */
  readonly languages: readonly string[];
  readonly now: number;
  readonly words: Words;
  readonly actions: Pick<PanelActions, 'insert' | 'copy'>;
  /** The note stands in the composer without a gap: what it tells of is written down once it is sent. */
  readonly onWritten: () => void;
}

interface State {
  readonly contact: OutsideContact;
  readonly chosen?: TemplateLanguage;
  /** Message key of what happened last. */
  readonly said: string;
}

/**
 * Composes the note of a contact outside the platform in the operator's language. Nothing of it is
 * kept or sent: it goes into the page's composer, and from there the seller sends it.
 */
export class ContactForm extends Component<Props, State> {
  override state: State = {
    contact: {
      at: wallClock(this.props.now, this.props.offer.zone),
      means: 'phone',
      who: '',
      agreed: '',
    },
    said: '',
  };

  readonly #change = (contact: OutsideContact) => this.setState({ contact, said: '' });

  #insert({ text, gaps }: FilledText): void {
    const isWhole = gaps.length === 0;
    this.props.actions.insert(text).then(
      (outcome) => {
        const inserted = isWhole ? 'contactInserted' : 'contactInsertedGaps';
        this.setState({ said: outcome === 'inserted' ? inserted : OUTCOME_KEYS[outcome] });
        if (outcome === 'inserted' && isWhole) this.props.onWritten();
      },
      () => this.setState({ said: 'templateRefused' }),
    );
  }

  #copy(text: string): void {
    this.props.actions.copy(text).then(
      (isCopied) => this.setState({ said: isCopied ? 'contactCopied' : 'templateNotCopied' }),
      () => this.setState({ said: 'templateNotCopied' }),
    );
  }

  override render({ offer, languages, words }: Props, { contact, chosen, said }: State) {
    const [only, ...more] = languages.filter(isTemplateLanguage);
    const language = chosen ?? (more.length === 0 ? only : undefined);
    const note = language && contactNote(contact, offer, language);
    return (
      <details class="t-contact">
        <summary>{words.t('contactTitle')}</summary>
        <p class="t-note">{words.t('contactBody')}</p>
        <ContactFields contact={contact} words={words} onChange={this.#change} />
        <NoteLanguage
          {...{ language, words }}
          expected={[...(only ? [only] : []), ...more]}
          onChange={(to) => this.setState({ chosen: to, said: '' })}
        />
        {note ? (
          <>
            <div class="t-template-text" lang={language} tabIndex={0} role="note">
              {note.text}
            </div>
            <p class="t-note" role="status">
              {said === '' ? '' : words.t(said)}
            </p>
            <p class="t-task-actions">
              <button type="button" class="t-button" onClick={() => this.#insert(note)}>
                {words.t('contactInsert')}
              </button>{' '}
              <button type="button" class="t-button" onClick={() => this.#copy(note.text)}>
                {words.t('templateCopy')}
              </button>
            </p>
          </>
        ) : null}
      </details>
    );
  }
}

interface LanguageProps {
  readonly language: TemplateLanguage | undefined;
  readonly expected: readonly TemplateLanguage[];
  readonly words: Words;
  readonly onChange: (language: TemplateLanguage | undefined) => void;
}

function NoteLanguage({ language, expected, words, onChange }: LanguageProps) {
  const all = new Set([...expected, ...TEMPLATE_LANGUAGES]);
  return (
    <label class="t-field">
      <span>{words.t('contactLanguage')}</span>
      <select
        value={language ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange(isTemplateLanguage(value) ? value : undefined)
        }
      >
        {language ? null : <option value="">{words.t('templateChoose')}</option>}
        {[...all].map((one) => (
          <option key={one} value={one}>
            {sayLanguage(one, words)}
          </option>
        ))}
      </select>
    </label>
  );
}
