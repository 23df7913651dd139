import { Database } from '../../../lib/store/database.ts';
import { DexieStore } from '../../../lib/store/dexie-store.ts';
import { VirtualClock } from '../../backoffice/api/virtual-clock.ts';
import { dropDatabase, RawStore } from './raw-store.ts';
import type { Answered, Recording } from './replay.ts';
import { runSync } from './replay.ts';

/** What one run cost, as far as the page itself can tell. */
export interface SyncCost {
  readonly wallMs: number;
  /** Most JavaScript heap in use beyond what was in use before, bytes; 0 where nobody tells. */
  readonly heap: number;
  /** Records that were answered. */
  readonly records: number;
}

interface Told extends Omit<Answered, 'body'> {
  readonly body: Uint8Array<ArrayBuffer>;
}
type Row = readonly [key: IDBValidKey, row: unknown];

const OURS = 'bench-sync';
const RAW = 'bench-sync-raw';

let recording: Omit<Recording, 'answers'> & { readonly answers: readonly Told[] };
/** What the product stored of each answer's worth of records, from its first run. */
let ownRows: readonly (readonly Row[])[] = [];

export const syncLab = {
  async loadRecording(url: string): Promise<void> {
    const told = (await (await fetch(url)).json()) as Recording;
    const encoder = new TextEncoder();
    const answers = told.answers.map((one) => ({ ...one, body: encoder.encode(one.body) }));
    recording = { ...told, answers };
  },

  /** The product's sync into an empty database: how it is told apart from the network is all. */
  async syncOwn(): Promise<SyncCost> {
    await dropDatabase(OURS);
    const db = new Database(OURS);
    await db.open();
    const heap = new HeapMeter();
    const startedAt = performance.now();
    let asked = 0;
    await runSync(
      new DexieStore(db),
      recording.shopId,
      new VirtualClock(recording.start),
      async (input) => {
        heap.look();
        const { pathname, search } = new URL(String(input));
        const next = recording.answers[asked];
        asked += 1;
        if (next?.path !== pathname + search)
          throw new Error(`call ${asked} is ${pathname}${search}, recorded was ${next?.path}`);
        return response(next);
      },
    );
    const wallMs = performance.now() - startedAt;
    heap.look();
    if (asked !== recording.answers.length)
      throw new Error(`${asked} calls, ${recording.answers.length} were recorded`);
    if (ownRows.length === 0) ownRows = await rowsIn(db);
    db.close();
    return { wallMs, heap: heap.most, records: countRecords() };
  },

  /** The same answers parsed and put as they are, a transaction an answer. */
  async syncRaw(): Promise<SyncCost> {
    const db = await RawStore.open(RAW);
    const heap = new HeapMeter();
    const startedAt = performance.now();
    for (const answer of recording.answers) {
      heap.look();
      await db.put(recordsIn(answer.path, await parse(answer)));
    }
    const wallMs = performance.now() - startedAt;
    heap.look();
    db.close();
    return { wallMs, heap: heap.most, records: countRecords() };
  },

  /** The same answers parsed, and the rows put that the product made of them. */
  async syncRawOwnRows(): Promise<SyncCost> {
    const db = await RawStore.open(RAW);
    const heap = new HeapMeter();
    const startedAt = performance.now();
    for (const [index, answer] of recording.answers.entries()) {
      heap.look();
      await parse(answer);
      await db.put(ownRows[index] ?? []);
    }
    const wallMs = performance.now() - startedAt;
    heap.look();
    db.close();
    return { wallMs, heap: heap.most, records: countRecords() };
  },
};

function response({ status, headers, body }: Told): Response {
  return new Response(body, { status, headers });
}

async function parse(answer: Told): Promise<unknown> {
  return JSON.parse(await response(answer).text());
}

/** Names of the lists that hold an answer's records, and of what each record is known by. */
const LISTS = { orders: 'order_id', data: 'id', offers: 'offer_id', order_documents: 'id' };

function* recordsIn(path: string, json: unknown): Generator<Row> {
  const answer = json as Readonly<Record<string, unknown>>;
  for (const [list, id] of Object.entries(LISTS)) {
    const records = answer[list];
    if (!Array.isArray(records)) continue;
    const name = path.split('?', 1)[0];
    for (const record of records as Readonly<Record<string, unknown>>[])
      yield [`${name}|${String(record[id])}`, record];
    return;
  }
  yield [path, json];
}

let counted = 0;
/** What is parsed and thrown away once is not part of any run that is measured. */
function countRecords(): number {
  if (counted > 0) return counted;
  const decoder = new TextDecoder();
  for (const { path, body } of recording.answers)
    counted += [...recordsIn(path, JSON.parse(decoder.decode(body)))].length;
  return counted;
}

/** All rows of a database in as many parts as there were answers. */
async function rowsIn(db: Database): Promise<readonly (readonly Row[])[]> {
  const rows: Row[] = [];
  for (const table of db.tables)
    for (const row of await table.toArray()) rows.push([`${table.name}|${rows.length}`, row]);
  const parts = recording.answers.length;
  const size = Math.ceil(rows.length / parts);
  return Array.from({ length: parts }, (_, part) => rows.slice(part * size, (part + 1) * size));
}

/** Chromium only; elsewhere nothing is told. */
class HeapMeter {
  readonly #start = used();
  most = 0;

  look(): void {
    this.most = Math.max(this.most, used() - this.#start);
  }
}

function used(): number {
  const { memory } = performance as unknown as { memory?: { usedJSHeapSize: number } };
  return memory?.usedJSHeapSize ?? 0;
}
