import { describe, expect, it } from 'vitest';
import { createInvoiceEye } from '../../lib/invoices/eye.ts';
import { xmlIsInvoice } from '../../lib/invoices/xml-kind.ts';
import { XML_INVOICES, XML_OTHERS, XML_UNKNOWN } from './xml-samples.ts';

describe('XML formats', () => {
  it.each(Object.entries(XML_INVOICES))('invoice: %s', (_, text) =>
    expect(xmlIsInvoice(text)).toBe(true),
  );
  it.each(Object.entries(XML_OTHERS))('none: %s', (_, text) =>
    expect(xmlIsInvoice(text)).toBe(false),
  );
  it.each(Object.entries(XML_UNKNOWN))('unknown: %s', (_, text) =>
    expect(xmlIsInvoice(text)).toBeUndefined(),
  );
});

describe('XML files', () => {
  const eye = createInvoiceEye();
  const text = XML_INVOICES.FatturaPA!;
  const utf16 = new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
  const der = Buffer.concat([
    Buffer.of(0x30, 0x82, 1, 2, 6, 9),
    Buffer.from(text),
    Buffer.of(0xa0, 0x80),
  ]);
  const pem = `-----BEGIN PKCS7-----\n${der.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END PKCS7-----\n`;

  it.each<[string, Uint8Array]>([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-16', utf16],
    ['signed, binary', new Uint8Array(der)],
    ['signed, base64', new TextEncoder().encode(pem)],
  ])('%s', async (_, bytes) => {
    expect(await eye.look({ name: 'a.bin', bytes })).toEqual({ isInvoice: true, by: 'content' });
  });

  it('a name makes no invoice of other XML', async () => {
    const bytes = new TextEncoder().encode(XML_UNKNOWN['a settings file']);
    expect(await eye.look({ name: 'factura.xml', bytes })).toEqual({ by: 'content' });
    expect(await eye.look({ name: 'manual.xml', bytes })).toEqual({ isInvoice: false, by: 'name' });
    expect(await eye.look({ name: 'a.xml', bytes })).toEqual({ by: 'content' });
  });
});
