// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { connection, list } from './connection-sample.ts';
import { show, textOf } from './report-page.tsx';
import { report, shopReport, unknownShop } from './report-sample.ts';
import { LANGUAGES } from './sample.ts';

describe('reports of a shop', () => {
  it('say what they rest on, and how the mean stands to the limit', async () => {
    const page = await show(report(shopReport()));
    expect(textOf(page, 'h1')).toBe('Informes');
    const section = page.querySelector('[aria-labelledby$="-replies"]')!;
    expect(textOf(section, '.r-note')).toContain(
      'De 7 conversaciones con respuestas que has abierto',
    );
    expect(textOf(section, '[data-figure="mean"]')).toContain('21,5 h');
    expect(textOf(section, '[data-figure="mean"]')).toContain('cerca del límite');
    expect(textOf(section, '[data-figure="share"]')).toContain('88,9 %8 de 9'.replace(' %', ' %'));
    expect(textOf(section, '[data-figure="waiting"]')).toContain('2');
    const limit = textOf(section, '[data-figure="limit"]');
    expect(limit).toContain('PcComponentes: media de 30 días de 24 h como máximo');
    expect(limit).toContain('aviso: 20 h');
    expect(section.querySelector('[data-figure="limit"] a')?.getAttribute('href')).toBe(
      'https://help.example/quality',
    );
  });

  it('say which lists of the API are not whole, for their own shop only', async () => {
    const own = shopReport();
    const lists = [
      list({ list: 'threads', state: 'never', readAt: undefined }),
      list({ list: 'orders', state: 'failed', failure: 'offline', failedAt: 1 }),
      list({ list: 'offers', state: 'read', readAt: 1 }),
    ];
    const connections = [connection({ shop: own.shop, lists })];
    const page = await show(report(own, unknownShop()), { connections });
    const said = [...page.querySelectorAll('[data-unread]')];
    expect(said.map((one) => one.getAttribute('data-unread'))).toEqual(['orders threads']);
    expect(said[0]!.closest('[data-shop]')!.getAttribute('data-shop')).toBe(own.shop);
    expect(said[0]!.textContent).toContain('Pedidos');
    const whole = [list({ list: 'threads', state: 'read', readAt: 1 })];
    const read = [connection({ shop: own.shop, lists: whole })];
    expect(
      (await show(report(own), { connections: read })).querySelector('[data-unread]'),
    ).toBeNull();
  });

  it('have a named chart and a table behind each', async () => {
    const page = await show(report(shopReport()));
    const charts = [...page.querySelectorAll('svg[role="img"]')];
    expect(charts).toHaveLength(3);
    for (const chart of charts) expect(chart.getAttribute('aria-label')).toMatch(/^[A-Z].+\.$/);
    expect(page.querySelectorAll('details[data-print="open"] table')).toHaveLength(3);
    const [replies] = page.querySelectorAll('details');
    expect([...replies!.querySelectorAll('tbody tr')].map((row) => row.textContent)).toEqual([
      expect.stringContaining('24 nov 2026'),
      expect.stringContaining('20 nov 2026'),
    ]);
  });

  it('draw a point for each day with an answer and the levels across', async () => {
    const page = await show(report(shopReport()));
    expect(page.querySelectorAll('[data-series="median"] .r-marker')).toHaveLength(2);
    expect(page.querySelectorAll('[data-series="longest"] .r-marker')).toHaveLength(2);
    expect(page.querySelectorAll('.r-canvas .r-level')).toHaveLength(2);
    expect(page.querySelector('.r-stem')?.getAttribute('d')?.match(/M/g)).toHaveLength(2);
  });

  it('leave a gap on a day that was not read, in the line and in the table', async () => {
    const page = await show(report(shopReport()));
    const backlog = page.querySelector('[aria-labelledby$="-backlog"]')!;
    const line = backlog.querySelector('[data-series="late-reply"]')!;
    expect(line.querySelectorAll('.r-marker')).toHaveLength(3);
    expect(line.querySelectorAll('.r-line')).toHaveLength(1);
    expect(line.querySelector('.r-line')?.getAttribute('d')?.match(/[ML]/g)).toEqual(['M', 'L']);
    const cells = [...backlog.querySelectorAll('details tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => cell.textContent),
    );
    expect(cells).toEqual([
      ['—no se leyó', '1'],
      ['—no se leyó', '—no se leyó'],
      ['3', '4'],
      ['4', '3'],
    ]);
  });

  it('tell lines apart by dash and shape', async () => {
    const page = await show(report(shopReport()));
    const backlog = page.querySelector('[aria-labelledby$="-backlog"] .r-canvas')!;
    const shapes = ['late-reply', 'low-stock'].map((rule) =>
      backlog.querySelector(`[data-series="${rule}"] .r-marker`)?.getAttribute('d'),
    );
    const dashes = ['late-reply', 'low-stock'].map((rule) =>
      backlog.querySelector(`[data-series="${rule}"] .r-line`)?.getAttribute('stroke-dasharray'),
    );
    expect(new Set(shapes).size).toBe(2);
    expect(new Set(dashes).size).toBe(2);
  });

  it('count offers by band, and link the most urgent', async () => {
    const page = await show(report(shopReport()));
    const stock = page.querySelector('[aria-labelledby$="-stock"]')!;
    expect([...stock.querySelectorAll('[data-bar]')].map((bar) => bar.textContent)).toEqual([
      'Agotado2',
      'En el stock de seguridad o por debajo3',
      'Dura menos de 7 días1',
      'Dura 7 días o más20',
      'No se sabe: faltan ventas vistas o unidades14',
    ]);
    expect(stock.textContent).toContain('5 ofertas que no están a la venta no se cuentan.');
    expect(stock.querySelector('tbody a')?.getAttribute('href')).toBe('https://h/1');
    const unsold = [...stock.querySelectorAll('tr[data-row="SKU-2"] td')].map(
      (cell) => cell.textContent,
    );
    expect(unsold).toEqual(['2', '3', 'No se sabe', 'No se sabe']);
  });

  it('never show a nought for what nobody read', async () => {
    const page = await show(report(unknownShop()));
    expect(page.querySelectorAll('svg[role="img"]')).toHaveLength(0);
    expect(page.querySelectorAll('[data-kind="unknown"]')).toHaveLength(4);
    const shop = textOf(page, 'article');
    expect(shop).toContain('Sin leer todavía');
    expect(shop).not.toMatch(/\b0\b/);
    expect(page.textContent).not.toContain('0 %');
  });

  it('say that too few answers say nothing', async () => {
    const { replies } = shopReport();
    const few = { ...replies, answers: 3, inTime: { inTime: 3, of: 3 }, mean: { answers: 3 } };
    const page = await show(report(shopReport({ replies: few })));
    expect(textOf(page, '[data-figure="share"]')).toContain('No se sabe');
    expect(textOf(page, '[data-figure="share"]')).toContain(
      '3 de 3. Hacen falta 5 respuestas vistas.',
    );
    expect(textOf(page, '[data-figure="mean"]')).toContain('No se sabe');
  });

  it('say that nothing is known of any shop', async () => {
    const page = await show(report());
    expect(page.textContent).toContain('Aún no se sabe nada de ninguna tienda');
    expect(page.querySelectorAll('article, select')).toHaveLength(0);
  });

  it.each(LANGUAGES)('are all there in %s', async (locale) => {
    const page = await show(report(shopReport(), unknownShop()), {}, locale);
    expect(page.querySelectorAll('h2, h3').length).toBeGreaterThan(4);
    for (const heading of page.querySelectorAll('h1, h2, h3, th, button, summary, dt'))
      expect(heading.textContent?.trim()).not.toBe('');
  });
});

describe('several shops', () => {
  const two = report(shopReport(), unknownShop());
  async function choose(page: Element, shop: string) {
    const select = page.querySelector('select')!;
    await act(async () => {
      select.value = shop;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await Promise.resolve();
    });
  }

  it('are chosen from, or shown one after the other beside each other’s share', async () => {
    const page = await show(two);
    expect([...page.querySelectorAll('article h2')].map((one) => one.textContent)).toEqual([
      'PcComponentes · Mi tienda',
    ]);
    await choose(page, 'mediamarktsaturn.mirakl.net|9');
    expect([...page.querySelectorAll('article h2')].map((one) => one.textContent)).toEqual([
      'MediaMarkt · 9',
    ]);
    await choose(page, '');
    expect(page.querySelectorAll('article')).toHaveLength(2);
    const shares = [...page.querySelectorAll('.r-compare tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].slice(0, 2).map((cell) => cell.textContent),
    );
    expect(shares).toEqual([
      [expect.stringMatching(/^88,9/), '8 de 9'],
      ['No se sabe', 'No se sabe'],
    ]);
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
