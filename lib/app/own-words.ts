import { expectedTexts } from '../domain/templates/library.ts';
import type { Draft } from './judge-draft.ts';
import type { Deps } from './deps.ts';

/** Beside a ready text, fewer letters than these are a name, a number, a word of thanks. */
const LEAST_BESIDE = 40;

/**
 * What of a draft the seller has written himself: without what the page says, the shop's own name,
 * and ready texts in a language that is expected. Empty where next to a ready text hardly anything
 * is left: that would be judged by the shop's name.
 */
export async function ownWords(
  { shop, text, strip }: Pick<Draft, 'shop' | 'text' | 'strip'>,
  expected: readonly string[],
  deps: Pick<Deps, 'clean' | 'settings' | 'store'>,
): Promise<string> {
  const named = (await deps.store.namedShops()).filter((one) => one.shop === shop);
  const notOwn = [...strip, ...named.map(({ name }) => name)];
  const ready = expectedTexts(expected, await deps.settings.templates());
  const written = deps.clean(text, notOwn);
  const own = deps.clean(text, [...notOwn, ...ready]);
  return own !== written && lettersIn(own) < LEAST_BESIDE ? '' : own;
}

function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}
