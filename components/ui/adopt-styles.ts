/** Adopts style texts in a document or shadow root, before anything is drawn in it. */
export function adoptStyles(root: DocumentOrShadowRoot, ...styles: readonly string[]): void {
  root.adoptedStyleSheets = styles.map((style) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    return sheet;
  });
}
