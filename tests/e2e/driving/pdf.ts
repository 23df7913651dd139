const LINE_HEIGHT = 18;
const TOP = 780;

/**
 * A PDF of one page with these lines, the first one large; letters of Latin-1 only.
 * @param padding bytes of nothing after it, which readers pass over
 */
export function pdfOf(lines: readonly string[], padding = 0): Buffer {
  const text = lines.map((line, i) => {
    const escaped = line.replace(/[\\()]/g, '\\$&');
    return `BT /F ${i === 0 ? 20 : 11} Tf 60 ${TOP - i * LINE_HEIGHT} Td (${escaped}) Tj ET`;
  });
  const stream = text.join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  return Buffer.from(assemble(objects, padding), 'latin1');
}

function assemble(objects: readonly string[], padding: number): string {
  let file = '%PDF-1.4\n';
  const starts = objects.map((object, i) => {
    const start = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  // A comment: it is part of the file, and of nothing in it.
  if (padding > 0) file += `%${'x'.repeat(padding)}\n`;
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`);
  const size = objects.length + 1;
  return (
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}` +
    `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  );
}

const PARTIES = ['Informática Delta S.L.', 'CIF: B12345674', 'Calle Mayor 1, 28013 Madrid'];

/** An invoice as shops' programs print it; nobody is behind its names and numbers. */
export const INVOICE_TEXT: readonly string[] = [
  'FACTURA',
  ...PARTIES,
  'Número de factura: F-2026/0123',
  'Fecha de factura: 18/11/2026',
  'Cliente: Cliente de prueba',
  'Descripción                 Cantidad    Precio     Importe',
  'Ratón inalámbrico           1           20,66      20,66',
  'Base imponible: 20,66 EUR',
  'IVA 21 %: 4,34 EUR',
  'Total factura: 25,00 EUR',
  'Forma de pago: tarjeta',
];

export const DELIVERY_NOTE_TEXT: readonly string[] = [
  'ALBARÁN DE ENTREGA',
  ...PARTIES,
  'Número de albarán: A-2026/0077',
  'Fecha: 18/11/2026',
  'Destinatario: Cliente de prueba',
  'Descripción                 Cantidad',
  'Ratón inalámbrico           1',
  'Bultos: 1    Peso: 0,4 kg',
  'Recibí conforme (firma y sello):',
];
