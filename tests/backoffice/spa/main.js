// The single-page back office: asks for a view, builds it, goes on without loading pages.
import { el } from './dom.js';
import { fieldsView } from './fields.js';
import { frame } from './frame.js';
import { listView } from './lists.js';
import { documentsView, orderView, threadView } from './order.js';

const boot = JSON.parse(document.getElementById('boot').textContent);
const root = document.getElementById('root');
const main = el('div', {});
document.body.style.margin = '0';
root.append(frame(boot, main));

const BUILDERS = {
  list: listView,
  order: orderView,
  documents: documentsView,
  thread: threadView,
  fields: fieldsView,
};

let shown;
let asked = 0;

function navigate(address) {
  history.pushState({}, '', address);
  load();
}

/** Only the newest question counts: an older answer that comes late is dropped. */
async function load(notice) {
  const turn = (asked += 1);
  if (!boot.keepOld || !shown) {
    shown = undefined;
    main.replaceChildren(el('div', { class: 'spinner', role: 'progressbar' }, boot.frame.loading));
  }
  const path = encodeURIComponent(location.pathname + location.search);
  const answer = await fetch(`/mmp/private/view?shop=${boot.frame.shop.id}&path=${path}`, {
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
  });
  if (answer.status === 401) return location.assign('/login');
  const view = await answer.json();
  if (turn !== asked) return;
  shown = view;
  document.title = `${boot.frame.operator} Marketplace - ${view.title}`;
  render();
  if (notice) main.prepend(el('div', { role: 'status' }, notice));
}

function render() {
  if (!shown) return;
  const active = document.activeElement;
  const typing = main.contains(active) && active.matches('input, textarea, [contenteditable]');
  // A field somebody is typing in is the one thing a real re-render leaves in place.
  if (typing) return renderAround(active);
  main.replaceChildren(...content());
}

function content() {
  const tools = { navigate, reload: load, search: boot.frame.search };
  return BUILDERS[shown.kind](shown, tools).flat(2).filter(Boolean);
}

function renderAround(active) {
  const kept = topBelow(active, main);
  const next = content();
  const place = [...main.childNodes].indexOf(kept);
  main.childNodes.forEach((node, i) => {
    if (i !== place && next[i]) node.replaceWith(next[i]);
  });
}

function topBelow(node, ancestor) {
  let top = node;
  while (top.parentNode !== ancestor) top = top.parentNode;
  return top;
}

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href]');
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.button) return;
  const url = new URL(link.href);
  const own = /^\/(mmp|inbox)\/shop\//.test(url.pathname) && url.origin === location.origin;
  if (!own || link.dataset.reload !== undefined || link.target) return;
  event.preventDefault();
  document.querySelectorAll('[role="menu"]').forEach((menu) => menu.remove());
  navigate(url.pathname + url.search);
});

addEventListener('popstate', () => load());
if (boot.rerender > 0) setInterval(render, boot.rerender);
load();
