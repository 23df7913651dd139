/**
 * What a field of a shop's own data has to hold to count, the same for the settings pages and the
 * seller API. The fields' texts go no further.
 */

/** A policy of fewer characters is a heading or a dash. */
const SHORTEST_POLICY = 20;
const DOMAIN = /[\p{L}\d-]{2,63}\.[a-z]{2,6}\b/iu;
const URL_IN_TEXT =
  /https?:\/\/|www\.|\b[\p{L}\d-]{2,63}\.(?:com|net|org|es|pt|fr|de|it|eu|shop|store|info|online|co\.uk)\b/iu;

export function isPhone(text: string): boolean {
  return (text.match(/\d/g) ?? []).length >= 6;
}

export function isEmail(text: string): boolean {
  return /\S@\S/.test(text);
}

/** Entry in a register, or tax number. */
export function isRegistration(text: string): boolean {
  return /\d{3}/.test(text.replace(/\D/g, ''));
}

export function isCountry(text: string): boolean {
  return /\p{L}{2}/u.test(text);
}

/** @param text without markup */
export function isPolicy(text: string): boolean {
  return text.length >= SHORTEST_POLICY;
}

export function holdsDomain(text: string): boolean {
  return DOMAIN.test(text);
}

export function holdsUrl(text: string): boolean {
  return URL_IN_TEXT.test(text);
}
