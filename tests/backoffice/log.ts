/** One request the stand-in remembers: every write, and every call of the seller API. */
export interface LogEntry {
  readonly kind: 'write' | 'api';
  /** Epoch ms. */
  readonly at: number;
  readonly host: string;
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly contentType: string;
  readonly bytes: number;
  /** Beginning of the body of a write. */
  readonly body: string;
  /** Names of files sent along. */
  readonly files: readonly string[];
}

const KEPT_BODY = 2_000;

export class Log {
  readonly entries: LogEntry[] = [];

  get writes(): readonly LogEntry[] {
    return this.entries.filter(({ kind }) => kind === 'write');
  }

  get api(): readonly LogEntry[] {
    return this.entries.filter(({ kind }) => kind === 'api');
  }

  add(entry: LogEntry): void {
    this.entries.push({ ...entry, body: entry.body.slice(0, KEPT_BODY) });
  }

  clear(): void {
    this.entries.length = 0;
  }
}
