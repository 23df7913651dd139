// The order page, its documents, and a conversation on a page of its own.
import { composer, conversation } from './composer.js';
import { el, wrapped } from './dom.js';
import { cell, table } from './lists.js';
import { combobox, dialog, onPress, openMenu } from './widgets.js';

export function fields(list) {
  return wrapped(
    'fields',
    list.map(({ label, cell: value }) =>
      el(
        'div',
        { class: 'field' },
        el('span', { class: 'label' }, label),
        el('span', {}, cell(value)),
      ),
    ),
  );
}

export function orderView(view, tools) {
  const { captions } = view;
  return [
    el(
      'div',
      { class: 'row' },
      el('h1', {}, view.heading),
      el('span', { class: 'badge' }, view.state),
      view.buttons.map((text) => el('button', { class: 'button', type: 'button' }, text)),
      moreActions(view),
    ),
    el(
      'div',
      { class: 'columns' },
      el(
        'div',
        { class: 'left' },
        wrapped('shipment', el('h2', {}, view.shipmentHeading), table(view.products)),
        wrapped('info', el('h2', {}, captions.orderInformation), fields(view.fields)),
        view.sections.map(section),
      ),
      el(
        'aside',
        { class: 'right', 'aria-label': captions.messages },
        el('h2', {}, captions.messages),
        view.conversations.map((one) => conversation(one, tools)),
        view.conversations.length === 0 && el('p', {}, captions.startConversation),
        composer(view.composer, tools),
      ),
    ),
  ];
}

function section({ heading, fields: list, buttons }) {
  return wrapped(
    'section',
    el('h2', {}, heading),
    fields(list),
    buttons.map((text) => el('button', { class: 'button', type: 'button' }, text)),
  );
}

function moreActions({ captions, menu }) {
  const button = el(
    'button',
    { class: 'button', type: 'button', 'data-testid': 'MORE_ACTIONS', 'aria-haspopup': 'menu' },
    captions.moreActions,
  );
  const entry = ({ cell: { text, href } }) =>
    el(
      'li',
      { role: 'none' },
      href
        ? el('a', { role: 'menuitem', class: 'item', href }, text)
        : el('button', { role: 'menuitem', class: 'group', type: 'button' }, text),
    );
  return onPress(button, () =>
    openMenu(button, [el('li', { role: 'presentation' }, menu[0].label), ...menu.map(entry)]),
  );
}

export function documentsView(view, tools) {
  return [
    el('div', {}, cell(view.back)),
    el('h1', {}, view.heading),
    view.sections.map((section) => documentSection(view, section, tools)),
  ];
}

function documentSection(view, section, tools) {
  const add = el(
    'button',
    { class: 'primary', type: 'button', onclick: () => upload(view.dialog, section.id, tools) },
    section.add,
  );
  return wrapped(
    'section',
    el('div', { class: 'row' }, el('h2', {}, section.heading), add),
    section.rows.length > 0 ? table(section) : el('p', {}, section.empty),
  );
}

function upload(texts, section, { reload }) {
  const chosen = { type: '', file: undefined };
  const name = el('span', {});
  const input = el('input', { type: 'file', class: 'file', 'aria-label': texts.file });
  const confirm = el('button', { class: 'primary', type: 'button', disabled: true }, texts.confirm);
  const check = () => (confirm.disabled = !(chosen.type && chosen.file));
  input.addEventListener('change', () => {
    chosen.file = input.files[0];
    name.textContent = chosen.file?.name ?? '';
    check();
  });
  const choose = (code) => {
    chosen.type = code;
    check();
  };
  confirm.addEventListener('click', async () => {
    await sendDocument(texts.action, section, chosen);
    node.remove();
    reload(texts.done);
  });
  const node = dialog(
    texts,
    el('label', { id: 'type__label' }, texts.type),
    combobox('type', {
      label: texts.type,
      select: texts.select,
      options: texts.options,
      value: '',
      onchange: choose,
    }),
    el(
      'div',
      { class: 'row' },
      el('button', { class: 'button', type: 'button', onclick: () => input.click() }, texts.file),
      input,
      name,
    ),
    el(
      'div',
      { class: 'row' },
      el('button', { class: 'button', type: 'button', onclick: () => node.remove() }, texts.cancel),
      confirm,
    ),
  );
}

async function sendDocument(action, section, { type, file }) {
  const form = new FormData();
  form.set('section', section);
  form.set('type', type);
  form.set('files', file);
  await fetch(action, {
    method: 'POST',
    body: form,
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
  });
}

export function threadView(view, tools) {
  return [
    el('h1', {}, view.heading),
    fields(view.fields),
    conversation(view.conversation, tools),
    composer(view.composer, tools),
  ];
}
