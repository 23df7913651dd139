/** Beyond these a notice would leave the part of the page it speaks of. */
const EDGES =
  'body, main, [role=main], [role=dialog], dialog, form, aside, section, article, fieldset, [role=region]';

/**
 * The element after which a notice stands: the control itself, or, where it is not shown (file
 * inputs hardly ever are) or shares a line with others, the part around it that has a line of its
 * own. Layout is read once, when a notice appears.
 */
export function placeOf(control: Element): Element {
  const view = control.ownerDocument.defaultView;
  let place = control;
  for (let climbs = 0; climbs < 6; climbs++) {
    const parent = place.parentElement;
    if (!view || !parent || parent.matches(EDGES)) break;
    if (isShown(place) && !sharesLine(place, parent, view)) break;
    place = parent;
  }
  return place;
}

function isShown(element: Element): boolean {
  const box = element.getBoundingClientRect();
  return box.width > 1 && box.height > 1;
}

function sharesLine(element: Element, parent: Element, view: Window): boolean {
  const around = view.getComputedStyle(parent);
  if (around.display.includes('grid')) return true;
  if (around.display.includes('flex')) return !around.flexDirection.startsWith('column');
  const inline = view.getComputedStyle(element).display.startsWith('inline');
  return inline && !element.matches('textarea, [contenteditable]');
}
