import type { FigureOverrides } from './figures.ts';
import type { Market } from './market.ts';
import type { RuleSettings } from './rule.ts';
import { SELLER_SOURCE } from './settings.ts';

/**
 * What the seller's own figures of a marketplace's reply limit make of the hours to answer within,
 * where he has set none for himself: each figure that he has set counts, those of the marketplace
 * that he left as they are do not.
 * @param market with the seller's figures in place of the published ones
 */
export function ownReplyLimit(
  market: Market | undefined,
  figures: FigureOverrides = {},
): Partial<Pick<RuleSettings, 'replyHours' | 'replyMode'>> {
  const { value, source } = market?.replyLimit ?? {};
  // A figure that makes no sense was passed over: what stands there is not his.
  if (!value || source !== SELLER_SOURCE) return {};
  const isHis = (id: string, held: unknown) => held !== undefined && figures[id] === held;
  return {
    ...(isHis('replyLimit.hours', value.hours) && { replyHours: value.hours }),
    ...(isHis('replyLimit.clock', value.clock) && {
      replyMode: value.clock === 'calendar' ? 'calendar' : 'working-24',
    }),
  };
}
