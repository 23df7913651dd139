import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fold } from '../../lib/marketplace/pages/fold.ts';
import {
  GROUPS,
  labelIn,
  labelOf,
  type LabelGroup,
} from '../../lib/marketplace/pages/labels/index.ts';
import { captionKey, expand } from '../../lib/marketplace/pages/labels/match.ts';
import { WORDS } from '../../lib/marketplace/pages/labels/words.ts';

/** group | caption as a page writes it | what it means, nothing for "not ours to say" */
const CAPTIONS = readFileSync(new URL('./labels-table.txt', import.meta.url), 'utf8');

const cases = CAPTIONS.trim()
  .split('\n')
  .map((line) => line.split('|') as [LabelGroup, string, string]);

test.each(cases)('%s: %s → %s', (group, text, key) => {
  expect(labelOf(text, group)).toBe(key || undefined);
});

test.each<[LabelGroup, string, string | undefined]>([
  ['orderStates', 'Envío 1: en espera de envío', 'shipping'],
  ['orderStates', 'Shipment 1: awaiting shipment', 'shipping'],
  ['orderStates', 'Shipped on 3 Nov', 'shipped'],
  ['orderStates', 'Expédiée le 3 novembre', 'shipped'],
  ['orderStates', 'Shipped: no', 'shipping'],
  ['orderStates', 'Received: —', undefined],
  ['headings', 'Envío 1: en espera de envío', 'shipment'],
  ['headings', 'Pedido n.º 1234-A', 'orderNo'],
  ['headings', 'Order no. 123-A', 'orderNo'],
  ['headings', 'Bestellung Nr. 99-B', 'orderNo'],
  ['headings', 'Commande n° 55', 'orderNo'],
  ['headings', 'Ordine 55-A', 'orderNo'],
  ['headings', 'Orders', undefined],
  ['threadStates', 'Reply needed since 3 Nov', 'waiting'],
  ['threadStates', 'Awaiting reply from Juan', undefined],
  ['threadStates', 'En attente de réponse du transporteur', undefined],
  ['parties', 'Juan (Cliente)', 'customer'],
  ['parties', 'Cliente · 22 nov', 'customer'],
  ['parties', 'Cliente → Tienda', 'customer'],
  ['parties', 'Customer service', undefined],
  ['buttons', 'Add tracking information', undefined],
])('labelIn %s: %s → %s', (group, text, key) => {
  expect(labelIn(text, group)).toBe(key);
});

describe('tables', () => {
  test.each(Object.entries(GROUPS))(
    '%s: folded, and no caption claimed by two keys',
    (_, table) => {
      const owner = new Map<string, string>();
      for (const [key, texts] of Object.entries(table)) {
        for (const caption of expand(texts)) {
          if (/[\p{L}\p{N}]/u.test(caption) && !caption.includes('@')) {
            expect(fold(caption)).toBe(caption);
          }
          const claimed = owner.get(captionKey(caption)) ?? key;
          expect(`${caption}: ${claimed}`).toBe(`${caption}: ${key}`);
          owner.set(captionKey(caption), key);
        }
      }
    },
  );

  test('every @list named in a table exists', () => {
    const named = JSON.stringify(GROUPS).match(/@(\w+)/g) ?? [];
    expect(named.length).toBeGreaterThan(50);
    for (const name of named) expect(WORDS).toHaveProperty(name.slice(1));
  });
});

describe('what stands around a caption', () => {
  test.each([
    '  Estado ▲',
    'ESTADO:',
    '\u200eEstado\u00a0*',
    '⚑ Estado',
    'El estado',
    'Estado (3)',
    'E\u0301stado'.normalize('NFC').replace('É', 'E'),
  ])('%j', (text) => expect(labelOf(text, 'columns')).toBe('status'));

  test.each(['Estado civil', 'Mi estado favorito', '', ' ', 'x'.repeat(10_000), '<b>Estado</b> x'])(
    'not %j',
    (text) => expect(labelOf(text, 'columns')).toBeUndefined(),
  );
});

describe('fold', () => {
  test.each([
    ['  Número\u00a0de   PEDIDO: ▼', 'numero de pedido'],
    ['N.º de pedido', 'n. de pedido'],
    ['Straße', 'strasse'],
    ['\u202eabc\u202c', 'abc'],
    ['—', '—'],
    ['«Überfällig»', 'uberfallig'],
    ['# Pedido', '# pedido'],
  ])('%j → %j', (text, folded) => expect(fold(text)).toBe(folded));

  test('looks at 400 characters', () => {
    expect(fold('á'.repeat(10_000)).length).toBe(400);
  });

  test('random text never throws', () => {
    let seed = 7;
    const next = () => (seed = (seed * 1103515245 + 12345) % 2147483648);
    for (let i = 0; i < 5000; i++) {
      const text = String.fromCharCode(
        ...Array.from({ length: next() % 40 }, () => next() % 65536),
      );
      for (const group of ['columns', 'threadStates', 'emptyList'] as const) labelIn(text, group);
    }
  });
});
