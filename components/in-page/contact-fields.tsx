import type { ContactMeans } from '../../lib/domain/facts.ts';
import type { OutsideContact } from '../../lib/domain/templates/contact-note.ts';
import type { Words } from '../../lib/domain/words.ts';

const MEANS_KEYS: Readonly<Record<ContactMeans, string>> = {
  phone: 'contactPhone',
  whatsapp: 'contactWhatsapp',
  mail: 'contactMail',
  other: 'contactOther',
};
const MEANS = Object.keys(MEANS_KEYS) as ContactMeans[];

interface Props {
  readonly contact: OutsideContact;
  readonly words: Words;
  readonly onChange: (contact: OutsideContact) => void;
}

/** When, by what means, with whom, and what was agreed. */
export function ContactFields({ contact, words, onChange }: Props) {
  const change = (part: Partial<OutsideContact>) => onChange({ ...contact, ...part });
  return (
    <>
      <label class="t-field">
        <span>{words.t('contactAt')}</span>
        <input
          type="datetime-local"
          value={contact.at}
          onInput={({ currentTarget: { value } }) => change({ at: value })}
        />
      </label>
      <label class="t-field">
        <span>{words.t('contactMeans')}</span>
        <select
          value={contact.means}
          onChange={({ currentTarget: { value } }) =>
            change({ means: MEANS.find((one) => one === value) ?? 'other' })
          }
        >
          {MEANS.map((one) => (
            <option key={one} value={one}>
              {words.t(MEANS_KEYS[one])}
            </option>
          ))}
        </select>
      </label>
      <label class="t-field">
        <span>{words.t('contactWho')}</span>
        <input
          type="text"
          autocomplete="off"
          maxLength={120}
          value={contact.who}
          onInput={({ currentTarget: { value } }) => change({ who: value })}
        />
      </label>
      <label class="t-field">
        <span>{words.t('contactAgreed')}</span>
        <textarea
          rows={3}
          maxLength={2000}
          value={contact.agreed}
          onInput={({ currentTarget: { value } }) => change({ agreed: value })}
        />
      </label>
    </>
  );
}
