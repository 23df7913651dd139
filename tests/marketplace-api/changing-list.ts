/** What happens to a list between two pages. */
export interface Change {
  /** Places of records that leave, as shares of the list. */
  readonly leave: readonly number[];
  /** Places at which new ones come in, as shares of the list. */
  readonly enter: readonly number[];
}

/**
 * A list ordered by a key that never changes, as orders are by their creation, of which records
 * leave and into which others come while somebody reads it.
 */
export class ChangingList {
  private readonly records: number[];
  private readonly start: readonly number[];
  private readonly left = new Set<number>();
  calls = 0;

  constructor(size: number) {
    this.records = Array.from({ length: size }, (_, index) => index);
    this.start = [...this.records];
  }

  page(offset: number, max: number) {
    this.calls += 1;
    const ids = this.records.slice(offset, offset + max).map(String);
    return { ids, total: this.records.length };
  }

  change({ leave, enter }: Change): void {
    for (const share of leave) {
      const [gone] = this.records.splice(Math.floor(share * this.records.length), 1);
      if (gone !== undefined) this.left.add(gone);
    }
    for (const share of enter) {
      const at = Math.floor(share * this.records.length);
      const before = this.records[at - 1] ?? -1;
      const after = this.records[at] ?? before + 2;
      this.records.splice(at, 0, (before + after) / 2);
    }
  }

  /** Records that were there from the beginning and never left. */
  stayed(): readonly string[] {
    return this.start.filter((record) => !this.left.has(record)).map(String);
  }
}
