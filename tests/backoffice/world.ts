import { ApiState } from './api/api.ts';
import { withBigShop, type BigOptions } from './data/big-shop.ts';
import { buildData } from './data/build.ts';
import type { DataSet } from './data/types.ts';
import { Log } from './log.ts';
import { DEFAULTS, parseSwitches, type Switches } from './switches.ts';

/** What every answer may depend on, shared by all connections. */
export interface World {
  readonly data: DataSet;
  readonly log: Log;
  readonly connects: string[];
  readonly clock: () => number;
  /** What the seller API remembers: calls, ceilings, faults, exports. */
  readonly api: ApiState;
  switches: Switches;
}

export interface WorldOptions {
  /** Epoch ms the data is generated relative to; the time of the start by default. */
  readonly now?: number;
  readonly seed?: number;
  readonly switches?: Partial<Switches>;
  /** The stand-in's clock, epoch ms; by default it runs on from `now`. */
  readonly clock?: () => number;
  /** Adds a shop of 20,000 orders, 5,000 threads and 50,000 offers, or as many as it says. */
  readonly big?: BigOptions;
}

export function makeWorld(options: WorldOptions): World {
  const started = Date.now();
  const now = options.now ?? options.clock?.() ?? started;
  const data = buildData({ now, seed: options.seed });
  return {
    data: options.big ? withBigShop(data, options.big) : data,
    log: new Log(),
    connects: [],
    clock: options.clock ?? (() => now + (Date.now() - started)),
    api: new ApiState(),
    switches: {
      ...DEFAULTS,
      // Class names differ at every start, as they do with every release of the real pages.
      classSeed: started % 1_000_003,
      ...parseSwitches(options.switches ?? {}),
    },
  };
}
