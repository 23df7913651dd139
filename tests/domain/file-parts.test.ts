import { expect, it } from 'vitest';
import {
  isWorthReading,
  MOST_FILE_BYTES,
  MOST_PARTS,
  PART_BYTES,
  PART_LENGTH,
} from '../../lib/domain/file-parts.ts';

const worth = (name: string, size = 1, type?: string) => isWorthReading({ name, size, type });

it.each([
  'documento.pdf',
  'DOCUMENTO.PDF',
  'a.b.xml',
  'a.html',
  'a.htm',
  'a.docx',
  'a.odt',
  'a.xml.p7m',
  'a.xsig',
  'documento',
  'Factura 2026.0123',
  'Factura n.º 12',
  '',
])('reads %j', (name) => {
  expect(worth(name)).toBe(true);
});

it.each(['foto.jpg', 'factura.PNG', 'IMG_1.heic', 'a.mp4', 'a.xlsx', 'a.zip', 'factura.pdf.exe'])(
  'goes by the name alone of %j',
  (name) => {
    expect(worth(name)).toBe(false);
  },
);

it('believes the browser where the extension is strange', () => {
  expect(worth('scan.PDF1', 1, 'application/pdf')).toBe(true);
  expect(worth('scan.PDF1', 1, 'image/png')).toBe(false);
});

it('leaves large files alone, and reads empty ones', () => {
  expect(worth('a.pdf', MOST_FILE_BYTES)).toBe(true);
  expect(worth('a.pdf', MOST_FILE_BYTES + 1)).toBe(false);
  expect(worth('a.pdf', 0)).toBe(true);
});

it('cuts the largest file into whole parts, and a part into whole groups of base64', () => {
  expect(MOST_PARTS).toBe(Math.ceil(MOST_FILE_BYTES / PART_BYTES));
  expect(btoa('x'.repeat(PART_BYTES))).toHaveLength(PART_LENGTH);
});
