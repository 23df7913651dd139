/**
 * The browser's own API as the content script uses it: texts only (messages go through
 * `lib/messaging/send.ts`), so the polyfill stays out of every page of the marketplace.
 */
interface ContentApi {
  readonly i18n?: {
    getMessage(key: string, substitutions?: readonly string[]): string;
    getUILanguage(): string;
  };
}

const { browser, chrome } = globalThis as unknown as Record<
  'browser' | 'chrome',
  ContentApi | undefined
>;

/** A page may hold an element with the id `browser`, hence the look inside. */
export const i18n = [browser, chrome].find(
  (api) => typeof api?.i18n?.getMessage === 'function',
)?.i18n;
