import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EyeTask } from '../../entrypoints/file-eye/worker-eye.ts';
import { createWorkerEye } from '../../entrypoints/file-eye/worker-eye.ts';
import { NOT_JUDGED } from '../../lib/domain/file-parts.ts';

/** A worker that answers when the test says so. */
class FakeWorker {
  onerror?: () => void;
  onmessageerror?: () => void;
  readonly tasks: EyeTask[] = [];
  readonly ports: MessagePort[] = [];
  ended = false;
  postMessage(task: EyeTask, [port, ...transferred]: [MessagePort, ...unknown[]]): void {
    expect(transferred).toEqual(task.bytes ? [task.bytes.buffer] : []);
    this.tasks.push(task);
    this.ports.push(port);
  }
  answer(verdict: unknown): void {
    this.ports.at(-1)?.postMessage(verdict);
  }
  terminate(): void {
    this.ended = true;
  }
}

function setUp() {
  const workers: FakeWorker[] = [];
  const eye = createWorkerEye(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  });
  return { eye, workers };
}

const bytes = new Uint8Array([1, 2]);
const NO_INVOICE = { isInvoice: false, by: 'content' };
const BY_NAME = { isInvoice: true, by: 'name' };
const tick = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the eye in its worker', () => {
  it('starts no worker before the first file, and one for all that follow', async () => {
    const { eye, workers } = setUp();
    expect(workers).toHaveLength(0);
    for (let i = 0; i < 2; i++) {
      const verdict = eye.look({ name: 'factura.pdf', bytes });
      await tick();
      workers[0]?.answer(NO_INVOICE);
      expect(await verdict).toEqual(NO_INVOICE);
    }
    expect(workers).toHaveLength(1);
    expect(workers[0]?.tasks.map((task) => [...(task.bytes ?? [])])).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it('looks into one file after the other', async () => {
    const { eye, workers } = setUp();
    const verdicts = [eye.look({ name: 'a.pdf', bytes }), eye.look({ name: 'b.pdf', bytes })];
    await tick();
    expect(workers[0]?.tasks.map(({ name }) => name)).toEqual(['a.pdf']);
    workers[0]?.answer(BY_NAME);
    await verdicts[0];
    await tick();
    expect(workers[0]?.tasks.map(({ name }) => name)).toEqual(['a.pdf', 'b.pdf']);
    workers[0]?.answer(NO_INVOICE);
    expect(await Promise.all(verdicts)).toEqual([BY_NAME, NO_INVOICE]);
  });

  it('stops a worker that a file keeps busy: it is not judged, the next file gets a new one', async () => {
    const { eye, workers } = setUp();
    const endless = eye.look({ name: 'factura.pdf', bytes });
    const next = eye.look({ name: 'b.pdf', bytes });
    await vi.advanceTimersByTimeAsync(7_999);
    expect(workers[0]?.ended).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await endless).toEqual(NOT_JUDGED);
    expect(workers[0]?.ended).toBe(true);
    workers[1]?.answer(NO_INVOICE);
    expect(await next).toEqual(NO_INVOICE);
  });

  it.each(['onerror', 'onmessageerror'] as const)('goes by the name on %s', async (event) => {
    const { eye, workers } = setUp();
    const verdict = eye.look({ name: 'factura.pdf', bytes });
    await tick();
    workers[0]?.[event]?.();
    expect(await verdict).toEqual(BY_NAME);
    expect(workers[0]?.ended).toBe(true);
  });

  it('goes by the name where no worker starts', async () => {
    const eye = createWorkerEye(() => {
      throw new Error('refused');
    });
    expect(await eye.look({ name: 'factura.pdf', bytes })).toEqual(BY_NAME);
  });

  it('lets the worker go when there is nothing to do', async () => {
    const { eye, workers } = setUp();
    const verdict = eye.look({ name: 'a.pdf', bytes });
    await tick();
    workers[0]?.answer(NO_INVOICE);
    await verdict;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(workers[0]?.ended).toBe(true);
    void eye.look({ name: 'b.pdf', bytes });
    await tick();
    expect(workers).toHaveLength(2);
  });
});
