// Pages that are labels and values: home, settings, the form of an offer.
import { el } from './dom.js';
import { fields } from './order.js';
import { controlled } from './widgets.js';

export function fieldsView(view) {
  return [
    el('h1', {}, view.heading),
    el(
      'div',
      { class: 'row', role: 'tablist' },
      view.tabs.map(({ text, href, current }) =>
        el('a', { role: 'tab', href, 'aria-selected': String(current === true) }, text),
      ),
    ),
    fields(view.fields),
    view.form && form(view.form),
  ];
}

function form({ id, action, save, inputs }) {
  const values = new Map(inputs.map((input) => [input.id, input.value]));
  const send = async () => {
    await fetch(action, { method: 'POST', body: new URLSearchParams([...values]) });
  };
  return el(
    'div',
    { id },
    inputs.map((input) =>
      el(
        'div',
        { class: 'field' },
        el('label', { class: 'label', for: input.id }, input.label),
        controlled(
          input.type === 'textarea'
            ? el('textarea', { id: input.id, name: input.id })
            : el('input', { id: input.id, name: input.id, type: input.type }),
          input.value,
          (value) => values.set(input.id, value),
        ),
      ),
    ),
    el('button', { class: 'primary', type: 'button', id: 'saveOfferButton', onclick: send }, save),
  );
}
