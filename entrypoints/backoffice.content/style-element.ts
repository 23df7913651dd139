/**
 * Styles as an element: Firefox does not let a content script hand a constructed style sheet to a
 * shadow root of the page.
 */
export function styleElement(document: Document, text: string): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = text;
  return style;
}
