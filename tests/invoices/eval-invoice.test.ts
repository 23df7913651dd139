import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MOST_FILE_BYTES } from '../../lib/domain/file-parts.ts';

const COMMAND = resolve(import.meta.dirname, '../eval/invoice.ts');
const INVOICE =
  'FACTURA Nº F-2026/12\nFecha de factura: 12/03/2026\nCIF: B12345678\nBase imponible 10,00\nIVA 21% 2,10\nTotal 12,10 €\n';
const NOTE = 'ALBARÁN DE ENTREGA\nFecha 12/03/2026\nBultos 2\nRecibí conforme el cliente\n';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'eval-invoice-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('eval:invoice', () => {
  it('says what each file is, and how often that was right', () => {
    put('invoice/a.txt', INVOICE);
    put('invoice/b.txt', NOTE);
    put('other/c.txt', NOTE);
    put('other/d.pdf', '');
    const { status, stdout } = run(folder, '--json');
    expect(JSON.parse(stdout)).toEqual({
      files: [
        { file: 'invoice/a.txt', expected: 'invoice', verdict: 'invoice' },
        { file: 'invoice/b.txt', expected: 'invoice', verdict: 'other' },
        { file: 'other/c.txt', expected: 'other', verdict: 'other' },
        { file: 'other/d.pdf', expected: 'other', verdict: 'not-judged' },
      ],
      ...{ precision: 1, recall: 0.5 },
    });
    expect(status).toBe(0);
  });

  it('claims no precision where nothing was called an invoice, and no recall without one', () => {
    put('other/c.txt', NOTE);
    expect(JSON.parse(run(folder, '--json').stdout)).toMatchObject({
      ...{ precision: null, recall: null },
    });
  });

  it('does not judge what the extension does not read in full, whatever it is called', () => {
    put('other/factura-grande.pdf', new Uint8Array(MOST_FILE_BYTES + 1));
    put('other/factura.txt', '');
    put('other/factura.pdf', '%PDF-1.7 broken');
    const { files } = JSON.parse(run(folder, '--json').stdout) as {
      files: readonly { verdict: string }[];
    };
    expect(files.map(({ verdict }) => verdict)).toEqual(Array(3).fill('not-judged'));
  });

  it('names what it leaves out', () => {
    put('invoice/a.txt', INVOICE);
    put('invoice/more/b.txt', INVOICE);
    put('other/.hidden', NOTE);
    const { status, stdout, stderr } = run(folder, '--json');
    expect(JSON.parse(stdout)).toMatchObject({ files: [{ file: 'invoice/a.txt' }] });
    expect(stderr).toContain('invoice/more, other/.hidden');
    expect(status).toBe(0);
  });

  it.each([
    ['no folder of these names', 'Invoices/a.txt'],
    ['one level too deep', 'set/invoice/a.txt'],
    ['empty ones', 'invoice/more/a.txt'],
  ])('ends with 2 where there is nothing to judge: %s', (_what, path) => {
    put(path, INVOICE);
    const { status, stdout, stderr } = run(folder, '--json');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`No files in ${folder}/invoice`);
    expect(stderr).toContain('Usage:');
  });

  it.each([[[]], [['--json']], [['/nowhere']]])('ends with 2 on %j', (args) => {
    expect(run(...args)).toMatchObject({ status: 2, stdout: '' });
  });

  it('prints a table for people', () => {
    put('invoice/a.txt', INVOICE);
    const { stdout } = run(folder);
    expect(stdout).toMatch(/^invoice +content +invoice\/a\.txt$/m);
    expect(stdout).toContain('precision: 1');
  });
});
