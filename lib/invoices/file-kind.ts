export type FileKind =
  'pdf' | 'xml' | 'html' | 'zip' | 'signed' | 'text' | 'picture' | 'old-word' | 'unknown';

const startsWith = (bytes: Uint8Array, ...first: readonly number[]) =>
  first.every((byte, i) => bytes[i] === byte);

const ascii = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));

function isPicture(bytes: Uint8Array): boolean {
  return (
    startsWith(bytes, 0xff, 0xd8, 0xff) ||
    startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    /^(?:GIF8|BM|II\*\0|MM\0\*|RIFF....WEBP|....ftyp(?:hei|mif|avif))/su.test(ascii(bytes, 0, 16))
  );
}

/** Readable text has no control characters but line ends and tabs. */
function isText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096);
  return (
    head.length > 0 &&
    head.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13 || byte === 12)
  );
}

/** What a file is by its first bytes; its name may lie. */
export function kindOf(bytes: Uint8Array): FileKind {
  // Readers accept a PDF whose header stands within the first kilobyte.
  if (ascii(bytes, 0, 1024).includes('%PDF-')) return 'pdf';
  if (isPicture(bytes)) return 'picture';
  if (startsWith(bytes, 0x50, 0x4b, 3, 4)) return 'zip';
  const utf16 = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
  const head = ascii(bytes, 0, 2048)
    .replaceAll('\0', '')
    .replace(/^(?:ï»¿|ÿþ|þÿ)/u, '')
    .trimStart();
  if (/^<(?:!doctype html|html|body|table|div)/iu.test(head)) return 'html';
  if (/^<\?xml|^<[a-z!]/iu.test(head)) return /<html[\s>]/iu.test(head) ? 'html' : 'xml';
  if (
    startsWith(bytes, 0x30, 0x80) ||
    startsWith(bytes, 0x30, 0x82) ||
    startsWith(bytes, 0x30, 0x83)
  )
    return 'signed';
  if (/^(?:-----BEGIN (?:PKCS7|CMS)|MI[IAM][A-Za-z0-9+/]{20})/u.test(head)) return 'signed';
  const isOle = startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);
  if (isOle || head.startsWith('{\\rtf')) return 'old-word';
  return utf16 || isText(bytes) ? 'text' : 'unknown';
}
