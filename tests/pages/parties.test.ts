import { describe, expect, it } from 'vitest';
import { partyLeading, partyOf, writerOf } from '../../lib/marketplace/pages/parties.ts';

const context = {
  now: 0,
  operatorNames: ['PcComponentes', 'PC Componentes'],
  shopName: 'Mi Tienda SL',
};

describe('who a caption names', () => {
  it.each([
    ['Cliente', 'customer'],
    ['Ana García (Cliente)', 'customer'],
    ['Cliente · Ana', 'customer'],
    ['Von: Anna Weiß (Kunde)', 'customer'],
    ['Nachricht vom Kunden', 'customer'],
    ['El cliente escribió', 'customer'],
    ['CUSTOMER_USER', 'customer'],
    ['Client → Boutique', 'customer'],
    ['Vendedor', 'shop'],
    ['Verkäufer', 'shop'],
    ['Tú', 'shop'],
    ['Vous', 'shop'],
    ['Mi Tienda SL', 'shop'],
    ['Mi Tienda SL → Cliente', 'shop'],
    ['Operador', 'operator'],
    ['PcComponentes', 'operator'],
    ['Atención al cliente PcComponentes', 'operator'],
    ['Betreiber', 'operator'],
    ['Sistema', 'system'],
    ['Von: PcComponentes (Automatische Nachricht)', 'system'],
    ['PcComponentes · Mensaje automático', 'system'],
  ])('%s → %s', (caption, party) => {
    expect(writerOf(caption, context)).toBe(party);
  });

  it.each(['Ana García', 'Atención al cliente', '', 'Para: Cliente', '→ Tienda', 'TiendaDos'])(
    'says nothing of %j',
    (caption) => {
      expect(writerOf(caption, context)).toBeUndefined();
    },
  );

  it('does not take a long sentence that mentions the operator for its name', () => {
    const sentence = 'PcComponentes me ha dicho que el pedido llega mañana por la tarde';
    expect(partyOf(sentence, context)).toBeUndefined();
  });
});

describe('who leads a preview', () => {
  it.each([
    ['Tú: Ya está enviado', 'shop'],
    ['Customer: is it new?', 'customer'],
    ['Ana: is it new?', undefined],
    ['Pedido: 123', undefined],
  ])('%s → %s', (preview, party) => {
    expect(partyLeading(preview, context)).toBe(party);
  });
});
