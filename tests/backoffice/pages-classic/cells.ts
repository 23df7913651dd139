import { html, type Html } from '../html.ts';
import type { Cell, Field, Table } from '../views/types.ts';

export function cellHtml({ text, href, at, badge, below }: Cell): Html {
  const shown =
    at === undefined
      ? html`${text}`
      : html`<time datetime="${new Date(at).toISOString()}">${text}</time>`;
  const linked = href ? html`<a href="${href}">${shown}</a>` : shown;
  const marked = badge && text ? html`<span class="label label-default">${linked}</span>` : linked;
  return below ? html`${marked}<br /><small class="text-muted">${below}</small>` : marked;
}

/** A table with a head, or the same as rows and cells that are tables by role only. */
export function tableHtml({ columns, rows }: Table, layout: 'table' | 'roles', id: string): Html {
  if (layout === 'roles') return rolesHtml({ columns, rows }, id);
  return html`<table class="table table-striped table-hover" id="${id}">
    <thead>
      <tr>
        <th><input type="checkbox" /></th>
        ${columns.map(({ caption }) => html`<th>${caption}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            <td><input type="checkbox" /></td>
            ${columns.map(({ key }) => html`<td>${cellHtml(row[key] ?? { text: '' })}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function rolesHtml({ columns, rows }: Table, id: string): Html {
  return html`<div role="grid" id="${id}">
    <div role="row" class="row">
      ${columns.map(({ caption }) => html`<div role="columnheader" class="col">${caption}</div>`)}
    </div>
    ${rows.map(
      (row) =>
        html`<div role="row" class="row">
          ${columns.map(
            ({ key }) =>
              html`<div role="gridcell" class="col">${cellHtml(row[key] ?? { text: '' })}</div>`,
          )}
        </div>`,
    )}
  </div>`;
}

/** Label and value pairs as a definition list. */
export function definitionsHtml(fields: readonly Field[]): Html {
  return html`<dl class="dl-horizontal">
    ${fields.map(
      ({ label, cell }) =>
        html`<dt>${label}</dt>
          <dd>${cellHtml(cell)}</dd>`,
    )}
  </dl>`;
}

/** Label and value pairs as a table with a head cell per row. */
export function labelTableHtml(fields: readonly Field[]): Html {
  return html`<table class="table table-condensed info">
    <tbody>
      ${fields.map(
        ({ label, cell }) =>
          html`<tr>
            <th>${label}:</th>
            <td>${cellHtml(cell)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
