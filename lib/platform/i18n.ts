import type { OwnTexts } from '../domain/own-texts.ts';
import { fillIn } from '../domain/own-texts.ts';
import type { Words } from '../domain/words.ts';

interface I18n {
  getMessage(key: string, args?: string | string[]): string;
  getUILanguage(): string;
}

/**
 * The message files in the browser's language, or in the one the seller has chosen. Asks the
 * browser's own API, not the polyfill: the content script uses this too and has to stay small.
 * @param zone IANA zone in which moments are shown
 * @param own the texts of a language chosen in the settings: browsers give only their own
 */
export function words(zone: string, own?: OwnTexts): Words {
  const i18n = i18nOf();
  return {
    t: (key, args) => {
      const text = own?.[key];
      return text === undefined ? textOf(i18n, key, args) : fillIn(text, args);
    },
    locale: localeOf(i18n, own?.languageTag),
    zone,
  };
}

/** Once the extension was updated under a page its texts are gone: what stands there keeps standing. */
function textOf(i18n: I18n | undefined, key: string, args: readonly string[] | undefined): string {
  try {
    return i18n?.getMessage(key, args && [...args]) ?? '';
  } catch {
    return '';
  }
}

/**
 * Dates and numbers follow the language the texts are in, which is not the browser's where it
 * speaks none of ours, or the seller has chosen another; its regional variant (`es-MX`) is kept.
 */
function localeOf(i18n: I18n | undefined, chosen: string | undefined): string {
  const texts = chosen ?? (i18n?.getMessage('languageTag') || 'es');
  const browsers = i18n?.getUILanguage().replace('_', '-') ?? '';
  const isSame = browsers.split('-')[0]?.toLowerCase() === texts.split('-')[0];
  return isSame ? browsers : texts;
}

/** Looked at closely: a page's element with the id `browser` is a global of that name. */
function i18nOf(): I18n | undefined {
  const { browser, chrome } = globalThis as unknown as Record<
    'browser' | 'chrome',
    { readonly i18n?: I18n } | undefined
  >;
  return [browser?.i18n, chrome?.i18n].find((i18n) => typeof i18n?.getMessage === 'function');
}
