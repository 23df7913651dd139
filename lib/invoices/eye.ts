import type { InvoiceEye } from '../app/ports.ts';
import { looksLikeInvoiceName } from './by-name.ts';
import { decodeText } from './decode-text.ts';
import { kindOf } from './file-kind.ts';
import type { FileKind } from './file-kind.ts';
import { pageOfMarkup } from './markup.ts';
import { pageOfText } from './page.ts';
import { isBomb } from './pdf-bomb.ts';
import { readPdf } from './read-pdf.ts';
import { xmlInSigned } from './read-signed.ts';
import { readZip } from './read-zip.ts';
import { textIsInvoice } from './verdict.ts';
import { xmlIsInvoice } from './xml-kind.ts';

interface File {
  readonly name: string;
  readonly bytes?: Uint8Array;
}

/**
 * `true` and `false` as the contents say; `undefined`: they cannot say; `unclear`: they could have
 * said that it is an invoice, and did not; `unreadable`: encrypted, broken, not what it pretends to
 * be, or not read in time.
 */
type Answer = boolean | undefined | 'unclear' | 'unreadable';

/** Longer than any real invoice took on a slow machine, shorter than a seller waits. */
const DEADLINE_MS = 5000;
const PICTURE_NAME = /\.(?:jpe?g|png|heic|webp|tiff?|gif|bmp|avif)$/iu;

async function lookIntoPdf(bytes: Uint8Array, signal: AbortSignal): Promise<Answer> {
  if (await isBomb(bytes)) return 'unreadable';
  const { attachments, pages, length } = await readPdf(bytes, signal);
  const embedded = attachments.map(xmlIsInvoice);
  if (embedded.includes(true)) return true;
  const seen = textIsInvoice(pages, length);
  return typeof seen !== 'boolean' && embedded.includes(false) ? false : seen;
}

const READERS: Readonly<
  Record<FileKind, (file: Required<File>, signal: AbortSignal) => Promise<Answer> | Answer>
> = {
  pdf: ({ bytes }, signal) => lookIntoPdf(bytes, signal),
  // A list of codes may be named after the format it belongs to.
  xml: ({ bytes }) => xmlIsInvoice(decodeText(bytes)) ?? 'unclear',
  signed: ({ bytes }) => xmlIsInvoice(xmlInSigned(bytes) ?? ''),
  html: ({ bytes }) => textIsInvoice([pageOfMarkup(decodeText(bytes))]),
  text: ({ bytes }) => textIsInvoice([pageOfText(decodeText(bytes))]),
  zip: async ({ bytes }) => {
    const page = await readZip(bytes.slice());
    return page && textIsInvoice([page]);
  },
  picture: ({ name }) => (PICTURE_NAME.test(name) ? undefined : 'unreadable'),
  // Read by nothing here, but papers.
  'old-word': () => undefined,
  unknown: () => 'unreadable',
};

/** Reads until the deadline; whatever goes wrong with a file is the file's fault. */
async function lookInside(file: Required<File>): Promise<Answer> {
  const stop = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Answer>((resolve) => {
    timer = setTimeout(() => {
      stop.abort();
      resolve('unreadable');
    }, DEADLINE_MS);
  });
  try {
    const reading = READERS[kindOf(file.bytes)](file, stop.signal);
    return await Promise.race([reading, late]);
  } catch {
    return 'unreadable';
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The invoice eye: contents first, the name where they do not say.
 *
 * A file is never kept. `bytes` absent means too large or not to be read: judged by its name alone.
 * Files that are empty, encrypted, broken or not what their name says are not judged at all.
 */
export function createInvoiceEye(): InvoiceEye {
  return {
    look: async ({ name, bytes }) => {
      if (bytes === undefined) return { isInvoice: looksLikeInvoiceName(name), by: 'name' };
      const seen = bytes.length === 0 ? 'unreadable' : await lookInside({ name, bytes });
      if (seen === 'unreadable') return { by: 'content' };
      if (typeof seen === 'boolean') return { isInvoice: seen, by: 'content' };
      const named = looksLikeInvoiceName(name);
      // No name makes an invoice of what can be read and shows none.
      if (seen === 'unclear' && named !== false) return { by: 'content' };
      return { isInvoice: named, by: 'name' };
    },
  };
}
