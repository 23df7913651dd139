// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { PageKind } from '../../lib/domain/reading.ts';
import { SeenOptions, uploadPlaceOf } from '../../lib/marketplace/pages/upload.ts';

afterEach(() => {
  document.body.replaceChildren();
});

/** Where a file chosen at `#at` goes: `order-documents at dialog: Factura (invoice)`. */
function placeAt(html: string, kind: PageKind, seen = new SeenOptions()): string | undefined {
  const parsed = new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
  document.body.replaceChildren(
    ...[...parsed.body.childNodes].map((node) => document.importNode(node, true)),
  );
  const place = uploadPlaceOf(document.querySelector('#at')!, kind, seen);
  if (!place) return undefined;
  const { target, region, typeLabel, typeIsInvoice } = place;
  const type = typeIsInvoice === undefined ? 'unknown' : typeIsInvoice ? 'invoice' : 'other';
  return `${target} at ${region.id}${target === 'message' ? '' : `: ${typeLabel ?? '—'} (${type})`}`;
}

const FILE = '<input type="file" id="at">';
const select = (chosen: string, ...others: readonly string[]) =>
  `<select><option>${chosen}</option>${others.map((o) => `<option>${o}</option>`).join('')}</select>`;
const dialog = (inside: string) => `<div role="dialog" id="d">${inside}${FILE}</div>`;
const combo = (text: string) => dialog(`<div role="combobox">${text}</div>`);

describe('a document of an order, by its dialog', () => {
  it.each<[string, string, string]>([
    ['type invoice chosen', dialog(select('Factura', 'Albarán')), 'Factura (invoice)'],
    ['another chosen', dialog(select('Albarán', 'Factura')), 'Albarán (other)'],
    ['in English', dialog(select('Delivery note', 'Customer invoice')), 'Delivery note (other)'],
    ['in French', dialog(select('Facture client', 'Bon de livraison')), 'Facture client (invoice)'],
    ['in German', dialog(select('Lieferschein', 'Rechnung')), 'Lieferschein (other)'],
    ['in Portuguese', dialog(select('Fatura', 'Guia de remessa')), 'Fatura (invoice)'],
    ['in Italian', dialog(select('Bolla di consegna', 'Fattura')), 'Bolla di consegna (other)'],
    ['“other document”', dialog(select('Otro documento', 'Factura')), 'Otro documento (other)'],
    [
      'a credit note, which is right for some files',
      dialog(select('Nota de crédito', 'Factura')),
      'Nota de crédito (unknown)',
    ],
    ['a correction', dialog(select('Factura rectificativa')), 'Factura rectificativa (unknown)'],
    ['a proforma', dialog(select('Factura proforma', 'Factura')), 'Factura proforma (other)'],
    ['none chosen yet', dialog(select('Selecciona un tipo', 'Factura')), '— (unknown)'],
    ['none chosen yet, in German', dialog(select('Bitte auswählen', 'Rechnung')), '— (unknown)'],
    ['an empty choice', dialog(select('', 'Factura')), '— (unknown)'],
    [
      'the operator’s own type beside an invoice type',
      dialog(select('Ficha técnica X', 'Factura')),
      'Ficha técnica X (other)',
    ],
    [
      'the operator’s own type and no invoice type',
      dialog(select('Ficha técnica X', 'Albarán')),
      'Ficha técnica X (unknown)',
    ],
    ['a custom list', combo('Factura'), 'Factura (invoice)'],
    ['a custom list with another type', combo('<span>Albarán</span>'), 'Albarán (other)'],
    [
      'a trigger known by its id',
      dialog('<button id="type__trigger">Rechnung</button>'),
      'Rechnung (invoice)',
    ],
    [
      'a trigger with nothing chosen',
      dialog('<button id="type__trigger"></button>'),
      '— (unknown)',
    ],
    [
      'a trigger that ends like one',
      dialog('<button id="doc__trigger">Packing slip</button>'),
      'Packing slip (other)',
    ],
    ['no list, but a title', dialog('<h2>Añadir documento</h2>'), '— (unknown)'],
    ['a title in English', dialog('<h3>Upload a document</h3>'), '— (unknown)'],
    [
      'a list of something else is not its type',
      dialog(`<h2>Añadir documento</h2>${select('Español', 'English')}`),
      '— (unknown)',
    ],
  ])('%s', (_what, html, type) => {
    expect(placeAt(html, 'order')).toBe(`order-documents at d: ${type}`);
  });

  it.each<[string, PageKind, string, string | undefined]>([
    [
      'a form as well as a dialog',
      'order',
      `<form id="f">${select('Albarán', 'Factura')}${FILE}</form>`,
      'order-documents at f: Albarán (other)',
    ],
    [
      'the nearest region with a type',
      'order',
      `<section id="s">${select('Albarán')}<form id="f">${select('Factura')}${FILE}</form></section>`,
      'order-documents at f: Factura (invoice)',
    ],
    [
      'a region around it',
      'order',
      `<section id="s">${select('Albarán', 'Factura')}<fieldset id="f">${FILE}</fieldset></section>`,
      'order-documents at s: Albarán (other)',
    ],
    [
      'the documents page without any word',
      'order-documents',
      `<div id="p">${FILE}</div>`,
      'order-documents at p: — (unknown)',
    ],
    [
      'the documents page’s form',
      'order-documents',
      `<form id="f"><div>${FILE}</div></form>`,
      'order-documents at f: — (unknown)',
    ],
    [
      'a documents dialog over a thread',
      'thread',
      `<textarea></textarea>${dialog(select('Factura', 'Albarán'))}`,
      'order-documents at d: Factura (invoice)',
    ],
  ])('%s', (_what, kind, html, place) => {
    expect(placeAt(html, kind)).toBe(place);
  });
});

