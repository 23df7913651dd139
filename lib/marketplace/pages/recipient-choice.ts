import type { Recipients } from '../../domain/facts.ts';
import { isHidden, leavesOf, linesOf, textOf } from './dom.ts';
import { fold } from './fold.ts';
import { labelOf } from './labels/index.ts';
import { joinSides, recipientsNamed } from './recipients.ts';

const TEXT_BOX = 'textarea, [contenteditable]:not([contenteditable="false"])';
const CHOICES =
  'input[type=radio], [role=radio], [role=tab], [role=option], [role=menuitemradio], [aria-pressed]';
const CHECKS = 'input[type=checkbox], [role=checkbox], [role=switch]';
const TRIGGERS =
  '[role=combobox], [aria-haspopup=listbox], [aria-haspopup=menu], [aria-haspopup=true]';
/** Messages name their readers, too. */
const TALK = 'time, article, [role=log], [role=feed], [role=article]';
/** How far around the box the choice may stand. */
const MOST_CLIMBS = 8;

interface Named {
  readonly element: Element;
  readonly names: Recipients;
}

/**
 * Whom the message in a composer goes to, as the choice beside it shows: a list, radio buttons,
 * toggles, ticks, a field that opens a list, or names set out as chips. Undefined where there is no
 * choice, or it does not show what is chosen.
 */
export function recipientChoice(
  box: Element,
  operatorNames: readonly string[],
): Recipients | undefined {
  let around = box.parentElement;
  for (let climbs = 0; climbs < MOST_CLIMBS && around && !around.matches('body'); climbs++) {
    if (hasOtherBox(around, box)) return undefined;
    const found = choiceIn(around, box, operatorNames);
    if (found !== undefined) return found === 'untold' ? undefined : found;
    if (around.matches('main, [role=main]')) return undefined;
    around = around.parentElement;
  }
  return undefined;
}

/** Another box nearer to the choice: it is that one's. */
function hasOtherBox(around: Element, box: Element): boolean {
  return [...around.querySelectorAll(TEXT_BOX)].some(
    (other) => !box.contains(other) && !other.contains(box) && !isHidden(other),
  );
}

function choiceIn(
  around: Element,
  box: Element,
  operators: readonly string[],
): Recipients | 'untold' | undefined {
  const named = (selector: string): Named[] =>
    [...around.querySelectorAll(selector)].slice(0, 60).flatMap((element) => {
      const names = box.contains(element) ? undefined : readersIn(captionOf(element), operators);
      return names === undefined ? [] : [{ element, names }];
    });
  return (
    listChoice(around, operators) ??
    switchChoice(named(CHOICES)) ??
    checkChoice(around, named(CHECKS), operators) ??
    joinSides(named(TRIGGERS).map(({ names }) => names)) ??
    (around.querySelector(TALK) ? undefined : labelledChoice(around, operators))
  );
}

/** Lists of conversations are filtered by "all", too: the word alone tells nothing here. */
function readersIn(caption: string, operators: readonly string[]): Recipients | undefined {
  return ALL.test(fold(caption)) ? undefined : recipientsNamed(caption, operators);
}

function listChoice(
  around: Element,
  operators: readonly string[],
): Recipients | 'untold' | undefined {
  for (const list of around.querySelectorAll('select')) {
    const options = [...list.options].map(({ text }) => readersIn(text.trim(), operators));
    if (new Set(options.filter(Boolean)).size < 2) continue;
    const chosen = [...list.options].flatMap((option, i) => (option.selected ? [options[i]] : []));
    return joinSides(chosen.filter((one) => one !== undefined)) ?? 'untold';
  }
  return undefined;
}

/** Radio buttons, tabs and toggles: two of them at least make a choice. */
function switchChoice(named: readonly Named[]): Recipients | 'untold' | undefined {
  if (new Set(named.map(({ names }) => names)).size < 2) return undefined;
  const chosen = named.filter(({ element }) => isOn(element));
  return joinSides(chosen.map(({ names }) => names)) ?? 'untold';
}

const ALL = /^(?:todos|todas|all|tous|alle|tutti)$/;
const COPY = /\b(?:copia|copiar|copy|cc|copie|kopie|copier|kopieren)\b/;

/** A tick per reader; or one only, which puts the operator in copy. */
function checkChoice(
  around: Element,
  named: readonly Named[],
  operators: readonly string[],
): Recipients | 'untold' | undefined {
  if (new Set(named.map(({ names }) => names)).size >= 2) {
    const chosen = named.filter(({ element }) => isOn(element));
    return joinSides(chosen.map(({ names }) => names)) ?? 'untold';
  }
  const copy = [...around.querySelectorAll(CHECKS)].find((check) => {
    const caption = fold(captionOf(check));
    const names = operators.map(fold).some((name) => caption.includes(name));
    return (
      caption.length < 80 &&
      COPY.test(caption) &&
      (names || /operador|operat|betreiber|marketplace/.test(caption))
    );
  });
  if (!copy) return undefined;
  return isOn(copy) ? 'both' : 'customer';
}

/** `Para:` with the readers behind it, as text or as chips that can be taken away. */
function labelledChoice(around: Element, operators: readonly string[]): Recipients | undefined {
  for (const leaf of leavesOf(around, 80)) {
    const text = textOf(leaf);
    if (text.length > 40 || labelOf(text, 'columns') !== 'to' || !leaf.parentElement) continue;
    const lines = linesOf(leaf.parentElement, 12).filter((line) => line !== text);
    const sides = lines.flatMap((line) => readersIn(line, operators) ?? []);
    if (sides.length > 0) return joinSides(sides);
  }
  return undefined;
}

function captionOf(element: Element): string {
  const labels = (element as Partial<HTMLInputElement>).labels ?? [];
  const value = element.matches('input:not([type=radio], [type=checkbox])')
    ? (element as HTMLInputElement).value
    : '';
  const named = (element.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/)
    .map((id) => (id ? textOf(element.ownerDocument.getElementById(id)) : ''))
    .join(' ')
    .trim();
  const own = textOf(element) || value;
  const label = labels[0] ? textOf(labels[0]) : '';
  return own || label || named || (element.getAttribute('aria-label') ?? '');
}

function isOn(element: Element): boolean {
  if (element.matches('input')) return (element as Partial<HTMLInputElement>).checked === true;
  return (
    ['aria-checked', 'aria-pressed', 'aria-selected'].some(
      (name) => element.getAttribute(name) === 'true',
    ) || /^(?:checked|on|active)$/.test(element.getAttribute('data-state') ?? '')
  );
}
