import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

type Stored = Map<string, string>;
interface Write {
  readonly key: string;
  /** `undefined` = removed. */
  readonly value: string | undefined;
}

/** What browsers say; both are quotas, and only one of them passes by itself. */
export const TOO_OFTEN = 'This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.';
export const NO_ROOM = 'QUOTA_BYTES quota exceeded';

/**
 * The seller's computers with one browser profile. Each has its own copy of `storage.sync`, which
 * meets the profile's only in `exchange`, item by item, as browsers do it.
 */
export class Computer {
  readonly local: Stored = new Map();
  readonly sync: Stored = new Map();
  readonly pending: Write[] = [];
  /** Error that the next write to `storage.sync` fails with. */
  failsWith: string | undefined;
  /** Writes to `storage.sync` that came through. */
  writes = 0;
  private readonly profile: Stored;

  constructor(profile: Stored) {
    this.profile = profile;
  }

  /** Makes this the computer that everything runs on. */
  sitDown(): void {
    Object.assign(
      fakeBrowser.storage.local,
      areaOf(this.local, () => undefined),
    );
    Object.assign(
      fakeBrowser.storage.sync,
      areaOf(this.sync, (writes) => {
        if (this.failsWith !== undefined) {
          const message = this.failsWith;
          this.failsWith = undefined;
          throw new Error(message);
        }
        checkQuotas(this.sync, writes);
        this.writes += 1;
        this.pending.push(...writes);
      }),
    );
  }

  /**
   * Goes online for a moment.
   * @param isLate whether its writes arrive although others have been there since
   */
  exchange(isLate: (key: string) => boolean): void {
    for (const { key, value } of this.pending.splice(0))
      if (isLate(key)) put(this.profile, key, value);
    this.sync.clear();
    for (const [key, value] of this.profile) this.sync.set(key, value);
  }
}

export function items(stored: Stored): Record<string, unknown> {
  return Object.fromEntries([...stored].map(([key, value]) => [key, JSON.parse(value) as unknown]));
}

function put(stored: Stored, key: string, value: string | undefined): void {
  if (value === undefined) stored.delete(key);
  else stored.set(key, value);
}

function areaOf(stored: Stored, mayWrite: (writes: readonly Write[]) => void): object {
  const write = (writes: readonly Write[]) => {
    mayWrite(writes);
    for (const { key, value } of writes) put(stored, key, value);
    return Promise.resolve();
  };
  const rejecting = (writes: () => readonly Write[]) =>
    new Promise<void>((resolve) => {
      resolve(write(writes()));
    });
  return {
    get: vi.fn((keys?: string | readonly string[] | null) => {
      const wanted = typeof keys === 'string' ? [keys] : keys;
      const all = Object.entries(items(stored));
      return Promise.resolve(
        Object.fromEntries(wanted ? all.filter(([key]) => wanted.includes(key)) : all),
      );
    }),
    set: vi.fn((values: object) =>
      rejecting(() =>
        Object.entries(values).map(([key, value]) => ({ key, value: JSON.stringify(value) })),
      ),
    ),
    clear: vi.fn(() =>
      rejecting(() => [...stored.keys()].map((key) => ({ key, value: undefined }))),
    ),
    remove: vi.fn((keys: string | readonly string[]) =>
      rejecting(() => [keys].flat().map((key) => ({ key, value: undefined }))),
    ),
  };
}

/** Chrome's figures: 8,192 bytes an item, 102,400 in all, 512 items; `<` counts six. */
function checkQuotas(sync: Stored, writes: readonly Write[]): void {
  // Browsers keep whole letters only: of a half one nothing would be left.
  if (writes.some(({ value }) => /\\ud[89a-f]/i.test(value ?? '')))
    throw new Error('half a letter');
  const next = new Map(sync);
  for (const { key, value } of writes) put(next, key, value);
  const sizes = [...next].map(
    ([key, value]) => Buffer.byteLength(key) + Buffer.byteLength(value.replaceAll('<', '\\u003C')),
  );
  if (sizes.some((size) => size > 8192)) throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
  if (sizes.length > 512) throw new Error('MAX_ITEMS quota exceeded');
  if (sizes.reduce((sum, size) => sum + size, 0) > 102_400) throw new Error(NO_ROOM);
}
