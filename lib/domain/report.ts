import type { ShopKey } from './facts.ts';
import type { BacklogDay } from './report-backlog.ts';
import type { InTime, ReplyDay, ReplyYardstick } from './report-replies.ts';
import type { CoverBand, OfferCover } from './report-stock.ts';
import type { ReplyTime } from './reply-time.ts';
import type { Freshness } from './views.ts';

/** How a shop has answered in the last 30 days, of the threads that were seen. */
export interface ReplyReport {
  /** When a page of messages was last readable, epoch ms; absent: never. */
  readonly readAt?: number;
  /** Threads in which an answer was seen. */
  readonly threads: number;
  /** Answers that count; fewer than were seen where the marketplace counts customers only. */
  readonly answers: number;
  readonly yardstick: ReplyYardstick;
  /** Every local date of the window, oldest first. */
  readonly dates: readonly string[];
  /** Only days on which an answer was given. */
  readonly days: readonly ReplyDay[];
  readonly inTime: InTime;
  /** Messages of the last 30 days that still wait, and those beyond the seller's own limit. */
  readonly waiting: number;
  readonly waitingLate: number;
  readonly mean: ReplyTime;
}

/** What was open on the days on which anything was read; the others are missing, not empty. */
export interface BacklogReport {
  /** Every local date from the first that is known, oldest first; empty where none is. */
  readonly dates: readonly string[];
  readonly days: readonly BacklogDay[];
}

export interface UrgentOffer extends OfferCover {
  readonly href?: string;
}

/** How long the stock lasts. */
export interface StockReport {
  /** When a page of offers was last readable, epoch ms; absent: never. */
  readonly readAt?: number;
  /** Offers that are known and on sale. */
  readonly offers: number;
  readonly bands: Readonly<Record<CoverBand, number>>;
  /** Known, but not on sale: no part of `bands`. */
  readonly notOnSale: number;
  /** Days of sales that an offer should last. */
  readonly coverDays: number;
  /** At most ten, worst first. */
  readonly urgent: readonly UrgentOffer[];
}

export interface ShopReport {
  readonly shop: ShopKey;
  readonly shopLabel: string;
  /** What the marketplace is called. */
  readonly marketName: string;
  /** IANA zone of the shop: its days begin there. */
  readonly zone: string;
  readonly freshness: Freshness;
  /** When anything of the shop was last readable, epoch ms. */
  readonly readAt?: number;
  readonly replies: ReplyReport;
  readonly backlog: BacklogReport;
  readonly stock: StockReport;
}

/** Figures of the reports page, shop by shop. */
export interface Report {
  readonly now: number;
  readonly shops: readonly ShopReport[];
}
