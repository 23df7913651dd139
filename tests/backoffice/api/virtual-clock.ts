/** A clock that stands still until it is told to go on: a day passes in no time. */
export class VirtualClock {
  #now: number;

  /** @param start epoch ms */
  constructor(start: number) {
    this.#now = start;
  }

  readonly now = (): number => this.#now;

  /** Lets `ms` pass; returns the new moment. */
  advance(ms: number): number {
    if (ms < 0) throw new RangeError('time does not run backwards here');
    this.#now += ms;
    return this.#now;
  }
}
