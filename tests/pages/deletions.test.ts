// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { PageReading } from '../../lib/domain/reading.ts';
import { deletionFindings } from './deletions.ts';
import type { Read } from './deletions.ts';

const open = (html: string) => new DOMParser().parseFromString(html, 'text/html');

describe('the deletions', () => {
  const PAGE = `<table>
    <thead><tr><th>Pedido</th><th>Estado</th></tr></thead>
    <tbody>
      <tr><td><a href="/1">1</a></td><td><b>Enviado</b></td></tr>
      <tr><td><a href="/2">2</a></td><td><b>Recibido</b></td></tr>
    </tbody>
  </table>`;

  const reading = (change: Partial<PageReading>): PageReading => ({
    facts: [],
    problems: [],
    status: 'ok',
    empty: false,
    ...change,
  });

  /** Reads honestly: what it does not find is a problem. */
  const honest: Read = (page) => {
    const rows = [...page.querySelectorAll('tbody tr')];
    const isWhole = page.querySelectorAll('th').length === 2;
    const read = rows.flatMap((row) => {
      const id = row.querySelector('a')?.textContent;
      const state = row.querySelector('b') && isWhole ? ('shipped' as const) : undefined;
      return id ? [{ type: 'order' as const, id, state }] : [];
    });
    const missed = read.filter(({ state }) => !state).length + rows.length - read.length;
    const problems = missed > 0 || rows.length === 0 ? [{ code: 'row', count: missed }] : [];
    if (read.length > 0) return reading({ facts: read, problems });
    return reading({ problems: [{ code: 'list', count: 1 }], status: 'unrecognised' });
  };

  const complaintsOf = (read: Read) =>
    deletionFindings(open(PAGE), read).map(({ complaint }) => complaint);

  it('pass a reader that says what it misses', () => {
    expect(complaintsOf(honest)).toEqual([]);
  });

  it('leave the page as it was', () => {
    const page = open(PAGE);
    const before = page.body.outerHTML;
    deletionFindings(page, honest);
    expect(page.body.outerHTML).toBe(before);
  });

  it('find a reader that throws', () => {
    const throwing: Read = (page) => honest(page.querySelector('b')!.ownerDocument);
    expect(complaintsOf(throwing)).toContainEqual(expect.stringContaining('throws TypeError'));
  });

  it('find a reader that calls the page empty', () => {
    const hasty: Read = (page) => ({ ...honest(page), empty: honest(page).facts.length === 0 });
    expect(complaintsOf(hasty)).toContain('reports an empty page');
  });

  it('find a reader that loses everything, a row or a field without a word', () => {
    const silent: Read = (page) => ({ ...honest(page), problems: [], status: 'ok' });
    const found = complaintsOf(silent);
    expect(found).toContain('loses everything silently');
    expect(found).toContain('loses order:1 silently');
    expect(found).toContain('loses order:2.state silently');
    expect(found).toContain('loses order:1.state, order:2.state silently');
  });

  it('find a reader that says otherwise', () => {
    const guessing: Read = (page) => ({
      ...honest(page),
      problems: [],
      facts: honest(page).facts.map((fact) =>
        fact.type === 'order' ? { ...fact, state: fact.state ?? 'closed' } : fact,
      ),
    });
    expect(complaintsOf(guessing)).toContain('says otherwise without a problem: order:1.state');
  });

  it('let a whole row go', () => {
    const silent: Read = (page) => ({ ...honest(page), problems: [] });
    const page = open(PAGE);
    const rows = deletionFindings(page, silent).filter(({ element }) =>
      element.matches('tbody > tr'),
    );
    expect(rows).toEqual([]);
  });

  it('let a whole block go that nothing calls a row', () => {
    const block = (id: string) => `<div><p><a>${id}</a></p><p><b>Enviado</b></p></div>`;
    const page = open(`<section>${block('1')}${block('2')}</section>`);
    const silent: Read = (root) =>
      reading({
        facts: [...root.querySelectorAll('a')].map((link) => ({
          type: 'order',
          id: link.textContent,
        })),
      });
    const found = deletionFindings(page, silent).map(({ element }) => element.localName);
    expect(found).toEqual(['section', 'p', 'a', 'p', 'a']);
  });
});
