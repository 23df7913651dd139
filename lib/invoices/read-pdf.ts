import type { getResolvedPDFJS } from 'unpdf';
import { layOut } from './layout.ts';
import type { Run } from './layout.ts';
import type { Contents, Page } from './page.ts';
import { decodeText } from './decode-text.ts';

/** An invoice says that it is one on its first pages; what follows is small print. */
const MAX_PAGES = 3;
/** Runs of text a page: dense ones hold some 3,000. */
const MAX_RUNS = 12_000;
const MAX_ATTACHMENTS = 8;

type PdfJs = Awaited<ReturnType<typeof getResolvedPDFJS>>;
type PdfDocument = Awaited<ReturnType<PdfJs['getDocument']>['promise']>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

/** Lets timers run: the PDF library works on this thread and awaits only itself. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** `transform` = [a b c d e f]; turned text is turned back, so that its lines are lines. */
function runOf(text: string, width: number, transform: readonly number[]): Run & { turn: number } {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = transform;
  const size = Math.hypot(c, d);
  const turn = Math.abs(a) >= Math.abs(b) ? (a < 0 ? 2 : 0) : b > 0 ? 1 : 3;
  const turned = [
    [x, y],
    [y, -x],
    [-x, -y],
    [-y, x],
  ][turn] as [number, number];
  return { text, x: turned[0], y: turned[1], width, size, turn };
}

async function readPage(page: PdfPage, signal: AbortSignal): Promise<Page> {
  const reader = page.streamTextContent().getReader() as ReadableStreamDefaultReader<{
    items: readonly { str?: string; width: number; transform: readonly number[] }[];
  }>;
  const runs: (Run & { turn: number })[] = [];
  while (runs.length < MAX_RUNS && !signal.aborted) {
    const { done, value } = await reader.read();
    if (done) break;
    for (const { str, width, transform } of value.items) {
      if (str !== undefined) runs.push(runOf(str, width, transform));
    }
    await breathe();
  }
  void reader.cancel(new Error('enough')).catch(() => undefined);
  return [0, 1, 2, 3].flatMap((turn) => layOut(runs.filter((run) => run.turn === turn)));
}

async function readAttachments(document: PdfDocument): Promise<string[]> {
  const found = (await document.getAttachments()) ?? new Map<string, { filename?: string }>();
  const names = [...found].filter(([id, { filename }]) => /\.xml$/iu.test(filename ?? id));
  const texts: string[] = [];
  for (const [id] of names.slice(0, MAX_ATTACHMENTS)) {
    const content: unknown = await document.getAttachmentContent(id);
    if (content instanceof Uint8Array) texts.push(decodeText(content));
  }
  return texts;
}

async function readPages(document: PdfDocument, signal: AbortSignal): Promise<Page[]> {
  const pages: Page[] = [];
  for (let i = 1; i <= Math.min(document.numPages, MAX_PAGES) && !signal.aborted; i++) {
    // A page that cannot be drawn spoils only itself.
    const page = await document.getPage(i).catch(() => undefined);
    pages.push(page ? await readPage(page, signal).catch(() => []) : []);
    page?.cleanup();
  }
  return pages;
}

/**
 * Text of the first pages and embedded XML of a PDF.
 *
 * @throws whatever the library throws for files that are encrypted or broken
 */
export async function readPdf(bytes: Uint8Array, signal: AbortSignal): Promise<Contents> {
  // Loaded with the first PDF: it weighs more than everything else together.
  const unpdf = await import('unpdf');
  const { getDocument } = await unpdf.getResolvedPDFJS();
  const loading = getDocument({
    // The library takes the buffer over.
    data: bytes.slice(),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    stopAtErrors: false,
  });
  signal.addEventListener('abort', () => void loading.destroy().catch(() => undefined), {
    once: true,
  });
  try {
    const document = await loading.promise;
    const attachments = await readAttachments(document).catch(() => []);
    return { attachments, pages: await readPages(document, signal), length: document.numPages };
  } finally {
    await loading.destroy().catch(() => undefined);
  }
}
