// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { notOurWords } from '../../lib/marketplace/pages/not-our-words.ts';
import { fill } from './tab.ts';

afterEach(() => {
  document.body.replaceChildren();
});

function words(html: string): string[] {
  fill(html);
  return notOurWords(document);
}

describe('not the seller’s words are', () => {
  it.each<[string, string, string[]]>([
    [
      'labelled values',
      '<dl><dt>Cliente</dt><dd>Ana García</dd><dt>Estado</dt><dd>Enviado</dd></dl>',
      ['Ana García'],
    ],
    [
      'values of a table',
      '<table><tr><th>Producto</th><th>Cantidad</th></tr><tr><td>Wireless mouse</td><td>2</td></tr></table>',
      ['Wireless mouse'],
    ],
    [
      'titles that link to products',
      '<main><a href="/product/1">USB charger</a></main>',
      ['USB charger'],
    ],
    [
      'what is marked as a product',
      '<p data-testid="lineProductTitle">USB charger</p>',
      ['USB charger'],
    ],
    ['no short links', '<main><a href="/product/1">x</a></main>', []],
    [
      'nothing of the conversation',
      '<main><article><header><b>Ana</b><time>20 nov</time></header><p>Hola, ¿qué tal?</p></article></main>',
      [],
    ],
    ['nothing outside of the content', '<main></main><a href="/product/1">USB charger</a>', []],
  ])('%s', (_what, html, expected) => {
    expect(words(html)).toEqual(expected);
  });

  it('each once, 50 at most, and none longer than 300 characters', () => {
    const links = Array.from(
      { length: 200 },
      (_, i) => `<a href="/product/${String(i)}">Product ${String(i % 100)} ${'x'.repeat(600)}</a>`,
    );
    const found = words(`<main>${links.join('')}</main>`);
    expect(found).toHaveLength(50);
    expect(new Set(found).size).toBe(50);
    expect(Math.max(...found.map(({ length }) => length))).toBe(300);
  });
});
