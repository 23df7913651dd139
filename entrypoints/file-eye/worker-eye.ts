import type { InvoiceEye } from '../../lib/app/ports.ts';
import type { FileVerdict } from '../../lib/domain/file-parts.ts';
import { NOT_JUDGED } from '../../lib/domain/file-parts.ts';
import { looksLikeInvoiceName } from '../../lib/invoices/by-name.ts';

/** Built from entrypoints/file-eye-worker.ts. */
const SCRIPT = '/file-eye-worker.js';
/** How long one file may take, the worker's start included, ms. */
const DEADLINE_MS = 8_000;
/** How long a worker is kept that has nothing to do, ms. */
const IDLE_MS = 30_000;

/** What is said of a file in the worker, and what comes back. */
export interface EyeTask {
  readonly name: string;
  readonly bytes?: Uint8Array<ArrayBuffer>;
}

/**
 * The invoice eye in a worker of its own, which is started at the first file. Only a worker can be
 * stopped in the middle of a file that never ends, which then is not judged, as any that was not
 * read in time; the next one gets a new worker. Where no worker runs, the name decides. One file at
 * a time.
 */
export function createWorkerEye(start = () => new Worker(SCRIPT)): InvoiceEye {
  let worker: Worker | undefined;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let line: Promise<unknown> = Promise.resolve();

  const stop = () => {
    worker?.terminate();
    worker = undefined;
  };
  const lookNow = async (task: EyeTask): Promise<FileVerdict> => {
    clearTimeout(idle);
    try {
      return await answerOf((worker ??= start()), task);
    } catch (error) {
      stop();
      if (error instanceof TooSlow) return NOT_JUDGED;
      return { isInvoice: looksLikeInvoiceName(task.name), by: 'name' };
    } finally {
      clearTimeout(idle);
      idle = setTimeout(stop, IDLE_MS);
    }
  };

  return {
    look({ name, bytes }) {
      const verdict = line.then(() => lookNow({ name, bytes: bytes && new Uint8Array(bytes) }));
      line = verdict;
      return verdict;
    },
  };
}

/** A worker that does not answer is busy with a file that never ends. */
class TooSlow extends Error {
  override readonly name = 'TooSlow';
}

/**
 * @throws TooSlow when the worker does not answer in time
 * @throws Error when it breaks or was never there
 */
function answerOf(worker: Worker, task: EyeTask): Promise<FileVerdict> {
  const { promise, resolve, reject } = Promise.withResolvers<FileVerdict>();
  const timer = setTimeout(reject, DEADLINE_MS, new TooSlow());
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<FileVerdict>) => {
    resolve(data);
  };
  worker.onerror = worker.onmessageerror = () => {
    reject(new Error('broken'));
  };
  worker.postMessage(task, task.bytes ? [port2, task.bytes.buffer] : [port2]);
  return promise.finally(() => {
    clearTimeout(timer);
    port1.close();
  });
}
