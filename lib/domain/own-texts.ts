/** Languages of the message files, by their folder. */
export const TEXT_LANGUAGES = ['es', 'en', 'pt', 'fr', 'de', 'it'] as const;
export type TextLanguage = (typeof TEXT_LANGUAGES)[number];

/** All texts of one language by key, with `$1 … $9` left to be filled in; `languageTag` among them. */
export type OwnTexts = Readonly<Record<string, string>>;

/** As browsers do it: `$1 … $9` are the arguments, nothing where there is none; `$$` is one `$`. */
export function fillIn(text: string, args: readonly string[] = []): string {
  return text.replace(/\$(?:([1-9])|\$)/g, (_, digit: string | undefined) =>
    digit === undefined ? '$' : (args[Number(digit) - 1] ?? ''),
  );
}
