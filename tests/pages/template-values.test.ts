// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { templateValues } from '../../lib/marketplace/pages/template-values.ts';
import { loadFixtures } from './fixtures.ts';

const on = (body: string) =>
  templateValues(new DOMParser().parseFromString(`<main>${body}</main>`, 'text/html'));
const dl = (...pairs: readonly (readonly [string, string])[]) =>
  `<dl>${pairs.map(([term, value]) => `<dt>${term}</dt><dd>${value}</dd>`).join('')}</dl>`;
const TRACKING = ['Número de seguimiento', 'JJD000390007'] as const;
const CARRIER = ['Transportista', 'SEUR'] as const;

describe('what a page fills a text with', () => {
  it.each<[string, string, object]>([
    [
      'labelled values',
      dl(TRACKING, CARRIER, ['Producto', 'Ratón inalámbrico']),
      { trackingNumber: 'JJD000390007', carrier: 'SEUR', product: 'Ratón inalámbrico' },
    ],
    [
      'in English',
      dl(['Tracking number', '1Z999AA10123456784']),
      { trackingNumber: '1Z999AA10123456784' },
    ],
    [
      'in German',
      dl(['Sendungsnummer', '00340434161094042557']),
      { trackingNumber: '00340434161094042557' },
    ],
    ['the same parcel told twice', dl(TRACKING) + dl(TRACKING), { trackingNumber: 'JJD000390007' }],
    ['two parcels', dl(TRACKING) + dl(['Número de seguimiento', 'JJD000390008']), {}],
    ['a dash', dl(['Número de seguimiento', '-'], ['Transportista', '—']), {}],
    ['words in place of a number', dl(['Número de seguimiento', 'Pendiente de asignar']), {}],
    ['a date in place of a number', dl(['Número de seguimiento', '12/11/2026']), {}],
    ['nothing', '', {}],
  ])('%s', (_, body, expected) => {
    expect(on(body)).toEqual(expected);
  });

  it('only where one product was bought', () => {
    const lines = (...names: string[]) =>
      `<table><thead><tr><th>Producto</th><th>Cantidad</th></tr></thead><tbody>${names
        .map((name) => `<tr><td>${name}</td><td>1</td></tr>`)
        .join('')}</tbody></table>`;
    expect(on(lines('Ratón'))).toEqual({ product: 'Ratón' });
    expect(on(lines('Ratón', 'Teclado'))).toEqual({});
  });

  it('on the saved pages of orders, is what a person reads there', () => {
    const found = loadFixtures()
      .filter(({ kind }) => kind === 'order')
      .map(
        ({ name, html }) =>
          [name, templateValues(new DOMParser().parseFromString(html, 'text/html'))] as const,
      )
      .filter(([, values]) => Object.values(values).some((value) => value !== undefined));
    expect(Object.fromEntries(found)).toMatchObject({
      'order/full-de': { trackingNumber: '00340434161094042557', carrier: 'DHL' },
      'order/history-tax-de': { trackingNumber: 'JJD000390007' },
      'order/labels-es': { product: 'Ratón Logitech' },
    });
    expect(found.map(([name]) => name)).not.toContain('order/two-shipments-it');
  });
});
