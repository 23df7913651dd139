/** Writing systems no accepted language uses, with the language they most likely mean. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[іїєґ]/giu, 'uk'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Devanagari}/gu, 'hi'],
];

/** Letters of another script that are no accident; a syllable script says much with few. */
const MIN_LETTERS = 8;

/**
 * The language of a text that is not in Latin letters, `latin` for one that mostly is, `undefined`
 * when there is too little or too mixed a text to say.
 */
export function scriptLanguage(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin * 5 >= letters * 4) return 'latin';
  if (letters - latin < MIN_LETTERS || latin * 3 > letters) return undefined;
  // Marker letters (Ukrainian, kana) decide with a few; whole scripts need the majority.
  for (const [pattern, language] of SCRIPTS) {
    const share = (text.match(pattern)?.length ?? 0) / letters;
    if (share > (language === 'uk' ? 0 : language === 'ja' ? 0.1 : 0.5)) return language;
  }
  return undefined;
}
