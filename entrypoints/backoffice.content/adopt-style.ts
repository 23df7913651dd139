/** What Firefox shows a content script of the page's own objects. */
interface Unwrapped {
  readonly wrappedJSObject?: {
    readonly CSSStyleSheet: typeof CSSStyleSheet;
    readonly adoptedStyleSheets: CSSStyleSheet[];
  };
}

const sheets = new Map<string, CSSStyleSheet>();

/**
 * Gives a shadow root these styles and no others, one shared sheet a text. Sheets made by script are not subject to
 * the page's content security policy, as a `<style>` of ours is in Firefox. Firefox in turn takes
 * only sheets of the page's own making into a shadow root of the page (bug 1751346), so there the
 * page's constructor makes it; what is handed over is our own constant text.
 */
export function adoptStyle(root: ShadowRoot, text: string): void {
  try {
    const page = (root as ShadowRoot & Unwrapped).wrappedJSObject;
    const sheet = sheetOf(text, root.ownerDocument);
    if (page) page.adoptedStyleSheets.splice(0, page.adoptedStyleSheets.length, sheet);
    else root.adoptedStyleSheets = [sheet];
  } catch {
    const style = root.ownerDocument.createElement('style');
    style.textContent = text;
    root.append(style);
  }
}

function sheetOf(text: string, document: Document): CSSStyleSheet {
  const known = sheets.get(text);
  if (known) return known;
  const view = document.defaultView as (Window & Unwrapped) | null;
  const sheet = new (view?.wrappedJSObject?.CSSStyleSheet ?? CSSStyleSheet)();
  sheet.replaceSync(text);
  sheets.set(text, sheet);
  return sheet;
}
