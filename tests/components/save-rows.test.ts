// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { saveRows } from '../../entrypoints/reports/save-rows.ts';
import type { ExportedRows } from '../../lib/domain/exported-rows.ts';
import { readCsv } from '../domain/csv-reader.ts';
import { evidence } from './report-sample.ts';
import { wordsIn } from './sample.ts';

const send = vi.hoisted(() => vi.fn());
vi.mock('../../lib/messaging/send.ts', () => ({ send }));

/** What the browser was given, by file name. */
let files: Map<string, Blob>;
let blobs: Map<string, Blob>;

beforeEach(() => {
  vi.useFakeTimers();
  [files, blobs] = [new Map(), new Map()];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.set('blob:x', blob as Blob);
    return 'blob:x';
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => void blobs.delete(url));
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    files.set(this.download, blobs.get(this.href)!);
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const answersWith = (...parts: readonly ExportedRows[]) => {
  for (const part of parts) send.mockResolvedValueOnce(part);
};
const save = (locale: string, more: Partial<Parameters<typeof saveRows>[0]> = {}) =>
  saveRows(
    {
      what: 'evidence',
      onProgress: () => undefined,
      signal: new AbortController().signal,
      ...more,
    },
    'f.csv',
    wordsIn(locale),
  );

describe('rows saved as a file', () => {
  it('are collected part by part, and told how far they are', async () => {
    answersWith(evidence(0, 2, 5, 'a'), evidence(2, 2, 5, 'b'), evidence(4, 1, 5));
    const told: unknown[] = [];
    await save('en', { from: 'start', onProgress: (saved) => told.push(saved) });
    expect(send.mock.calls.map(([message]) => (message as { after: string }).after)).toEqual([
      'start',
      'a',
      'b',
    ]);
    expect(told).toEqual([2, 4, 5].map((done) => ({ done, total: 5 })));
    const [headings, ...rows] = readCsv(
      (await files.get('f.csv')!.text()).replace('\ufeff', ''),
      ',',
    );
    expect(headings?.slice(0, 4)).toEqual(['Marketplace', 'Shop', 'Conversation', 'Order']);
    expect(rows.map((row) => row[3])).toEqual(['O-0', 'O-1', 'O-2', 'O-3', 'O-4']);
  });

  it('are in the reader’s words, with his decimal sign', async () => {
    answersWith(evidence(0, 1, 1));
    await save('es');
    const [, row] = readCsv((await files.get('f.csv')!.text()).replace('\ufeff', ''), ';');
    expect(row?.slice(5)).toEqual([
      ...[
        'Cliente',
        '2026-11-23T09:00:00+01:00',
        '2026-11-24T10:30:00+01:00',
        '25,5',
        '25,5',
        '24',
      ],
      ...['todas las horas', 'Marketplace', 'Sí', 'al minuto'],
    ]);
  });

  it('are no file once that was cancelled', async () => {
    const stop = new AbortController();
    send.mockImplementationOnce(() => {
      stop.abort();
      return Promise.resolve(evidence(0, 1, 9, 'a'));
    });
    await expect(save('es', { signal: stop.signal })).rejects.toThrow();
    expect(files.size).toBe(0);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('are no file where the background refuses half way', async () => {
    answersWith(evidence(0, 1, 9, 'a'));
    send.mockRejectedValueOnce(new Error('failed'));
    await expect(save('es')).rejects.toThrow('failed');
    expect(files.size).toBe(0);
  });

  it('leave nothing behind', async () => {
    answersWith(evidence(0, 1, 1));
    await save('es');
    expect(blobs.size).toBe(1);
    vi.runAllTimers();
    expect(blobs.size).toBe(0);
  });
});
