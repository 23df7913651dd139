/** An XML file of this size is an invoice of some thousand lines. */
const MAX_SIGNED = 4_000_000;

function unwrapBase64(text: string): string {
  const packed = text.replace(/-----[A-Z0-9 ]+-----/gu, '').replace(/\s/gu, '');
  try {
    return atob(packed.slice(0, packed.length - (packed.length % 4)));
  } catch {
    return '';
  }
}

/**
 * The XML inside a `.p7m` envelope. The signature is not checked, and the envelope not parsed: it
 * holds the file as it was, at most cut by a few bytes of lengths between its pieces.
 */
export function xmlInSigned(bytes: Uint8Array): string | undefined {
  const latin = new TextDecoder('latin1').decode(bytes.subarray(0, MAX_SIGNED));
  const binary = /^\s*(?:MI|-----)/u.test(latin) ? unwrapBase64(latin) : latin;
  const start = binary.search(/<\?xml|<[A-Za-z][\w.-]*:?Fattura/u);
  return start < 0 ? undefined : binary.slice(start);
}
