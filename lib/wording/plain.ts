/** Longest text that is looked at. */
const LONGEST = 20_000;

const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0e\ufe0f\ufeff]/g;

/** Lower case, without accents and invisible marks, straight apostrophes; line ends stay. Total. */
export function plainOf(text: string): string {
  return text
    .slice(0, LONGEST)
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘ʼ´`]/g, "'")
    .replace(/ł/g, 'l')
    .replace(/ß/g, 'ss')
    .replace(/œ/g, 'oe')
    .replace(/[−‐‑]/g, '-')
    .replace(/[^\S\n]+/g, ' ');
}

/** Words of letters only. */
export function lettersIn(text: string): string[] {
  return plainOf(text).match(/\p{L}+/gu) ?? [];
}
