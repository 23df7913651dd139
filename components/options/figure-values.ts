import type { FigureValue } from '../../lib/domain/figure.ts';
import type { FigureOverrides } from '../../lib/domain/figures.ts';
import type { Market } from '../../lib/domain/market.ts';

/** A marketplace with what it publishes and what the seller has set instead. */
export interface MarketFigures {
  /** As published: without the seller's figures. */
  readonly market: Market;
  readonly own: FigureOverrides;
}

/** A host of which only the seller knows which marketplace it is. */
export interface UnnamedHost {
  readonly host: string;
  /** Id of the marketplace that the seller says it is. */
  readonly market?: string;
}

/** Takes effect at once; `undefined` goes back to what is published. */
export type SetFigure = (
  market: string,
  figure: string,
  value: FigureValue | undefined,
) => Promise<void>;
