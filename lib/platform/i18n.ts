import type { Words } from '../domain/words.ts';

interface I18n {
  getMessage(key: string, args?: string | string[]): string;
  getUILanguage(): string;
}

/**
 * The message files in the browser's language. Asks the browser's own API, not the polyfill: the
 * content script uses this too and has to stay small.
 * @param zone IANA zone in which moments are shown
 */
export function words(zone: string): Words {
  const i18n = i18nOf();
  return {
    t: (key, args) => textOf(i18n, key, args),
    locale: localeOf(i18n),
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
 * speaks none of ours; its regional variant (`es-MX`) is kept.
 */
function localeOf(i18n: I18n | undefined): string {
  const texts = i18n?.getMessage('languageTag') || 'es';
  const own = i18n?.getUILanguage().replace('_', '-') ?? '';
  return own.split('-')[0]?.toLowerCase() === texts.split('-')[0] ? own : texts;
}

/** Looked at closely: a page's element with the id `browser` is a global of that name. */
function i18nOf(): I18n | undefined {
  const { browser, chrome } = globalThis as unknown as Record<
    'browser' | 'chrome',
    { readonly i18n?: I18n } | undefined
  >;
  return [browser?.i18n, chrome?.i18n].find((i18n) => typeof i18n?.getMessage === 'function');
}
