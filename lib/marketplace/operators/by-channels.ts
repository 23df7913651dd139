import type { Market } from '../../domain/market.ts';
import type { ToldMarket } from '../../domain/told-market.ts';

/** Words of channel codes that any marketplace may use. */
const PLAIN = new Set(
  (
    'channel default france francia germany alemania deutschland init initial italia italy main ' +
    'market marketplace mobile online portugal shop site spain espana store test web website www com net org'
  ).split(' '),
);

/**
 * The marketplace whose channels these are, for hosts that nobody knows: the one that alone has a
 * channel of the same telling code (`WRT_ES_ONLINE`). Codes of countries, numbers and plain words
 * (`FR`, `001`, `WEB_ES`) tell none.
 */
export function marketByChannels(
  markets: readonly Market[],
  told: ToldMarket | undefined,
): Market | undefined {
  const codes = new Set((told?.channels ?? []).map(({ code }) => fold(code)).filter(isTelling));
  if (codes.size === 0) return undefined;
  const found = markets.filter(({ channels }) =>
    channels.some(({ names }) => names.some((name) => codes.has(fold(name)))),
  );
  return found.length === 1 ? found[0] : undefined;
}

function fold(code: string): string {
  return code.trim().toLowerCase();
}

/** Whether a part of it is more than a country, a number or a plain word. */
function isTelling(code: string): boolean {
  return code
    .replace(/(?:store|shop|online|web)(?=$|[^a-z])/g, ' ')
    .split(/[^a-z]+/)
    .some((word) => word.length >= 3 && !PLAIN.has(word));
}
