import { html, type Html } from '../html.ts';
import type {
  FieldsView,
  Input,
  ListView,
  OrderSection,
  OrderView,
  Pager,
  ThreadView,
  View,
} from '../views/types.ts';
import { cellHtml, definitionsHtml, labelTableHtml, tableHtml } from './cells.ts';
import { composerHtml, conversationHtml, type Words } from './conversation.ts';
import { documentsHtml } from './documents.ts';

export function viewHtml(view: View, words: Words): Html {
  switch (view.kind) {
    case 'list':
      return listHtml(view);
    case 'order':
      return orderHtml(view);
    case 'documents':
      return html`<h1>${view.heading}</h1>
        ${documentsHtml(view, true)}`;
    case 'thread':
      return threadHtml(view, words);
    case 'fields':
      return fieldsHtml(view);
  }
}

function listHtml(view: ListView): Html {
  const { heading, rows, counter, empty, pager } = view;
  const body =
    rows.length === 0
      ? html`<div class="alert alert-info">${empty}</div>`
      : view.layout === 'list'
        ? itemsHtml(view)
        : tableHtml(view, view.layout, `${view.name}Datatable`);
  return html`<h1>${heading}</h1>
    <form method="get" class="form-inline"><input type="search" id="search" name="search" /></form>
    ${rows.length > 0 ? html`<p class="dataTables_info">${counter}</p>` : undefined} ${body}
    ${pagerHtml(pager)}`;
}

function itemsHtml({ columns, rows }: ListView): Html {
  return html`<ul class="media-list">
    ${rows.map(
      (row) =>
        html`<li class="media">
          ${columns.map(({ key }) => html`<div>${cellHtml(row[key] ?? { text: '' })}</div>`)}
        </li>`,
    )}
  </ul>`;
}

function pagerHtml({ page, pages, previous, next }: Pager): Html {
  return html`<ul class="pagination">
    ${previous ? html`<li><a rel="prev" href="${previous}">«</a></li>` : undefined}
    <li class="active"><span>${page} / ${pages}</span></li>
    ${next ? html`<li><a rel="next" href="${next}">»</a></li>` : undefined}
  </ul>`;
}

/** The older order page: tabs, all of them in the document, one of them shown. */
function orderHtml(view: OrderView): Html {
  const { captions, conversations, composer } = view;
  const words: Words = { from: captions.from ?? '', to: captions.to ?? '' };
  return html`<div class="page-header">
      <h1>${view.heading} <span class="label label-primary">${view.state}</span></h1>
      ${view.buttons.map((text) => html`<button type="button" class="btn btn-default">${text}</button>`)}
    </div>
    <ul class="nav nav-tabs">
      <li class="active"><a href="#details" data-toggle="tab">${captions.details}</a></li>
      <li><a href="#messages" data-toggle="tab">${captions.messages}</a></li>
      <li><a href="#documents" data-toggle="tab">${captions.documents}</a></li>
    </ul>
    <div class="tab-pane active" id="details">
      <h3>${view.shipmentHeading}</h3>
      ${labelTableHtml(view.fields)} ${view.sections.map(sectionHtml)}
      <h3>${view.products.heading}</h3>
      ${tableHtml(view.products, 'table', 'orderLines')}
    </div>
    <div class="tab-pane" id="messages">
      ${conversations.map((one) => conversationHtml(one, words))} ${composerHtml(composer)}
    </div>
    <div class="tab-pane" id="documents">
      <p>${cellHtml(view.menu[0]?.cell ?? { text: '' })}</p>
      ${documentsHtml(view.documents, false)}
    </div>`;
}

function sectionHtml({ heading, fields, buttons }: OrderSection): Html {
  return html`<div class="panel panel-default">
    <h3 class="panel-heading">${heading}</h3>
    ${labelTableHtml(fields)}
    ${buttons.map((text) => html`<button type="button" class="btn btn-default">${text}</button>`)}
  </div>`;
}

function threadHtml(view: ThreadView, words: Words): Html {
  return html`<h1>${view.heading}</h1>
    ${definitionsHtml(view.fields)} ${conversationHtml(view.conversation, words)}
    ${composerHtml(view.composer)}`;
}

function fieldsHtml({ heading, tabs, fields, form }: FieldsView): Html {
  return html`<h1>${heading}</h1>
    <ul class="nav nav-pills">
      ${tabs.map((tab) => html`<li class="${tab.current ? 'active' : ''}">${cellHtml(tab)}</li>`)}
    </ul>
    ${definitionsHtml(fields)}
    ${
      form
        ? html`<form id="${form.id}" method="post" action="${form.action}">
            ${form.inputs.map(
              (input) =>
                html`<div class="form-group">
                  <label for="${input.id}">${input.label}</label>
                  ${inputHtml(input)}
                </div>`,
            )}
            <button type="submit" class="btn btn-primary" id="saveOfferButton">${form.save}</button>
          </form>`
        : undefined
    }`;
}

function inputHtml({ id, type, value }: Input): Html {
  if (type === 'textarea')
    return html`<textarea id="${id}" name="${id}" class="form-control">${value}</textarea>`;
  return html`<input id="${id}" name="${id}" type="${type}" value="${value}" />`;
}
