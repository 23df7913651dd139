/** Enter in a field that adds to a list adds to it, where it would otherwise save the whole form. */
export function onEnter(event: KeyboardEvent, add: () => void): void {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
  event.preventDefault();
  add();
}
