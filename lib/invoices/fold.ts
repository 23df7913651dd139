const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ł: 'l', ø: 'o', æ: 'ae', œ: 'oe' };
/** `F A C T U R A  N º`: single letters, at least five, with one blank or more between them. */
const SPACED = /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}] +){4,}[\p{L}\p{N}](?![\p{L}\p{N}])/gu;

/** Puts words back together whose letters were spaced out for looks; wider gaps part words. */
export function closeUp(text: string): string {
  if (!/(?:\S ){4}/u.test(text)) return text;
  return text.replace(SPACED, (letters) =>
    letters.replace(/ +/g, (gap) => (gap.length > 1 ? ' ' : '')),
  );
}

/**
 * Lower case, no accents, no ligatures, no soft hyphens, one blank between words: `ＦＡＣＴＵＲＡ  Nº 1` →
 * `factura no 1`.
 */
export function fold(text: string): string {
  return closeUp(text.replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '').replace(/\s/gu, ' '))
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßłøæœ]/gu, (letter) => LETTERS[letter] ?? letter)
    .replaceAll('°', 'o')
    .replace(/[’‘`´]/gu, "'")
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(/ +/g, ' ')
    .trim();
}
