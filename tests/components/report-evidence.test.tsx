// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { ROWS_SHOWN } from '../../components/reports/evidence-section.tsx';
import { PAPER_ROWS } from '../../components/reports/use-answers.ts';
import type { Saved } from '../../components/reports/save-rows.tsx';
import { buttonCalled, click, show, textOf } from './report-page.tsx';
import { evidence, report, shopReport } from './report-sample.ts';
import { wordsIn } from './sample.ts';

const es = wordsIn('es');

describe('the answers one by one', () => {
  const rowsOf = (page: Element) =>
    [...page.querySelectorAll('[aria-labelledby$="-evidence"] tbody tr')].map((row) =>
      textOf(row, 'th'),
    );

  it('stand in pages, whatever the parts are in which they are told', async () => {
    const asked: (string | undefined)[] = [];
    const page = await show(report(shopReport()), {
      loadEvidence: (_shop, after) => {
        asked.push(after);
        return Promise.resolve(after ? evidence(30, 10, 40) : evidence(0, 30, 40, 'next'));
      },
    });
    await vi.waitFor(() => expect(rowsOf(page)).toHaveLength(ROWS_SHOWN));
    expect(asked).toEqual([undefined, 'next']);
    expect(page.textContent).toContain('1–25 de 40');
    await click(buttonCalled(page, 'Siguientes'));
    expect(rowsOf(page)).toEqual(Array.from({ length: 15 }, (_, at) => `O-${String(25 + at)}`));
    expect(buttonCalled(page, 'Siguientes').disabled).toBe(true);
    await click(buttonCalled(page, 'Anteriores'));
    expect(rowsOf(page)[0]).toBe('O-0');
  });

  it('beyond those that are put in order are loaded when they are reached', async () => {
    const asked: (string | undefined)[] = [];
    const page = await show(report(shopReport()), {
      loadEvidence: (_shop, after) => {
        asked.push(after);
        return Promise.resolve(
          after ? evidence(PAPER_ROWS, 10, 2010) : evidence(0, PAPER_ROWS, 2010, 'next'),
        );
      },
    });
    const next = () => click(buttonCalled(page, 'Siguientes'));
    for (let first = 0; first + ROWS_SHOWN < PAPER_ROWS; first += ROWS_SHOWN) await next();
    expect(asked).toEqual([undefined]);
    await next();
    await vi.waitFor(() => expect(page.textContent).toContain('2001–2010 de 2010'));
    expect(asked).toEqual([undefined, 'next']);
  });

  it('say by icon and word which were over the limit', async () => {
    const page = await show(report(shopReport()));
    const chips = [...page.querySelectorAll('[aria-labelledby$="-evidence"] .t-chip')].slice(0, 2);
    expect(chips.map((chip) => [chip.textContent, chip.getAttribute('data-level')])).toEqual([
      ['Sí', 'late'],
      ['No', 'ok'],
    ]);
    expect(chips.every((chip) => chip.querySelector('svg'))).toBe(true);
  });

  it('can be asked for again where they could not be loaded', async () => {
    let isBroken = true;
    const page = await show(report(shopReport()), {
      loadEvidence: () =>
        isBroken ? Promise.reject(new Error('x')) : Promise.resolve(evidence(0, 2, 2)),
    });
    expect(page.textContent).toContain('No se han podido cargar las respuestas.');
    isBroken = false;
    await click(buttonCalled(page, es.t('retry')));
    expect(rowsOf(page)).toHaveLength(2);
    expect(page.textContent).not.toContain('No se han podido cargar las respuestas.');
  });
});

