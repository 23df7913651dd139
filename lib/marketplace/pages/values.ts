import { squeeze } from './dom.ts';

/**
 * A sales channel as shown. A page read wrongly could put anything beside that label: what looks
 * like an address, a number or a mail is not taken.
 */
export function channelIn(text: string): string | undefined {
  const channel = squeeze(text);
  const isPlausible = channel.length <= 60 && !/@|\d{3,}|,/.test(channel);
  return channel !== '' && isPlausible ? channel : undefined;
}

/** A customer's language as a code (`es_ES`) or one word (`Español`); nothing longer. */
export function localeIn(text: string): string | undefined {
  const locale = squeeze(text);
  return /^[a-z]{2,3}(?:[_-][A-Za-z]{2,4}){0,2}$|^\p{L}{4,12}(?: \([A-Za-z_-]{2,6}\))?$/u.test(
    locale,
  )
    ? locale
    : undefined;
}
