/** Px between the menu, its button and the edge of the window. */
const GAP = 4;

/**
 * Puts an open menu beside its button, wholly inside the window: below it where there is room,
 * else on the side with more of it, and scrolling where even that is too little.
 */
export function placeMenu(menu: HTMLElement, button: HTMLElement): void {
  const { documentElement } = menu.ownerDocument;
  const width = documentElement.clientWidth;
  const height = menu.ownerDocument.defaultView?.innerHeight ?? documentElement.clientHeight;
  const at = button.getBoundingClientRect();
  const below = height - at.bottom - 2 * GAP;
  const above = at.top - 2 * GAP;
  const wanted = menu.scrollHeight + 2;
  const goesBelow = wanted <= below || below >= above;
  const tall = Math.min(wanted, Math.max(goesBelow ? below : above, 0));
  const top = goesBelow ? at.bottom + GAP : at.top - GAP - tall;
  const isEndAligned = at.left + menu.offsetWidth > width - GAP;
  const left = isEndAligned ? at.right - menu.offsetWidth : at.left;
  menu.style.maxHeight = `${tall}px`;
  menu.style.top = `${top}px`;
  menu.style.left = `${Math.max(GAP, Math.min(left, width - menu.offsetWidth - GAP))}px`;
}