describe('the answers on paper', () => {
  const rows = (page: Element) =>
    page.querySelectorAll('[aria-labelledby$="-evidence"] tbody tr').length;
  const PRINT = es.t('reportPrint');

  it('are all there when the browser prints, and stand in pages again after', async () => {
    let close: () => void = () => undefined;
    const printed: number[] = [];
    const page = await show(report(shopReport(), shopReport({ shop: 'other|2' })), {
      loadEvidence: (_shop, after) =>
        Promise.resolve(after ? evidence(30, 40, 70) : evidence(0, 30, 70, 'next')),
      print: () => {
        printed.push(rows(page));
        return new Promise((resolve) => {
          close = resolve;
        });
      },
    });
    await vi.waitFor(() => expect(rows(page)).toBe(ROWS_SHOWN));
    await click(buttonCalled(page, 'Siguientes'));
    await click(buttonCalled(page, PRINT));
    await vi.waitFor(() => expect(printed).toEqual([70]));
    expect(page.textContent).toContain('1–70 de 70');
    // Pressed again meanwhile, nothing is printed twice.
    await click(buttonCalled(page, PRINT));
    close();
    await vi.waitFor(() => expect(page.textContent).toContain('26–50 de 70'));
    expect(printed).toEqual([70]);
  });

  it('wait for every part, whatever is pressed meanwhile', async () => {
    const printed: number[] = [];
    const waiting: (() => void)[] = [];
    const page = await show(report(shopReport()), {
      loadEvidence: (_shop, after) =>
        after
          ? new Promise((resolve) => {
              waiting.push(() => resolve(evidence(30, 40, 70)));
            })
          : Promise.resolve(evidence(0, 30, 70, 'next')),
      print: () => {
        printed.push(rows(page));
        return Promise.resolve();
      },
    });
    await click(buttonCalled(page, PRINT));
    await click(buttonCalled(page, PRINT));
    expect(printed).toEqual([]);
    for (const go of waiting) go();
    await vi.waitFor(() => expect(printed).toEqual([70]));
  });

  it('are not printed in part where some could not be loaded', async () => {
    let times = 0;
    const page = await show(report(shopReport()), {
      loadEvidence: (_shop, after) =>
        after ? Promise.reject(new Error('x')) : Promise.resolve(evidence(0, 30, 70, 'next')),
      print: () => {
        times += 1;
        return Promise.resolve();
      },
    });
    await click(buttonCalled(page, PRINT));
    await vi.waitFor(() =>
      expect(page.textContent).toContain('No se han podido cargar las respuestas.'),
    );
    await vi.waitFor(() => expect(rows(page)).toBe(ROWS_SHOWN));
    expect(times).toBe(0);
  });

  it('do not keep a shop without any from being printed', async () => {
    let times = 0;
    const none = { ...shopReport().replies, answers: 0, threads: 0 };
    const page = await show(report(shopReport({ replies: none })), {
      print: () => {
        times += 1;
        return Promise.resolve();
      },
    });
    await click(buttonCalled(page, PRINT));
    await vi.waitFor(() => expect(times).toBe(1));
  });
});

describe('saving the answers', () => {
  const LABEL = es.t('reportSaveEvidence');

  it('shows how far it is, and says when it is done', async () => {
    let finish: () => void = () => undefined;
    let tell: (saved: Saved) => void = () => undefined;
    const page = await show(report(shopReport()), {
      saveEvidence: (_shop, onProgress) => {
        tell = onProgress;
        return new Promise((resolve) => {
          finish = resolve;
        });
      },
    });
    await click(buttonCalled(page, LABEL));
    await act(() => {
      tell({ done: 500, total: 2000 });
    });
    const bar = page.querySelector('progress');
    expect([bar?.value, bar?.max]).toEqual([500, 2000]);
    await act(async () => {
      finish();
      await Promise.resolve();
    });
    expect(page.querySelector('progress')).toBeNull();
    expect(page.textContent).toContain(es.t('reportSaved'));
  });

  it('stops when it is told to, without a word of failure', async () => {
    const page = await show(report(shopReport()), {
      saveEvidence: (_shop, _tell, signal) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => {
            reject(new Error('aborted'));
          });
        }),
    });
    await click(buttonCalled(page, LABEL));
    await click(buttonCalled(page, es.t('uiCancel')));
    expect(page.querySelector('progress')).toBeNull();
    expect(page.textContent).not.toContain(es.t('reportSaveFailed'));
    expect(buttonCalled(page, LABEL)).toBeTruthy();
  });

  it('says that it failed', async () => {
    const page = await show(report(shopReport()), {
      saveEvidence: () => Promise.reject(new Error('full')),
    });
    await click(buttonCalled(page, LABEL));
    expect(page.querySelector('[role="alert"]')?.textContent).toContain(es.t('reportSaveFailed'));
  });
});
