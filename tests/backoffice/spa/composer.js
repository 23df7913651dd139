// Where a reply is written. What was typed belongs to the application and survives re-renders.
import { el, testId, wrapped } from './dom.js';
import { combobox, controlled } from './widgets.js';

const drafts = new Map();

export function composer(data, { reload }) {
  const draft = drafts.get(data.action) ?? { text: '', recipient: 'CUSTOMER', files: [] };
  drafts.set(data.action, draft);
  const send = el('button', { class: 'primary', type: 'button' }, data.send);
  send.addEventListener('click', async () => {
    await post(data.action, draft);
    drafts.delete(data.action);
    reload();
  });
  return wrapped(
    'composer',
    el('div', { class: 'row' }, el('span', {}, data.recipientLabel), recipient(data, draft)),
    editor(data, draft),
    attachments(data, draft),
    el('div', { class: 'row' }, send),
  );
}

function recipient(data, draft) {
  return combobox('recipient', {
    label: data.recipientLabel,
    options: data.recipients,
    value: draft.recipient,
    onchange: (code) => (draft.recipient = code),
  });
}

function editor(data, draft) {
  if (data.control === 'textarea') {
    const area = el('textarea', {
      class: 'editor',
      'aria-label': data.label,
      placeholder: data.label,
      rows: '4',
    });
    return controlled(area, draft.text, (text) => (draft.text = text));
  }
  const editable = el('div', {
    class: 'editor',
    contenteditable: 'true',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': data.label,
    'data-testid': testId('message-editor'),
  });
  editable.textContent = draft.text;
  editable.addEventListener('input', () => (draft.text = editable.innerText));
  return editable;
}

function attachments(data, draft) {
  const names = el('span', {}, draft.files.map(({ name }) => name).join(', '));
  const input = el('input', {
    type: 'file',
    class: 'file',
    multiple: true,
    'aria-label': data.attach,
  });
  input.addEventListener('change', () => {
    draft.files = [...input.files];
    names.textContent = draft.files.map(({ name }) => name).join(', ');
  });
  const button = el(
    'button',
    { class: 'button', type: 'button', onclick: () => input.click() },
    data.attach,
  );
  return el('div', { class: 'row' }, button, input, names);
}

async function post(action, draft) {
  const form = new FormData();
  form.set('body', draft.text);
  form.set('recipient', draft.recipient);
  for (const file of draft.files) form.append('files', file);
  await fetch(action, {
    method: 'POST',
    body: form,
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
  });
}

export function conversation(data, { reload }) {
  const noReply = async () => {
    await fetch(`/inbox/private/shop/threads/${data.id}/no-reply`, { method: 'POST' });
    reload();
  };
  return wrapped(
    'conversation',
    el('h3', {}, el('a', { href: data.href }, data.topic)),
    data.status && el('span', { class: 'badge' }, data.status),
    el('div', { role: 'log' }, data.messages.map(message)),
    data.noReplyRequired &&
      el('button', { class: 'button', type: 'button', onclick: noReply }, data.noReplyRequired),
  );
}

function message({ sender, role, recipients, at, body, attachments: files }) {
  const moment =
    at.at === undefined
      ? at.text
      : el('time', { datetime: new Date(at.at).toISOString() }, at.text);
  return el(
    'article',
    { class: 'message' },
    el(
      'div',
      { class: 'meta' },
      el('strong', {}, sender),
      el('span', {}, role),
      el('span', {}, `→ ${recipients}`),
      el('span', {}, moment),
    ),
    el('p', {}, body),
    files.map((name) => el('span', { class: 'badge' }, name)),
  );
}
