import type { Words } from '../../lib/domain/words.ts';
import { Section } from '../ui/section.tsx';

export interface AboutProps {
  readonly version: string;
  readonly words: Words;
  /** Addresses of our own pages. */
  readonly welcomeUrl: string;
  readonly reportsUrl: string;
}

const PRIVACY = ['optPrivacyKept', 'optPrivacyWhere', 'optPrivacyLeaves', 'optPrivacyApi'] as const;

/** What is carried along, who made it, and under which licence. */
const CARRIED: readonly { readonly what: string; readonly by: string; readonly url?: string }[] = [
  {
    what: 'optLicenceHolidays',
    by: 'date-holidays, CC BY-SA 3.0',
    url: 'https://github.com/commenthol/date-holidays',
  },
  {
    what: 'optLicenceLetters',
    by: 'eld, © Nito T.M., Apache-2.0',
    url: 'https://github.com/nitotm/efficient-language-detector-js',
  },
  {
    what: 'optLicenceWords',
    by: 'FrequencyWords 2018, Hermit Dave, OpenSubtitles, CC BY-SA 4.0',
    url: 'https://github.com/hermitdave/FrequencyWords',
  },
  {
    what: 'optLicenceFiles',
    by: 'unpdf, MIT; Mozilla PDF.js, Apache-2.0',
    url: 'https://github.com/unjs/unpdf',
  },
  {
    what: 'optLicenceCode',
    by: 'franc, Preact, zod, date-fns: MIT; Dexie: Apache-2.0; webextension-polyfill: MPL-2.0',
  },
];

/** What this is, what it keeps, and what it never does. */
export function About({ version, words, welcomeUrl, reportsUrl }: AboutProps) {
  return (
    <Section id="opt-about" title={words.t('optAbout')} hint={words.t('optVersion', [version])}>
      <p>{words.t('optAboutReads')}</p>
      <p>{words.t('optAboutNever')}</p>
      <p class="o-acts">
        <a href={welcomeUrl}>{words.t('optWelcome')}</a>
        <a href={reportsUrl}>{words.t('openReports')}</a>
      </p>
      <section aria-labelledby="opt-privacy">
        <h3 id="opt-privacy">{words.t('optPrivacy')}</h3>
        <ul>
          {PRIVACY.map((key) => (
            <li key={key}>{words.t(key)}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="opt-licences">
        <h3 id="opt-licences">{words.t('optLicences')}</h3>
        <p>{words.t('optLicenceOwn')}</p>
        <ul>
          {CARRIED.map(({ what, by, url }) => (
            <li key={what}>
              {words.t(what)}:{' '}
              {url ? (
                <a href={url} target="_blank" rel="noopener noreferrer">
                  {by}
                </a>
              ) : (
                by
              )}
            </li>
          ))}
        </ul>
        <p class="o-hint">{words.t('optNotConnected')}</p>
      </section>
    </Section>
  );
}
