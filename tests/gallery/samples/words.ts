import de from '../../../entrypoints/public/_locales/de/messages.json' with { type: 'json' };
import es from '../../../entrypoints/public/_locales/es/messages.json' with { type: 'json' };
import type { Words } from '../../../lib/domain/words.ts';

type Messages = Readonly<Record<string, { readonly message: string } | undefined>>;

/** German has the longest words: what holds them holds the others'. */
const FILES: Readonly<Record<string, Messages>> = { es, de };
const SPANISH: Messages = es;

const asked = new URLSearchParams(location.search).get('lang') ?? 'es';
const messages: Messages = FILES[asked] ?? SPANISH;

/** The real message files, filled in the way the browser does it. */
export const words: Words = {
  locale: asked,
  zone: 'Europe/Madrid',
  t: (key, args = []) =>
    (messages[key]?.message ?? '').replace(/\$(\d)/g, (_, n: string) => args[Number(n) - 1] ?? ''),
};
