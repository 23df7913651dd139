import { chainOf, filterOf, isFirstPage, ceilingOf, offsetOf, type Asked } from './ceilings.ts';

/** One call as it was answered. */
export interface ApiCall {
  /** Epoch ms by the stand-in's clock. */
  readonly at: number;
  /** `OR11`; empty where no operation stands at that address. */
  readonly code: string;
  readonly host: string;
  /** Shop that answered; empty where the key opened none. */
  readonly shop: string;
  readonly path: string;
  readonly status: number;
  /** Whether it began a chain of pages (or was a call without pages). */
  readonly first: boolean;
  /** It came before the published maximum allows it. */
  readonly broke: boolean;
  readonly fault?: string;
}

/** Every call of the seller API, and whether the published ceilings were kept. */
export class Ledger {
  readonly calls: ApiCall[] = [];
  /** Start of the last chain that was let through, by operation, shop and filter. */
  readonly #starts = new Map<string, number>();
  /** Furthest offset of every chain that was begun. */
  readonly #chains = new Map<string, number>();

  /**
   * How long this call should have waited, ms; 0 = it may come now.
   *
   * A page further on in a chain that was begun costs nothing, nor does the same page once more; a
   * page nobody led to, or one that lies further back, counts as the beginning of one.
   */
  tooEarlyBy(asked: Asked): number {
    const ceiling = ceilingOf(asked);
    if (!ceiling || this.isNext(asked)) return 0;
    const start = this.#starts.get(filterOf(asked, ceiling));
    if (start === undefined) return 0;
    return Math.max(0, start + ceiling.everyMs - asked.at);
  }

  isNext(asked: Asked): boolean {
    const furthest = this.#chains.get(chainOf(asked));
    return !isFirstPage(asked) && furthest !== undefined && offsetOf(asked) >= furthest;
  }

  /** Lets a call through: from now on the next one has to wait. */
  begin(asked: Asked): void {
    const ceiling = ceilingOf(asked);
    const isNext = this.isNext(asked);
    this.#chains.set(chainOf(asked), offsetOf(asked));
    if (ceiling && !isNext) this.#starts.set(filterOf(asked, ceiling), asked.at);
  }

  add(call: ApiCall): void {
    this.calls.push(call);
  }

  /** Calls per operation. */
  get counts(): Readonly<Record<string, number>> {
    return countBy(this.calls);
  }

  /** Ceilings broken per operation. */
  get breaks(): Readonly<Record<string, number>> {
    return countBy(this.calls.filter(({ broke }) => broke));
  }

  /** Forgets calls and ceilings alike. */
  clear(): void {
    this.calls.length = 0;
    this.#starts.clear();
    this.#chains.clear();
  }
}

function countBy(calls: readonly ApiCall[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code } of calls) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
