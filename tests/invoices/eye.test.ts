import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createInvoiceEye } from '../../lib/invoices/eye.ts';
import { papers } from './papers.ts';
import { drawPaper, textAt, writePdf } from './pdf-writer.ts';
import { UBL_INVOICE, UBL_ORDER } from './xml-samples.ts';

const eye = createInvoiceEye();
const look = (name: string, bytes?: Uint8Array) => eye.look({ name, bytes });
const CONTENT = { isInvoice: true, by: 'content' };
const NO_INVOICE = { isInvoice: false, by: 'content' };

const ALL = papers();
const find = (name: string) => ALL.find((paper) => paper.name === name)!;
const INVOICE = drawPaper(find('es FACTURA (bigRight)'));
const DELIVERY = drawPaper(find('es ALBARÁN (bigRight)'));
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('PDF files', () => {
  const everyFifth = ALL.filter((_, i) => i % 5 === 0);
  it.each(everyFifth)('$name, whatever order it is drawn in', async (paper) => {
    const verdict = await look('documento.pdf', writePdf({ pages: [drawPaper(paper)] }));
    expect(verdict).toEqual({ isInvoice: paper.expected, by: 'content' });
  });

  it('contents win over a name that says otherwise', async () => {
    expect(await look('factura.pdf', writePdf({ pages: [DELIVERY] }))).toEqual(NO_INVOICE);
    expect(await look('albaran.pdf', writePdf({ pages: [INVOICE] }))).toEqual(CONTENT);
  });

  it('a name tells nothing of the bytes', async () => {
    expect(await look('foto.jpg', writePdf({ pages: [INVOICE] }))).toEqual(CONTENT);
    expect(await look('', writePdf({ pages: [INVOICE] }))).toEqual(CONTENT);
  });

  it('a letter before the invoice', async () => {
    const letter = textAt('Adjuntamos el documento que nos pidió.', 50, 700, 10);
    expect(await look('a.pdf', writePdf({ pages: [letter, INVOICE] }))).toEqual(CONTENT);
  });

  it('embedded XML decides', async () => {
    const scan = 'q 500 0 0 700 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q';
    const withXml = (text: string) =>
      writePdf({ pages: [scan], attachment: { name: 'factur-x.xml', text } });
    expect(await look('a.pdf', withXml(UBL_INVOICE))).toEqual(CONTENT);
    expect(await look('a.pdf', withXml(UBL_ORDER))).toEqual(NO_INVOICE);
  });
});

describe('what cannot be read is judged by name, or not at all', () => {
  const scan = writePdf({ pages: ['q 500 0 0 700 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q'] });
  const shifted = (text: string) =>
    [...text].map((letter) => (letter.charCodeAt(0) - 29).toString(16).padStart(4, '0')).join('');
  const sentences =
    'FACTURA Total a pagar Base imponible Fecha Cliente Cantidad Precio Importe IVA ';
  const unnamed = writePdf({
    pages: [`BT /F1 12 Tf 50 700 Td <${shifted(sentences.repeat(4))}> Tj ET`],
    unnamed: true,
  });

  it.each([
    ['scan', scan],
    ['letters without names', unnamed],
    ['too large to be sent', undefined],
  ])('%s', async (_, bytes) => {
    expect(await look('factura 12.pdf', bytes)).toEqual({ isInvoice: true, by: 'name' });
    expect(await look('albaran 12.pdf', bytes)).toEqual({ isInvoice: false, by: 'name' });
    expect(await look('scan0001.pdf', bytes)).toEqual({ by: 'name' });
  });

  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13);
  it('pictures', async () => {
    expect(await look('factura.png', png)).toEqual({ isInvoice: true, by: 'name' });
    expect(await look('IMG_1234.png', png)).toEqual({ isInvoice: false, by: 'name' });
  });

  const whole = writePdf({ pages: [INVOICE] });
  const nested = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['encrypted', writePdf({ pages: [INVOICE], locked: true })],
    ['cut off in its head', whole.subarray(0, 20)],
    ['only a head', utf8('%PDF-1.7\n')],
    [
      'noise after the head',
      Uint8Array.from({ length: 50_000 }, (_, i) => (i < 9 ? whole[i]! : (i * 7919) % 251)),
    ],
    ['a picture called PDF', png],
    ['a program', Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0)],
    ['a broken archive', Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3)],
  ])('%s is not judged', async (_, bytes) => {
    const { isInvoice } = await look('factura.pdf', bytes);
    expect(isInvoice === undefined || bytes[0] === 0x50).toBe(true);
  });

  it('nesting without end is survived', async () => {
    const { isInvoice } = await look('a.pdf', writePdf({ pages: [nested] }));
    expect(isInvoice).not.toBe(true);
  });
});

describe('files made to exhaust', () => {
  const packed = (megabytes: number) => {
    const body = deflateSync(Buffer.alloc(megabytes * 1_000_000, 32), { level: 9 });
    const head = `%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj 4 0 obj<</Filter/FlateDecode/Length ${body.length}>>stream\n`;
    return new Uint8Array(
      Buffer.concat([
        Buffer.from(head),
        body,
        Buffer.from('\nendstream endobj trailer<</Root 1 0 R>>'),
      ]),
    );
  };

  it('a stream that unpacks to 300 MB stays packed', async () => {
    const before = process.memoryUsage().rss;
    expect(await look('factura.pdf', packed(300))).toEqual({ by: 'content' });
    expect(process.memoryUsage().rss - before).toBeLessThan(400_000_000);
  });

  it('10,000 pages cost as much as three', async () => {
    const pages = [INVOICE, ...Array.from({ length: 9_999 }, () => DELIVERY)];
    const bytes = writePdf({ pages });
    const start = performance.now();
    expect(await look('a.pdf', bytes)).toEqual(CONTENT);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('a page of endless text is read in part', async () => {
    const line = textAt('palabra tras palabra sin fin ni concierto', 50, 700, 10);
    const start = performance.now();
    const { isInvoice } = await look('a.pdf', writePdf({ pages: [`${line}\n`.repeat(100_000)] }));
    expect(isInvoice).not.toBe(true);
    expect(performance.now() - start).toBeLessThan(7000);
  });
});

describe('any bytes are answered', () => {
  const heads = ['%PDF-1.4\n', 'PK\u0003\u0004', '<?xml version="1.0"?>', '<html>', '0\u0082', ''];
  it('random bytes behind every head', async () => {
    const bytes = fc.tuple(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 400 }));
    await fc.assert(
      fc.asyncProperty(fc.string(), bytes, async (name, [head, rest]) => {
        const { by, isInvoice } = await look(name, Uint8Array.of(...utf8(head), ...rest));
        expect(['content', 'name']).toContain(by);
        expect([true, false, undefined]).toContain(isInvoice);
      }),
      { numRuns: 300 },
    );
  });

  it('a PDF with bytes changed or missing', async () => {
    const whole = writePdf({ pages: [INVOICE] });
    const at = fc.nat({ max: whole.length - 1 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(at, fc.nat({ max: 255 })), { maxLength: 30 }),
        at,
        async (changes, end) => {
          const bytes = whole.slice(0, whole.length - Math.floor(end / 4));
          for (const [i, byte] of changes) if (i < bytes.length) bytes[i] = byte;
          const verdict = await look('a.pdf', bytes);
          // An invoice may become unreadable, but never another paper.
          expect(verdict.by).toBeDefined();
        },
      ),
      { numRuns: 100 },
    );
  });
});
