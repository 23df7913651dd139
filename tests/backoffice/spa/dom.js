// Elements with class names that mean nothing and change with the seed.

const boot = JSON.parse(document.getElementById('boot').textContent);
const seen = new Set();
let sheet;

/** An element: `el('td', { class: 'cell', onclick }, child, 'text')`. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (name === 'class') node.className = classFor(value);
    else if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat().filter((child) => child !== undefined && child !== false));
  return node;
}

/** The children inside zero to three plain wrappers; how many follows from the seed and the name. */
export function wrapped(name, ...children) {
  const depth = hash(`${boot.seed}:${name}:depth`) % 4;
  let inner = el('div', { class: name }, ...children);
  for (let i = 0; i < depth; i += 1) inner = el('div', { class: `${name}-wrap-${i}` }, inner);
  return inner;
}

/** `data-testid` on some builds only. */
export function testId(name) {
  return hash(`${boot.seed}:${name}:id`) % 2 ? name : undefined;
}

function classFor(name) {
  const build = hash(String(boot.seed)).toString(16).slice(0, 5).padStart(5, '0');
  const own = hash(`${boot.seed}:${name}`).toString(36).slice(0, 6);
  const className = `_${build}__sc-${own}-0 ${hash(own + name)
    .toString(36)
    .slice(0, 5)}`;
  addRule(name, className.split(' ')[0]);
  return className;
}

function addRule(name, className) {
  if (seen.has(className)) return;
  seen.add(className);
  const declarations = RULES[name];
  if (!declarations) return;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  sheet.insertRule(`.${className} { ${declarations} }`, sheet.cssRules.length);
}

function hash(text) {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1)
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

const LINE = '1px solid #e1e4ec';
const RULES = {
  app: 'font: 14px/1.45 system-ui, sans-serif; color: #1f2937; display: grid; grid-template: 56px auto / 220px minmax(0, 1fr); min-height: 100vh',
  top: `grid-column: 1 / 3; display: flex; align-items: center; gap: 16px; padding: 0 20px; border-bottom: ${LINE}; background: #fff; position: sticky; top: 0; z-index: 5`,
  brand: 'font-weight: 700',
  spring: 'flex: 1',
  nav: `padding: 16px 12px; border-right: ${LINE}; background: #f7f8fb; display: flex; flex-direction: column; gap: 6px`,
  group: 'all: unset; display: block; padding: 6px 8px; font-weight: 600; cursor: pointer',
  item: 'display: block; padding: 4px 8px 4px 20px; color: #3b5bdb; text-decoration: none',
  main: 'padding: 20px 28px; overflow-x: auto',
  table: 'width: 100%; border-collapse: collapse; background: #fff',
  th: `text-align: left; padding: 8px 10px; border-bottom: ${LINE}; font-weight: 600; color: #6b7280`,
  td: `padding: 9px 10px; border-bottom: ${LINE}; vertical-align: top; overflow-wrap: anywhere; max-width: 320px`,
  gridrow: `display: flex; border-bottom: ${LINE}`,
  gridcell: 'flex: 1; padding: 9px 10px; overflow-wrap: anywhere; min-width: 0',
  list: 'list-style: none; margin: 0; padding: 0',
  listitem: `display: flex; gap: 18px; padding: 12px 8px; border-bottom: ${LINE}; overflow-wrap: anywhere`,
  badge:
    'display: inline-block; padding: 1px 8px; border-radius: 10px; background: #e7ecff; font-size: 12px',
  below: 'display: block; color: #6b7280; font-size: 12px',
  columns: 'display: flex; gap: 28px; align-items: flex-start',
  left: 'flex: 2; min-width: 0',
  right: `flex: 1; min-width: 300px; padding-left: 20px; border-left: ${LINE}`,
  field: 'display: flex; gap: 10px; padding: 4px 0',
  label: 'width: 200px; color: #6b7280',
  message: 'margin: 10px 0; padding: 10px; border-radius: 8px; background: #f3f4f6',
  meta: 'display: flex; gap: 8px; font-size: 12px; color: #6b7280',
  editor:
    'min-height: 84px; padding: 8px; border: 1px solid #c3c9d6; border-radius: 6px; background: #fff; width: 100%; box-sizing: border-box',
  button:
    'padding: 6px 14px; border: 1px solid #c3c9d6; border-radius: 6px; background: #fff; font: inherit; cursor: pointer',
  primary:
    'padding: 6px 14px; border: 0; border-radius: 6px; background: #2742d9; color: #fff; font: inherit; cursor: pointer',
  dialog:
    'position: fixed; top: 110px; left: 50%; width: 440px; margin-left: -220px; padding: 20px; background: #fff; border: 1px solid #c3c9d6; border-radius: 10px; box-shadow: 0 12px 40px #0003; z-index: 20; font: 14px/1.45 system-ui, sans-serif',
  menu: 'position: absolute; right: 0; min-width: 180px; margin: 4px 0; padding: 6px; list-style: none; background: #fff; border: 1px solid #c3c9d6; border-radius: 8px; z-index: 30; font: 14px/1.45 system-ui, sans-serif',
  anchor: 'position: relative; display: inline-block',
  combobox: 'padding: 7px 10px; border: 1px solid #c3c9d6; border-radius: 6px; cursor: pointer',
  option: 'padding: 6px 10px; cursor: pointer',
  row: 'display: flex; gap: 10px; align-items: center; margin: 10px 0',
  file: 'position: absolute; width: 1px; height: 1px; opacity: 0',
  spinner: 'padding: 60px; text-align: center; color: #6b7280',
};
