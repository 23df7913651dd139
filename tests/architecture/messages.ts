import { filesUnder, readText } from './project.ts';

/** Locale → key → message. */
export type Messages = ReadonlyMap<string, ReadonlyMap<string, string>>;

export const LOCALES = ['de', 'en', 'es', 'fr', 'it', 'pt'] as const;
/** The language that texts are written in first. */
const MAIN = 'es';
const FOLDER = 'entrypoints/public/_locales';

/** The message files as they stand. */
export function readMessages(): Messages {
  return new Map(
    filesUnder([FOLDER], ['messages.json']).map((path) => {
      const entries = Object.entries<{ message: string }>(JSON.parse(readText(path)));
      const locale = path.split('/').at(-2) ?? '';
      return [locale, new Map(entries.map(([key, { message }]) => [key, message]))];
    }),
  );
}

export function mainMessages(messages: Messages): ReadonlyMap<string, string> {
  return messages.get(MAIN) ?? new Map();
}

/** `$2 of $1` → `1,2`; `$$` is a dollar. */
function argumentsOf(message: string): string {
  const found = message.replaceAll('$$', '').match(/\$\d/g) ?? [];
  return [...new Set(found.map((argument) => argument.slice(1)))].sort().join(',');
}

/** The highest argument that a message asks for; 0 for none. */
export function argumentCount(message: string): number {
  return Number(argumentsOf(message).split(',').at(-1) ?? 0);
}

/** Keys that lack a language, ask for other arguments there, or are empty. */
export function localeViolations(messages: Messages): readonly string[] {
  const main = mainMessages(messages);
  const keys = new Set([...messages.values()].flatMap((texts) => [...texts.keys()]));
  return [
    ...LOCALES.filter((locale) => !messages.has(locale)).map((locale) => `${locale}: no messages`),
    ...[...keys].sort().flatMap((key) =>
      LOCALES.flatMap((locale) => {
        const text = messages.get(locale)?.get(key);
        const wrong = textViolation(text, main.get(key));
        return wrong ? [`${locale}.${key} ${wrong}`] : [];
      }),
    ),
  ];
}

function textViolation(text: string | undefined, main: string | undefined): string | undefined {
  if (text === undefined) return 'is missing';
  if (text.trim() === '') return 'is empty';
  if (/\$[a-z]\w*\$/i.test(text)) return 'uses a named placeholder: write $1, $2 …';
  if (main !== undefined && argumentsOf(text) !== argumentsOf(main)) {
    return `has the arguments [${argumentsOf(text)}], in ${MAIN} they are [${argumentsOf(main)}]`;
  }
  return undefined;
}
