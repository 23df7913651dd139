import {
  CREDIT,
  INVOICE,
  NOTE,
  NUMBER_WORDS,
  OF_CREDIT,
  ORDER,
  OTHER,
  SERIES,
  SHORT_SERIES,
} from './name-words.ts';

const DOCUMENTS = new Set(['', 'pdf', 'xml', 'doc', 'docx', 'odt', 'p7m', 'xsig', 'html', 'htm']);
const PICTURES = new Set(['jpg', 'jpeg', 'png', 'heic', 'webp', 'tif', 'tiff', 'gif', 'bmp']);
/** Names cameras, messengers and scanners give: they say what a file is not called, no more. */
const CAMERA = /^(?:img|image|imagen|dsc|dscn|dscf|pxl|photo|foto|whatsapp|pic|picture)$/u;
const MAX_LENGTH = 300;

interface Name {
  readonly words: readonly string[];
  readonly extension: string;
}

/** `Ã¡` → `á`: UTF-8 read as Latin-1, as old mail and zip programs leave it. */
function withoutMojibake(text: string): string {
  return text.replace(/([ÂÃ])([\u0080-\u00BF])/gu, (_, lead: string, rest: string) =>
    String.fromCharCode(((lead.charCodeAt(0) & 0x1f) << 6) | (rest.charCodeAt(0) & 0x3f)),
  );
}

/** Words and numbers of a name, lower case without accents: `FacturaNº12.PDF` → factura, no, 12. */
function read(name: string): Name {
  const own = name.slice(-MAX_LENGTH).replace(/^.*[\\/](?=[^\\/]*\p{L})/su, '');
  const extension = /\.([\p{L}\p{N}]{1,5})$/u.exec(own)?.[1] ?? '';
  const isExtension = /^[a-z]+\d?[a-z]*$/iu.test(extension);
  const stem = isExtension ? own.slice(0, -extension.length - 1) : own;
  const words = withoutMojibake(stem)
    .replace(/%[\da-f]{2}/giu, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/\p{L}+|\d+/gu);
  return { words: words ?? [], extension: isExtension ? extension.toLowerCase() : '' };
}

function isNumber(word: string | undefined): boolean {
  return word !== undefined && /^\d/.test(word);
}

/** `fac-2026-001`, `fra. nº 12`: a series name and, maybe after a word for "number", a number. */
function hasSeries(words: readonly string[]): boolean {
  return words.some((word, i) => {
    if (!SERIES.has(word)) return false;
    const next = words.slice(i + 1).find((other) => !NUMBER_WORDS.has(other));
    return isNumber(next);
  });
}

/** `RE-2026-014`, `FT 2026_12`: letters too common to count beside any other word. */
function isShortSeries([first, ...rest]: readonly string[]): boolean {
  if (first === undefined || !SHORT_SERIES.has(first)) return false;
  const letters = rest.filter((word) => !isNumber(word)).join('');
  return letters.length <= 1 && rest.filter(isNumber).join('').length >= 3;
}

function isCreditNote(words: readonly string[]): boolean {
  if (words.some((word) => CREDIT.has(word))) return true;
  return words.some((word) => NOTE.has(word)) && words.some((word) => OF_CREDIT.has(word));
}

/**
 * Whether a file is an invoice by what its name says, in es, pt, fr, it, de, en, nl, pl, ca, gl.
 *
 * `true`: it is called an invoice or a credit note. `false`: it is called something else (delivery
 * note, label, manual, photo …). `undefined`: its name does not say, or says both. Total on any string.
 */
export function looksLikeInvoiceName(name: string): boolean | undefined {
  const { words, extension } = read(name);
  const picture = PICTURES.has(extension);
  const named = words.some((word) => INVOICE.has(word)) || hasSeries(words) || isCreditNote(words);
  const invoice = named || (!picture && isShortSeries(words));
  if (words.some((word) => OTHER.has(word))) return invoice ? undefined : false;
  if (invoice) return picture || DOCUMENTS.has(extension) ? true : undefined;
  if (words.some((word) => ORDER.has(word) || (picture && CAMERA.test(word)))) return false;
  return undefined;
}
