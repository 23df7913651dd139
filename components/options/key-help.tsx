import type { Words } from '../../lib/domain/words.ts';

/** Where most marketplaces have it; the steps beside it hold where one does not. */
const KEY_PAGE = '/mmp/shop/user/api';

interface Props {
  /** Absent while no address is known. */
  readonly host?: string;
  readonly words: Words;
}

/** How to find the key, and what giving it means. */
export function KeyHelp({ host, words }: Props) {
  return (
    <details class="o-help">
      <summary>{words.t('connHelp')}</summary>
      <ol>
        <li>{words.t('connHelpMenu')}</li>
        <li>{words.t('connHelpTab')}</li>
        <li>{words.t('connHelpCopy')}</li>
      </ol>
      {host === undefined ? null : (
        <p>
          <a href={`https://${host}${KEY_PAGE}`} target="_blank" rel="noopener noreferrer">
            {words.t('connHelpOpen', [host])}
          </a>
        </p>
      )}
      <p>{words.t('connHelpAdmin')}</p>
      <p>{words.t('connHelpPower')}</p>
    </details>
  );
}
