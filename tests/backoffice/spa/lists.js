// Lists: real tables, tables by role only, or plain list items.
import { el, testId, wrapped } from './dom.js';
import { controlled } from './widgets.js';

export function cell({ text, href, at, badge, below }) {
  const shown =
    at === undefined ? text : el('time', { datetime: new Date(at).toISOString() }, text);
  const linked = href ? el('a', { href }, shown) : shown;
  const marked = badge && text ? el('span', { class: 'badge' }, linked) : linked;
  return [marked, below ? el('span', { class: 'below' }, below) : undefined];
}

export function table({ columns, rows }, { checkbox = false } = {}) {
  const box = (tag) =>
    checkbox
      ? [el(tag, { class: 'td' }, el('div', { role: 'checkbox', 'aria-checked': 'false' }))]
      : [];
  return wrapped(
    'tablewrap',
    el(
      'table',
      { class: 'table' },
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          box('th'),
          columns.map(({ caption }) => el('th', { class: 'th' }, el('span', {}, caption))),
        ),
      ),
      el(
        'tbody',
        {},
        rows.map((row) =>
          el(
            'tr',
            {},
            box('td'),
            columns.map(({ key }) =>
              el('td', { class: 'td' }, el('div', {}, cell(row[key] ?? { text: '' }))),
            ),
          ),
        ),
      ),
    ),
  );
}

function grid({ columns, rows }) {
  return wrapped(
    'gridwrap',
    el(
      'div',
      { role: 'grid' },
      el(
        'div',
        { role: 'row', class: 'gridrow' },
        columns.map(({ caption }) =>
          el('div', { role: 'columnheader', class: 'gridcell' }, caption),
        ),
      ),
      el(
        'div',
        { role: 'rowgroup' },
        rows.map((row) =>
          el(
            'div',
            { role: 'row', class: 'gridrow' },
            columns.map(({ key }) =>
              el('div', { role: 'gridcell', class: 'gridcell' }, cell(row[key] ?? { text: '' })),
            ),
          ),
        ),
      ),
    ),
  );
}

function items({ columns, rows }) {
  return wrapped(
    'listwrap',
    el(
      'ul',
      { class: 'list' },
      rows.map((row) =>
        el(
          'li',
          { class: 'listitem' },
          columns.map(({ key }) =>
            el('div', { class: 'gridcell' }, cell(row[key] ?? { text: '' })),
          ),
        ),
      ),
    ),
  );
}

export function listView(view, { search, navigate }) {
  const content =
    view.rows.length === 0
      ? el('p', { class: 'spinner' }, view.empty)
      : {
          table: () => table(view, { checkbox: true }),
          roles: () => grid(view),
          list: () => items(view),
        }[view.layout]();
  return [
    el('h1', {}, view.heading),
    view.tabs.length > 0 &&
      el(
        'div',
        { class: 'row', role: 'tablist' },
        view.tabs.map(({ text, href }) => el('a', { role: 'tab', href }, text)),
      ),
    searchBox(search, navigate),
    view.rows.length > 0 && el('div', { 'data-testid': testId('counter') }, view.counter),
    content,
    pager(view.pager),
  ];
}

function searchBox(label, navigate) {
  const query = new URLSearchParams(location.search);
  let value = query.get('search') ?? '';
  const input = el('input', {
    id: 'search',
    name: 'search',
    'aria-label': label,
    placeholder: label,
    autocomplete: 'off',
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    query.set('search', value);
    query.delete('page');
    navigate(`${location.pathname}?${query}`);
  });
  return controlled(input, value, (next) => (value = next));
}

function pager({ page, pages, previous, next }) {
  return el(
    'div',
    { class: 'row' },
    previous && el('a', { rel: 'prev', href: previous }, '‹'),
    el('span', {}, `${page} / ${pages}`),
    next && el('a', { rel: 'next', href: next }, '›'),
  );
}
