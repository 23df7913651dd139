import type { Paper } from './papers.ts';

/** A small PDF writer: text in Helvetica, or whatever else a test puts on a page. */
export interface PdfParts {
  /** Content streams, one a page. */
  readonly pages: readonly string[];
  readonly attachment?: { readonly name: string; readonly text: string };
  /** A password nobody knows. */
  readonly locked?: boolean;
  /** A font whose characters nobody can name. */
  readonly unnamed?: boolean;
}

/** Letters beyond Latin-1 get the free codes 128 … 159. */
const EXTRA = [...'€’łąćęńóśźżŁĄĆĘŃŚŹŻ–“”•'];
const glyphNames = EXTRA.map(
  (letter) => `/uni${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
).join('');

function encode(text: string): string {
  const codes = [...text].map((letter) => {
    const extra = EXTRA.indexOf(letter);
    return extra >= 0 ? String.fromCharCode(128 + extra) : letter;
  });
  return codes.join('').replace(/[\\()]/g, '\\$&');
}

export function textAt(text: string, x: number, y: number, size: number): string {
  return `BT /F1 ${size} Tf ${x} ${y} Td (${encode(text)}) Tj ET`;
}

/** A page's content stream, drawn bottom up: what a file draws first is not what stands on top. */
export function drawPaper(paper: Paper): string {
  let y = 800;
  const drawn = paper.rows.flatMap((row) => {
    y -= 1.4 * Math.max(...row.map(({ size }) => size));
    return row.map(({ text, size, x }) => textAt(text, x, y, size));
  });
  return drawn.reverse().join('\n');
}

const PLAIN_FONT = `<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Type/Encoding/BaseEncoding/WinAnsiEncoding/Differences[128${glyphNames}]>>>>`;
const UNNAMED_FONT =
  '<</Type/Font/Subtype/Type0/BaseFont/AAAAAA+Unknown/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/AAAAAA+Unknown/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor<</Type/FontDescriptor/FontName/AAAAAA+Unknown/Flags 4>>/DW 500>>]>>';

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);
const stream = (body: string, dictionary = '') =>
  `<<${dictionary}/Length ${body.length}>>stream\n${body}\nendstream`;

function objectsOf(parts: PdfParts): string[] {
  const { pages, attachment } = parts;
  const first = 4;
  const attached = first + 2 * pages.length;
  const names = attachment
    ? `/Names<</EmbeddedFiles<</Names[(${attachment.name}) ${attached} 0 R]>>>>`
    : '';
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ');
  const objects = [
    `<</Type/Catalog/Pages 2 0 R${names}>>`,
    `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`,
    parts.unnamed ? UNNAMED_FONT : PLAIN_FONT,
  ];
  pages.forEach((content, i) => {
    const resources = '/Resources<</Font<</F1 3 0 R>>>>';
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${resources}/Contents ${first + 2 * i + 1} 0 R>>`,
      stream(content),
    );
  });
  if (attachment) {
    objects.push(
      `<</Type/Filespec/F(${attachment.name})/UF(${attachment.name})/EF<</F ${attached + 1} 0 R>>>>`,
      stream(attachment.text, '/Type/EmbeddedFile/Subtype/text#2Fxml'),
    );
  }
  return objects;
}

export function writePdf(parts: PdfParts): Uint8Array {
  const objects = objectsOf(parts);
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const lock = `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O(${'o'.repeat(32)})/U(${'u'.repeat(32)})>>/ID[(0123456789abcdef)(0123456789abcdef)]`;
  const size = objects.length + 1;
  const start = file.length;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root 1 0 R${parts.locked ? lock : ''}>>\nstartxref\n${start}\n%%EOF\n`;
  return latin1(file);
}
