import type { Words } from '../../lib/domain/words.ts';
import { i18n } from './extension.ts';

/** Texts in the browser's language; `zone` is the shop's, told by the background. */
export function contentWords(zone: string): Words {
  return {
    t: (key, args) => {
      try {
        return i18n?.getMessage(key, args) ?? '';
      } catch {
        // The extension was updated under this page: what stands keeps standing.
        return '';
      }
    },
    locale: localeOfTexts(),
    zone,
  };
}

/** Dates follow the language the texts are in, which is Spanish where the browser's is not among them. */
function localeOfTexts(): string {
  const ui = i18n?.getUILanguage() ?? 'es';
  return /^(?:es|en|pt|fr|de|it)\b/.test(ui) ? ui : 'es';
}
