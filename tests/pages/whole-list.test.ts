// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPage } from '../../lib/marketplace/pages/read-page.ts';

const HOST = 'https://pccomponentes-prod.mirakl.net';
const context = { now: Date.UTC(2026, 10, 27), lang: 'es', operatorNames: ['PcComponentes'] };
const row = (id: string, state = 'Abierta') =>
  `<tr><td><a href="/mmp/shop/order/${id}">${id}</a></td><td>18/11/2026 14:05</td><td>${state}</td></tr>`;
const table = (rows: string) =>
  `<table><thead><tr><th>Pedido</th><th>Fecha de apertura</th><th>Estado de la incidencia</th></tr></thead><tbody>${rows}</tbody></table>`;
const BOTH = table(row('1-A') + row('2-A', 'Cerrada'));
/** A list that would be whole but for what a case adds. */
const WHOLE = `<p>2 resultados</p>${BOTH}`;
const CLOSED = `<p>1 resultado</p>${table(row('2-A', 'Cerrada'))}`;
const returns = (id: string, orderId: string) =>
  `<p>1 resultado</p><table><thead><tr><th>N.º de devolución</th><th>Pedido</th><th>Fecha de creación</th><th>Estado</th></tr></thead>
  <tbody><tr><td>${id}</td><td><a href="/mmp/shop/order/${orderId}">${orderId}</a></td><td>18/11/2026 14:05</td><td>En curso</td></tr></tbody></table>`;
const grid = (
  count: number,
) => `<p>2 resultados</p><div role="grid" aria-rowcount="${String(count)}">
  <div role="row"><span role="columnheader">Pedido</span><span role="columnheader">Fecha de apertura</span><span role="columnheader">Estado de la incidencia</span></div>
  ${['1-A', '2-A'].map((id) => `<div role="row"><span role="cell"><a href="/mmp/shop/order/${id}">${id}</a></span><span role="cell">18/11/2026 14:05</span><span role="cell">Abierta</span></div>`).join('')}</div>`;

function listed(body: string, query = '?limit=50', path = 'incident') {
  const html = `<main><h1>Incidencias</h1>${body}</main>`;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const reading = readPage(page, new URL(`${HOST}/mmp/shop/${path}${query}`), context);
  return reading.listed;
}

describe('a list of cases is known to be whole', () => {
  it.each<[string, string, string]>([
    ['says how many there are', WHOLE, ''],
    ['says so as a range', `<p>1-2 de 2</p>${BOTH}`, '?limit=50&sort=dateCreated,DESC'],
    ['says that it is its only page', `${BOTH}<span>1 / 1</span>`, '?limit=50'],
    ['says so in words', `${BOTH}<p>Página 1 de 1</p>`, '?limit=50'],
    ['has an empty search field', `<input type="search" value="">${WHOLE}`, '?limit=50&search='],
    ['has a way on that is shut', `${WHOLE}<button disabled>Siguiente</button>`, '?limit=50'],
    ['has one page', `${WHOLE}<ul class="pagination"><li><a>1</a></li></ul>`, '?limit=50'],
    ['chooses all', `<select><option>Todos los motivos</option></select>${WHOLE}`, ''],
    ['chooses how many a page holds', `<select><option>50</option></select>${WHOLE}`, ''],
    ['can be exported', `<button>Exportar</button>${WHOLE}`, ''],
    ['draws all its rows', grid(2), '?limit=50'],
    ['counts its header', grid(3), '?limit=50'],
    [
      'shows the open ones',
      `<div role="tablist"><button role="tab" aria-selected="true">Abiertas (1)</button><button role="tab" aria-selected="false">Cerradas</button></div>${WHOLE}`,
      '?limit=50',
    ],
  ])('where it %s', (_what, body, query) => {
    expect(listed(body, query)).toEqual(['order:1-A', 'order:2-A']);
  });

  it('where it says that there is nothing', () => {
    expect(listed('<p>No hay incidencias</p>')).toEqual([]);
  });

  it('with the orders of returns', () => {
    expect(listed(returns('R-1', '1-A'), '?limit=50', 'returns')).toEqual([
      'return:R-1',
      'order:1-A',
    ]);
  });
});

