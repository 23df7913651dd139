import { html, type Html } from '../html.ts';
import type { DocumentsView } from '../views/types.ts';
import { cellHtml, tableHtml } from './cells.ts';

export function documentsHtml(view: DocumentsView, withBack: boolean): Html {
  return html`${withBack ? html`<p>${cellHtml(view.back)}</p>` : undefined}
  ${view.sections.map(
    ({ id, heading, add, columns, rows, empty }) =>
      html`<section class="documents">
        <h2>${heading}</h2>
        <button type="button" class="btn btn-primary" data-toggle="modal" data-section="${id}">
          ${add}
        </button>
        ${
          rows.length > 0
            ? tableHtml({ columns, rows }, 'table', `${id}Documents`)
            : html`<p class="empty">${empty}</p>`
        }
      </section>`,
  )}
  ${dialogHtml(view.dialog)}`;
}

function dialogHtml(dialog: DocumentsView['dialog']): Html {
  return html`<div
    class="modal"
    id="uploadModal"
    role="dialog"
    aria-labelledby="upload-title"
    hidden
  >
    <div class="modal-dialog">
      <h4 class="modal-title" id="upload-title">${dialog.title}</h4>
      <form method="post" action="${dialog.action}" enctype="multipart/form-data">
        <input type="hidden" name="section" value="order" />
        <div class="form-group">
          <label for="type">${dialog.type}</label>
          <select id="type" name="type" class="form-control">
            <option value="">${dialog.select}</option>
            ${dialog.options.map(({ code, label }) => html`<option value="${code}">${label}</option>`)}
          </select>
        </div>
        <div class="form-group">
          <label for="document">${dialog.file}</label>
          <input type="file" id="document" name="files" />
        </div>
        <button type="button" class="btn btn-default" data-dismiss="modal">${dialog.cancel}</button>
        <button type="submit" class="btn btn-primary">${dialog.confirm}</button>
      </form>
    </div>
  </div>`;
}
