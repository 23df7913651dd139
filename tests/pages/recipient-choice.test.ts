// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { recipientChoice } from '../../lib/marketplace/pages/recipient-choice.ts';

const OPERATORS = ['PcComponentes'];
const chosen = (html: string, at?: number) => {
  const page = new DOMParser().parseFromString(`<body><main>${html}</main></body>`, 'text/html');
  const list = page.querySelector('select');
  if (list && at !== undefined) list.selectedIndex = at;
  return recipientChoice(page.querySelector('#box')!, OPERATORS);
};
const BOX = '<textarea id="box"></textarea>';
const select = (captions: readonly string[]) =>
  `<form><select>${captions.map((caption) => `<option>${caption}</option>`).join('')}</select>${BOX}</form>`;

const CAPTIONS: readonly (readonly [string, readonly string[]])[] = [
  ['es', ['Cliente', 'Operador', 'Cliente y operador']],
  ['en', ['Customer', 'Operator', 'Customer and operator']],
  ['pt', ['Cliente', 'Operador', 'Cliente e operador']],
  ['fr', ['Client', 'Opérateur', 'Client et opérateur']],
  ['de', ['Kunde', 'Betreiber', 'Kunde und Betreiber']],
  ['it', ['Cliente', 'Operatore', 'Cliente e operatore']],
  ['by name', ['Cliente', 'PcComponentes', 'Cliente y PcComponentes']],
];

describe('whom a message goes to', () => {
  it.each(CAPTIONS)('is told by a list, %s', (_language, captions) => {
    expect(captions.map((_, at) => chosen(select(captions), at))).toEqual([
      'customer',
      'operator',
      'both',
    ]);
  });

  it.each<[string, string, string | undefined]>([
    [
      'radio buttons',
      `<div><label><input type="radio" name="r">Cliente</label><label><input type="radio" name="r" checked>Cliente y operador</label>${BOX}</div>`,
      'both',
    ],
    [
      'labels beside radio buttons',
      `<div><input type="radio" id="a" checked><label for="a">Customer</label><input type="radio" id="b"><label for="b">Operator</label>${BOX}</div>`,
      'customer',
    ],
    [
      'ARIA radio buttons',
      `<div><div role="radio" aria-checked="false">Kunde</div><div role="radio" aria-checked="true">Kunde und Betreiber</div>${BOX}</div>`,
      'both',
    ],
    [
      'a group of buttons',
      `<div><button aria-pressed="true">Customer</button><button aria-pressed="false">Operator</button>${BOX}</div>`,
      'customer',
    ],
    [
      'two buttons pressed',
      `<div><button aria-pressed="true">Customer</button><button aria-pressed="true">Operator</button>${BOX}</div>`,
      'both',
    ],
    [
      'ticks',
      `<div><label><input type="checkbox" checked>Client</label><label><input type="checkbox">Opérateur</label>${BOX}</div>`,
      'customer',
    ],
    [
      'one tick for a copy',
      `<div><label><input type="checkbox" checked>Enviar copia a PcComponentes</label>${BOX}</div>`,
      'both',
    ],
    [
      '… that is off',
      `<div><label><input type="checkbox">Enviar copia al operador</label>${BOX}</div>`,
      'customer',
    ],
    [
      'a field that opens a list',
      `<section><div><span>Destinatario</span><div role="combobox" aria-label="Destinatario">Cliente y operador</div></div>${BOX}</section>`,
      'both',
    ],
    [
      'chips',
      `<section><div><span>Para:</span><span>Cliente <button>×</button></span><span>PcComponentes <button>×</button></span></div>${BOX}</section>`,
      'both',
    ],
    [
      'a line of text',
      `<section><p><b>To:</b> <span>Customer</span></p>${BOX}</section>`,
      'customer',
    ],
    [
      'tabs',
      `<div><div role="tab" aria-selected="false">Cliente</div><div role="tab" aria-selected="true">Operatore</div>${BOX}</div>`,
      'operator',
    ],
  ])('is told by %s', (_what, html, expected) => {
    expect(chosen(html)).toBe(expected);
  });

  it.each<[string, string]>([
    ['no choice is there', `<form>${BOX}<button>Enviar</button></form>`],
    ['a list of something else', select(['Todos', 'Pendientes', 'Cerrados'])],
    ['nothing is chosen yet', select(['Elige…', 'Cliente', 'Operador'])],
    [
      'buttons do not say which is on',
      `<div><div role="radio">Cliente</div><div role="radio">Operador</div>${BOX}</div>`,
    ],
    ['a filter of conversations', select(['Todos', 'Cliente', 'Operador'])],
    [
      'messages name their readers',
      `<section><article><b>Para:</b> <span>Cliente y operador</span></article>${BOX}</section>`,
    ],
    [
      'the choice is another box’s',
      `<div><div>${select(['Cliente', 'Operador']).replace('id="box"', '')}</div><div>${BOX}</div></div>`,
    ],
  ])('is not told where %s', (_what, html) => {
    expect(chosen(html)).toBeUndefined();
  });
});