describe('a list of cases may be a part', () => {
  it.each<[string, string, string]>([
    ['says nothing of how many there are', BOTH, '?limit=50'],
    ['holds as many as it may', BOTH, '?limit=2'],
    ['says that there are more', `<p>12 resultados</p>${BOTH}`, '?limit=50'],
    ['says that there are more on its only page', `<p>12 resultados</p>${BOTH}<p>1 / 1</p>`, ''],
    ['is another page', WHOLE, '?limit=50&offset=50'],
    ['was searched for', WHOLE, '?limit=50&search=Ana'],
    ['is filtered by its address', WHOLE, '?limit=50&type=REFUND'],
    ['has a filled search field', `<input type="search" value="Ana">${WHOLE}`, '?limit=50'],
    ['starts on a date', `<input type="date" value="2026-11-01">${WHOLE}`, '?limit=50'],
    [
      'has a filter chosen',
      `<select><option>Motivo</option><option selected>Defecto</option></select>${WHOLE}`,
      '?limit=50',
    ],
    ['has a box checked', `<label><input type="checkbox" checked> A</label>${WHOLE}`, '?limit=50'],
    [
      'shows the closed ones',
      `<div role="tablist"><button role="tab" aria-selected="true">Cerradas</button></div>${WHOLE}`,
      '?limit=50',
    ],
    ['holds closed ones alone', CLOSED, '?limit=50'],
    [
      'shows the closed ones, as a class says',
      `<ul class="tabs"><li><a class="tab" href="#">Abiertas</a></li><li><a class="tab active" href="#">Cerradas</a></li></ul>${WHOLE}`,
      '?limit=50',
    ],
    [
      'shows the closed ones, as the class of a box says',
      `<ul><li class="is-active"><span>Cerradas</span></li></ul>${WHOLE}`,
      '?limit=50',
    ],
    ['chooses the closed ones first', `<select><option>Cerradas</option></select>${WHOLE}`, ''],
    ['chooses a shop first', `<select><option>Tienda ES</option></select>${WHOLE}`, ''],
    ['has a choice of its own make', `<div role="combobox">Motivo: Defecto</div>${WHOLE}`, ''],
    ['opens a choice', `<button aria-haspopup="listbox">Defecto</button>${WHOLE}`, ''],
    ['has a chip', `<span class="chip">Motivo: Defecto</span>${WHOLE}`, ''],
    ['has a button nobody knows', `<button>Motivo: Defecto ✕</button>${WHOLE}`, ''],
    ['leads on', `${WHOLE}<button>Siguiente</button>`, '?limit=50'],
    ['leads on by an icon', `${WHOLE}<button class="next"><svg></svg></button>`, '?limit=50'],
    ['leads on in a menu', `${WHOLE}<nav><a rel="next" href="#">›</a></nav>`, '?limit=50'],
    ['has more to show', `${WHOLE}<button>Ver más</button>`, '?limit=50'],
    [
      'has pages',
      `${WHOLE}<ul class="pagination"><li><a>1</a></li><li><a>2</a></li></ul>`,
      '?limit=50',
    ],
    [
      'has pages of any make',
      `${WHOLE}<div class="pager"><span>1</span><span>2</span></div>`,
      '?limit=50',
    ],
    ['draws only what is in view', grid(45), '?limit=50'],
    ['does not know its length', grid(-1), '?limit=50'],
    ['goes back a month', `<p>Últimos 30 días</p>${WHOLE}`, '?limit=50'],
    ['is still loading', `<div role="progressbar"></div>${WHOLE}`, '?limit=50'],
    [
      'holds a row nobody can read',
      `<p>2 resultados</p>${table(row('1-A') + row('2-A', 'Zzz'))}`,
      '',
    ],
    ['is empty behind a chip', '<button>Motivo: Defecto ✕</button><p>No hay incidencias</p>', ''],
    ['is empty behind a choice', '<div role="combobox">Ana</div><p>No hay incidencias</p>', ''],
    ['found nothing', '<p>No se han encontrado resultados para tu búsqueda</p>', ''],
    ['found nothing, whatever was asked', '<p>No se han encontrado resultados</p>', ''],
  ])('where it %s', (_what, body, query) => {
    expect(listed(body, query)).toBeUndefined();
  });

  it('where returns go back a month', () => {
    const period = '<button aria-haspopup="dialog">Últimos 30 días</button>';
    expect(listed(`${period}${returns('R-9', '9-A')}`, '?limit=50', 'returns')).toBeUndefined();
  });
});
