import { OFFSET_START, stepOffset } from '../../lib/marketplace/api/offset-pages.ts';
import type { OffsetPage, OffsetPlace } from '../../lib/marketplace/api/offset-pages.ts';

interface Ending {
  readonly read: readonly string[];
  readonly calls: number;
  readonly fresh: number;
  readonly missing: number;
  readonly broken: boolean;
  readonly places: readonly OffsetPlace[];
}

/** Reads a list to its end, or to what `stepOffset` takes for it. */
export function readAll(pageAt: (offset: number, call: number) => OffsetPage): Ending {
  let place: OffsetPlace | undefined = OFFSET_START;
  const read: string[] = [];
  const places: OffsetPlace[] = [];
  let [fresh, missing, calls] = [0, 0, 0];
  let broken = false;
  while (place) {
    const page = pageAt(place.offset, calls);
    calls += 1;
    if (calls > 40_000) throw new Error('endless');
    read.push(...page.ids);
    const step = stepOffset(place, page);
    fresh += step.fresh;
    missing += step.missing;
    broken = step.broken ?? false;
    place = step.next;
    if (place) places.push(place);
  }
  return { read, calls, fresh, missing, broken, places };
}
