import { describe, expect, it } from 'vitest';
import { wordsToJudge } from '../../lib/language/clean.ts';
import { mentionsIn } from '../../lib/wording/mentions.ts';

const STRIP = ['Ratón inalámbrico Zeta', '404-1234567-A', 'Ana García'];
const said = (text: string) => mentionsIn(text, wordsToJudge(text), STRIP, '404-1234567-A');

describe('what a text says of its order', () => {
  it.each([
    ['order', 'Su pedido 404-1234567-A está en camino.'],
    ['product', 'El ratón que compró sale hoy.'],
    ['tracking', 'El seguimiento es 1Z999AA10123456784.'],
    ['date', 'Llegará el 25 de noviembre.'],
    ['date', 'Sie erhalten es am Dienstag.'],
    ['date', 'Il arrivera le 25/11.'],
    ['amount', 'Le devolvemos 34,90 €.'],
    ['amount', 'We refund £20 today.'],
  ])('%s: %s', (mention, text) => {
    expect(said(text)).toContain(mention);
  });

  it.each([
    'Gracias por su compra. Esperamos que disfrute de su pedido y quedamos a su disposición.',
    'Su pedido está en camino y lo recibirá en 24/48 horas. Gracias por confiar en nuestra tienda.',
    'Tiene 30 días para devolver el producto.',
    'Hola Ana García:\nGracias por su compra.',
    'Gracias por todo.\nUn saludo,\nTel. 912 345 678',
    'Vielen Dank für Ihre Bestellung. Wir wünschen Ihnen viel Freude mit dem Artikel.',
  ])('nothing: %s', (text) => {
    expect(said(text)).toEqual([]);
  });
});
