import { contentOf, isHidden, isInFrame, leavesOf, linesOf, textOf } from '../dom.ts';
import { languageCoded, languageNamed, settingOf, type SettingKey } from '../labels/settings.ts';

/** One setting shown now. The text is looked at for what it is, and forgotten. */
export interface Field {
  readonly key: SettingKey;
  /** What stands in it; `''` only for an empty field that could be filled in. */
  readonly text: string;
  readonly isInput: boolean;
  readonly language?: string;
}

const INPUTS =
  'input, textarea, select, [contenteditable=true], [contenteditable=""], [role=textbox], [role=combobox]';
const NO_TEXT =
  /^(?:hidden|checkbox|radio|button|submit|reset|file|password|search|image|color|range)$/;
const ASIDE = '[role=dialog], dialog, [role=listbox], [role=menu], [role=search]';

/** The settings that this tab shows: form fields by their captions, and captions with plain texts. */
export function fieldsOf(root: ParentNode): Field[] {
  const content = contentOf(root);
  const inputs = [...content.querySelectorAll(INPUTS)].filter((input) => isShown(input));
  const filled = inputs.flatMap((input) => fieldOf(input, content, inputs) ?? []);
  const known = new Set(filled.map(({ key }) => key));
  const texts = plainFields(content, inputs).filter(({ key }) => !known.has(key));
  return [...filled, ...texts];
}

function isShown(element: Element): boolean {
  const type = element.getAttribute('type') ?? '';
  if (element.nodeName === 'INPUT' && NO_TEXT.test(type)) return false;
  // Its choices are still to come.
  if (element.nodeName === 'SELECT' && !element.querySelector('option')) return false;
  if (element.parentElement?.closest('[role=combobox]')) return false;
  return !isHidden(element) && !isInFrame(element) && element.closest(ASIDE) === null;
}

function fieldOf(
  input: Element,
  content: ParentNode,
  inputs: readonly Element[],
): Field | undefined {
  // What is being typed is not saved yet.
  if (input.ownerDocument.activeElement === input) return undefined;
  for (const caption of captionsOf(input, content, inputs)) {
    const key = settingOf(caption);
    if (!key) continue;
    return { key, text: textIn(input), isInput: true, language: languageOf(input, caption) };
  }
  return undefined;
}

/** The value of a field, or what a list of choices shows as chosen. */
function textIn(input: Element): string {
  if (input.nodeName === 'SELECT') return chosen(input as HTMLSelectElement);
  const value = (input as Partial<HTMLInputElement>).value;
  if (typeof value === 'string') return value.trim().slice(0, 5000);
  return input.textContent.trim().slice(0, 5000);
}

function chosen(select: HTMLSelectElement): string {
  const option = select.options[select.selectedIndex];
  return option && option.value !== '' ? option.text.trim() : '';
}

/** Everything that may name a field, the surest first. */
function* captionsOf(
  input: Element,
  content: ParentNode,
  inputs: readonly Element[],
): Generator<string> {
  const id = input.getAttribute('id');
  if (id) {
    const label = [...content.querySelectorAll('label[for]')].find(
      (one) => one.getAttribute('for') === id,
    );
    if (label) yield textOf(label);
  }
  const around = input.closest('label');
  if (around) yield linesOf(around, 1).join('');
  for (const part of (input.getAttribute('aria-labelledby') ?? '').split(/\s+/)) {
    const named = part === '' ? null : input.ownerDocument.getElementById(part);
    if (named) yield textOf(named);
  }
  yield input.getAttribute('aria-label') ?? '';
  yield captionBefore(input, inputs);
  yield input.getAttribute('placeholder') ?? '';
}

/** The text that stands before a field, up to three steps out, with no other field between. */
function captionBefore(input: Element, inputs: readonly Element[]): string {
  let from = input;
  for (let climbs = 0; climbs < 3; climbs++) {
    for (let before = from.previousElementSibling; before; before = before.previousElementSibling) {
      const at = before;
      if (at.matches('h1, nav, [role=tablist]') || inputs.some((other) => at.contains(other)))
        return '';
      const text = textOf(before);
      if (text !== '') return text;
    }
    if (!from.parentElement || from.parentElement.matches('form, main, body, section')) return '';
    from = from.parentElement;
  }
  return '';
}

function languageOf(input: Element, caption: string): string | undefined {
  return (
    languageNamed(caption) ??
    ['lang', 'name', 'id', 'data-locale', 'data-lang'].reduce<string | undefined>(
      (found, name) => found ?? languageCoded(input.getAttribute(name) ?? ''),
      undefined,
    ) ??
    languageNamed(headingBefore(input))
  );
}

/** A line right above several like fields: a language's name as their heading. */
function headingBefore(input: Element): string {
  const group = input.closest('fieldset, [role=tabpanel], [role=group]');
  const named = group?.getAttribute('aria-label') ?? '';
  if (named !== '') return named;
  const title = group?.querySelector('legend, h3, h4, h5');
  if (title) return textOf(title);
  const tab = group?.getAttribute('aria-labelledby');
  return tab ? textOf(input.ownerDocument.getElementById(tab)) : '';
}

/** Captions with a text beside or below them, on pages that are read before they are edited. */
function plainFields(content: ParentNode, inputs: readonly Element[]): Field[] {
  return leavesOf(content, 2000).flatMap((leaf) => {
    const [first = '', second] = linesOf(leaf, 2);
    const inLine = /^([^:]{2,60}):\s*(\S.*)$/.exec(first);
    const caption = inLine?.[1] ?? first;
    const key = settingOf(caption);
    if (!key || !isShown(leaf) || leaf.closest('button, a, label[for], [role=tab], thead'))
      return [];
    if (inputs.some((input) => leaf.contains(input))) return [];
    const text = inLine?.[2] ?? second ?? textBelow(leaf, inputs);
    return text === '' ? [] : [{ key, text, isInput: false, language: languageNamed(caption) }];
  });
}

function textBelow(caption: Element, inputs: readonly Element[]): string {
  let from = caption.closest('dt, th') ?? caption;
  for (let climbs = 0; climbs < 2; climbs++) {
    const next = from.nextElementSibling;
    if (next) return isText(next, inputs) ? textOf(next) : '';
    if (!from.parentElement || textOf(from.parentElement) !== textOf(caption)) return '';
    from = from.parentElement;
  }
  return '';
}

function isText(element: Element, inputs: readonly Element[]): boolean {
  if (element.matches('dt, th, h1, h2, h3, h4, h5, button, form, nav, ul, ol, table')) return false;
  return (
    settingOf(linesOf(element, 1)[0] ?? '') === undefined &&
    !inputs.some((input) => element === input || element.contains(input))
  );
}

/** Languages that captions and tabs name: each has its own fields, shown or not. */
export function languagesNamed(root: ParentNode): ReadonlySet<string> {
  const titles = contentOf(root).querySelectorAll('legend, [role=tab], label, h3, h4, h5');
  return new Set([...titles].flatMap((title) => languageNamed(textOf(title)) ?? []));
}

/** Whether a field for a longer text stands there without a word of what it is for. */
export function hasNamelessText(root: ParentNode): boolean {
  const content = contentOf(root);
  const inputs = [...content.querySelectorAll(INPUTS)].filter((input) => isShown(input));
  return inputs.some(
    (input) =>
      input.matches('textarea, [contenteditable]') &&
      [...captionsOf(input, content, inputs)].every((caption) => caption === ''),
  );
}
