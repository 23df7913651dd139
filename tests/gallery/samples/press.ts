/** Clicks the first element that fits. @throws where there is none: the view has changed */
export function click(selector: string, at = 0): void {
  const found = [...document.querySelectorAll<HTMLElement>(selector)].at(at);
  if (!found) throw new Error(`Nothing to click: ${selector}`);
  found.click();
}

/** Clicks the button of this name. */
export function press(name: string): void {
  const found = [...document.querySelectorAll('button')].find(
    (button) => (button.getAttribute('aria-label') ?? button.textContent) === name,
  );
  if (!found) throw new Error(`No button: ${name}`);
  found.click();
}

export function key(name: string, over: KeyboardEventInit = {}): void {
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...over }),
  );
}

/** Writes into a field, as a person would. */
export function write(selector: string, text: string): void {
  const field = document.querySelector<HTMLInputElement>(selector);
  if (!field) throw new Error(`No field: ${selector}`);
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** After what was just done has been drawn. */
export function later(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 120));
}
