// Controls as the real pages have them: they answer to the pressed mouse button, not to `click()`.
import { el } from './dom.js';

/** Runs `act` on a press of the mouse or on Enter; a synthetic `click` does nothing. */
export function onPress(node, act) {
  node.addEventListener('mousedown', (event) => {
    event.preventDefault();
    act(event);
  });
  node.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') act(event);
  });
  return node;
}

/** A menu in a portal at the end of the body, closed by the next press elsewhere. */
export function openMenu(anchor, items) {
  const menu = el('ul', { class: 'menu', role: 'menu' }, items);
  const box = anchor.getBoundingClientRect();
  menu.style.top = `${box.bottom + window.scrollY}px`;
  const left = items.length > 0 ? box.right - 180 : box.left;
  menu.style.left = `${Math.max(0, left)}px`;
  menu.style.right = 'auto';
  document.body.append(menu);
  const close = (event) => {
    if (menu.contains(event.target)) return;
    menu.remove();
    document.removeEventListener('mousedown', close, true);
  };
  setTimeout(() => document.addEventListener('mousedown', close, true));
  return menu;
}

/** `div[role=combobox]#<name>__trigger` that opens `ul[role=listbox] > li[role=option]`. */
export function combobox(name, { label, select, options, value, onchange }) {
  const chosen = options.find(({ code }) => code === value);
  const trigger = el(
    'div',
    {
      class: 'combobox',
      id: `${name}__trigger`,
      role: 'combobox',
      tabindex: '0',
      'aria-label': label,
      'aria-expanded': 'false',
      'aria-haspopup': 'listbox',
    },
    chosen ? chosen.label : select,
  );
  onPress(trigger, () => {
    const list = openMenu(trigger, []);
    list.setAttribute('role', 'listbox');
    list.append(...options.map((option) => optionItem(option, value, list)));
    trigger.setAttribute('aria-expanded', 'true');
  });
  function optionItem({ code, label: text }, selected, list) {
    const attributes = {
      class: 'option',
      role: 'option',
      'aria-selected': String(code === selected),
    };
    return onPress(el('li', attributes, text), () => {
      list.remove();
      trigger.textContent = text;
      trigger.setAttribute('aria-expanded', 'false');
      onchange(code);
    });
  }
  return trigger;
}

/**
 * An input whose value belongs to the application, the way React does it: it learns of a change by
 * an `input` event after which the native value differs from the one it last saw, and puts its own
 * back otherwise. Setting `.value` from outside goes through the tracker and is therefore undone.
 */
export function controlled(node, value, onchange) {
  const native = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(node), 'value');
  let tracked = value;
  let state = value;
  native.set.call(node, value);
  Object.defineProperty(node, 'value', {
    configurable: true,
    get: () => native.get.call(node),
    set: (next) => {
      tracked = String(next);
      native.set.call(node, tracked);
    },
  });
  node.addEventListener('input', () => {
    const now = native.get.call(node);
    if (now === tracked) {
      native.set.call(node, state);
      return;
    }
    tracked = now;
    state = now;
    onchange(now);
  });
  return node;
}

/** A window in a portal at the end of the body. */
export function dialog({ title, close }, ...content) {
  const node = el(
    'div',
    { class: 'dialog', role: 'dialog', 'aria-modal': 'true', 'aria-label': title },
    el(
      'button',
      {
        class: 'button',
        type: 'button',
        'aria-label': close,
        title: close,
        onclick: () => node.remove(),
      },
      '×',
    ),
    el('h2', {}, title),
    ...content,
  );
  document.body.append(node);
  return node;
}