describe('an attachment of a message', () => {
  it.each<[string, PageKind, string, string]>([
    [
      'beside a thread’s box',
      'thread',
      `<form id="f"><textarea></textarea>${FILE}</form>`,
      'message at f',
    ],
    [
      'beside an editable box',
      'thread',
      `<div id="x"><div contenteditable></div><div>${FILE}</div></div>`,
      'message at x',
    ],
    [
      'beside the inbox’s box',
      'inbox',
      `<div id="x"><textarea></textarea>${FILE}</div>`,
      'message at x',
    ],
    [
      'beside an order’s message box',
      'order',
      `<div id="x"><textarea placeholder="Mensaje"></textarea>${FILE}</div>`,
      'message at x',
    ],
    [
      'on a thread without a box',
      'thread',
      `<section id="s"><div>${FILE}</div></section>`,
      'message at s',
    ],
    ['on a thread without anything', 'thread', `<div id="x">${FILE}</div>`, 'message at x'],
    [
      'up to eight steps away',
      'thread',
      `<main><div id="x"><textarea></textarea>${'<p></p><div>'.repeat(7)}${FILE}${'</div>'.repeat(7)}</div></main>`,
      'message at x',
    ],
  ])('%s', (_what, kind, html, place) => {
    expect(placeAt(html, kind)).toBe(place);
  });
});

describe('neither', () => {
  it.each<[string, PageKind, string]>([
    ['an import', 'other', `<form>${FILE}<button>Importar</button></form>`],
    ['a logo', 'shop-settings', `<form><h2>Logo</h2>${FILE}</form>`],
    [
      'an import of offers with a list of its own',
      'offers',
      `<form>${select('CSV', 'XLSX')}${FILE}</form>`,
    ],
    ['an order page without a word', 'order', `<div>${FILE}</div>`],
    ['a note on an order', 'order', `<form><textarea placeholder="Nota"></textarea>${FILE}</form>`],
    [
      'a title of the page rather than of the dialog',
      'other',
      `<h2>Añadir documento</h2><form>${FILE}</form>`,
    ],
  ])('%s', (_what, kind, html) => {
    expect(placeAt(html, kind)).toBeUndefined();
  });
});

describe('options that were seen', () => {
  const list = (...texts: readonly string[]) => {
    const box = document.createElement('ul');
    for (const text of texts) {
      const option = document.createElement('li');
      option.setAttribute('role', 'option');
      option.textContent = text;
      box.append(option);
    }
    return box.children[0]!;
  };

  it('tell that an own type of the operator stood beside an invoice type', () => {
    const seen = new SeenOptions();
    expect(placeAt(combo('Ficha X') + '<i></i>', 'order-documents', seen)).toContain('(unknown)');
    seen.note(list('Ficha X', 'Factura'));
    expect(placeAt(combo('Ficha X'), 'order-documents', seen)).toContain('(unknown)');
    const trigger = dialog('<button id="type__trigger">Ficha X</button>');
    expect(placeAt(trigger, 'order', seen)).toBe('order-documents at d: Ficha X (other)');
  });

  it('say nothing of a list that did not hold the chosen one', () => {
    const seen = new SeenOptions();
    seen.note(list('Español', 'Factura'));
    expect(seen.listWith('Ficha X')).toEqual([]);
    expect(seen.listWith('Español')).toEqual(['Español', 'Factura']);
    seen.note(list('uno', 'dos'));
    expect(seen.listWith('Español')).toEqual([]);
  });

  it('take no notice of an option outside of a list', () => {
    const seen = new SeenOptions();
    const alone = document.createElement('div');
    alone.textContent = 'Factura';
    seen.note(alone);
    expect(seen.listWith('Factura')).toEqual([]);
  });
});
