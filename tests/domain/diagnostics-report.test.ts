import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnosticsReport } from '../../lib/domain/diagnostics-report.ts';
import type { DiagnosticsView, PageDiagnosis } from '../../lib/domain/diagnostics-view.ts';

const NOW = Date.UTC(2026, 10, 25, 9, 42, 31);
const page: PageDiagnosis = {
  ...{ shop: 'pccomponentes-prod.mirakl.net|2001', shopLabel: 'PcComponentes · Sonido Ribera' },
  ...{ page: 'orders', by: 'page', at: NOW, readAt: NOW, status: 'ok', problems: [] },
};
const view: DiagnosticsView = {
  ...{ now: NOW, version: '1.2.3', browser: 'Firefox 140.0', storage: 'disk' },
  ...{ pages: [page], faults: [], kept: { facts: 62, tasks: 12, visits: 2 } },
};
const marketOf = (host: string) => (host.startsWith('pccomponentes') ? 'pccomponentes' : undefined);
const report = (over: Partial<DiagnosticsView> = {}) =>
  diagnosticsReport({ ...view, ...over }, marketOf);

describe('a report that is sent to others', () => {
  it('says what was read, when, and with what', () => {
    const text = report({
      pages: [{ ...page, status: 'partial', problems: [{ code: 'column:quantity', count: 3 }] }],
      faults: [{ time: NOW, where: 'background', code: 'TypeError', version: '1.2.3', times: 2 }],
    });
    expect(text).toContain('Trastienda 1.2.3\nbrowser: Firefox 140.0\nwritten: 2026-11-25T09:42Z');
    expect(text).toContain('storage: disk\nkept: facts 62, tasks 12, visits 2');
    expect(text).toContain('shop 1 (pccomponentes) orders by page: partial');
    expect(text).toContain('column:quantity ×3');
    expect(text).toContain('background TypeError ×2 (1.2.3)');
  });

  it.each([
    ['never read', { readAt: undefined }, 'never read'],
    ['read earlier', { readAt: NOW - 3_600_000 }, 'read 2026-11-25T08:42Z'],
    ['a moment that is none', { at: Number.NaN }, 'seen ?'],
  ])('says of a page: %s', (_, over, said) => {
    expect(report({ pages: [{ ...page, ...over }] })).toContain(said);
  });

  it('tells shops and unknown marketplaces apart without naming them', () => {
    const hosts = ['shop.secreto.example|77', 'otro.secreto.example|77'];
    const text = report({ pages: hosts.map((shop) => ({ ...page, shop })) });
    const names = [...text.matchAll(/shop (\d) \(host ([0-9a-f]{6})\)/g)];
    expect(names.map(([, number]) => number)).toEqual(['1', '2']);
    expect(new Set(names.map(([, , hash]) => hash)).size).toBe(2);
  });

  it.each([
    ['an address', 'ana@example.com'],
    ['a sentence', 'No order 4411-A of Ana'],
    ['a host', 'shop.secreto.example'],
    ['a long word', 'a'.repeat(61)],
  ])('leaves out what is no code of ours: %s', (_, code) => {
    const text = report({ faults: [{ time: NOW, where: code, code, version: code, times: 1 }] });
    expect(text).toContain('[left out] [left out] ×1 (?)');
    expect(text).not.toContain(code);
  });

  it('takes the numbers out of codes', () => {
    const fault = { time: NOW, where: 'api', version: '1', times: 1 };
    expect(report({ faults: [{ ...fault, code: 'order-123456789' }] })).toContain('api order-# ×1');
  });

  it('lets no name, id or host of a shop through, whatever they are', () => {
    const word = fc.stringMatching(/^zq[a-z]{6,12}$/);
    const number = fc.stringMatching(/^[1-9]\d{6,9}$/);
    fc.assert(
      fc.property(word, word, number, (host, name, id) => {
        const text = report({
          pages: [{ ...page, shop: `${host}.example|${id}`, shopLabel: `${name} ${id}` }],
          faults: [
            { time: NOW, where: `${host}.example`, code: `order-${id}`, version: id, times: 1 },
            { time: NOW, where: 'api', code: `for ${name}`, version: name, times: 1 },
          ],
        });
        // A version is digits and points: it alone may look like an id, and is not one of a shop.
        const rest = text.replaceAll(`(${id})`, '');
        for (const secret of [host, name, id]) expect(rest).not.toContain(secret);
      }),
    );
  });
});
