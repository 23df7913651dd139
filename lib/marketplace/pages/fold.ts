/** Longer texts are titles or messages, never captions: what follows is not looked at. */
const LONGEST = 400;

/** Soft hyphen, direction marks, zero-width marks: present in copied texts, invisible to the seller. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe0f\ufeff]/g;
const NOT_ASCII = /[^\x20-\x7e]/;
const EDGES = /^[^\p{L}\p{N}#]+|[^\p{L}\p{N}#]+$/gu;

/**
 * A text as words are compared: lower case, without accents, ordinal signs and invisible marks,
 * white space collapsed, straight apostrophes and minus signs. Punctuation stays. At most 400
 * characters are looked at, so a hostile 10 kB title costs no more than a caption.
 */
export function soften(text: string): string {
  const short = text.length > LONGEST ? text.trimStart().slice(0, LONGEST) : text;
  const lower = short.toLowerCase();
  if (!NOT_ASCII.test(lower)) return lower.replace(/ {2,}/g, ' ').trim();
  return lower
    .replace(INVISIBLE, '')
    .normalize('NFD')
    .replace(/\p{M}|[ºª°]/gu, '')
    .replace(/[’‘ʼ´`]/g, "'")
    .replace(/[−‐‑]/g, '-')
    .replace(/№/g, 'n')
    .replace(/ß/g, 'ss')
    .replace(/œ/g, 'oe')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * A caption as captions are compared: softened, without the colon, asterisk, sort arrow, icon or
 * bracket around it. A text of punctuation only (`—`, `✓`) stays as it is, for it says something.
 */
export function fold(text: string): string {
  const soft = soften(text);
  return soft.replace(EDGES, '') || soft;
}
