import { describe, expect, it } from 'vitest';
import { fillTemplate, GAP, unknownPlaceholders } from '../../../lib/domain/templates/fill.ts';
import { SITUATIONS, TEMPLATE_LANGUAGES } from '../../../lib/domain/templates/situations.ts';
import { READY_TEXTS } from '../../../lib/domain/templates/texts/index.ts';

const all = TEMPLATE_LANGUAGES.flatMap((language) =>
  SITUATIONS.map((situation) => [language, situation] as const),
);
const VALUES = {
  orderId: '402-77-A',
  trackingNumber: 'JJD000390007',
  carrier: 'SEUR',
  deadline: Date.UTC(2026, 10, 25, 22, 59),
  shopName: 'Ratones del Sur',
  product: 'Ratón inalámbrico',
};

/** How each language speaks of marking the order as received. */
const MARK_RECEIVED = {
  es: /marcara el pedido como recibido/,
  pt: /marque a encomenda como recebida/,
  fr: /marquer la commande comme reçue/,
  it: /segnasse l’ordine come ricevuto/,
  de: /als erhalten markieren/,
  en: /mark the order as received/,
  nl: /als ontvangen markeert/,
  pl: /oznaczenie zamówienia jako odebranego/,
};

describe('a ready text', () => {
  it.each(all)('%s %s can be filled in and is signed', (language, situation) => {
    const text = READY_TEXTS[language][situation];
    expect(unknownPlaceholders(text)).toEqual([]);
    expect(text).toContain('{orderId}');
    expect(text.endsWith('\n{shopName}')).toBe(true);
    expect(text.length).toBeLessThan(700);
    // Typing slips of many kinds leave these behind.
    expect(text).not.toMatch(/ {2}|\n{3}| \n|[{}]{2}|\.\.(?!\.)/);
  });

  it.each(all)('%s %s keeps no placeholder, whatever is known', (language, situation) => {
    for (const values of [{}, VALUES, { orderId: '1-A' }]) {
      const { text } = fillTemplate(READY_TEXTS[language][situation], values, language, 'UTC');
      expect(text).not.toMatch(/[{}]|\bundefined\b|\bnull\b/);
    }
  });

  it.each(TEMPLATE_LANGUAGES)(
    'in %s, after delivery, asks to mark the order as received',
    (language) => {
      expect(READY_TEXTS[language]['delivery-follow-up']).toMatch(MARK_RECEIVED[language]);
      expect(READY_TEXTS[language]['delivery-follow-up']).toContain('?');
    },
  );

  it.each(TEMPLATE_LANGUAGES)('in %s leaves what only the seller knows open', (language) => {
    const gapsOf = (situation: 'delay' | 'ask-details' | 'delivery-follow-up') =>
      fillTemplate(READY_TEXTS[language][situation], VALUES, language, 'UTC').gaps.length;
    expect([gapsOf('delay'), gapsOf('ask-details'), gapsOf('delivery-follow-up')]).toEqual([
      1, 1, 0,
    ]);
    expect(READY_TEXTS[language].delay).toContain(GAP);
  });

  it('is written anew in every language', () => {
    for (const situation of SITUATIONS) {
      const texts = TEMPLATE_LANGUAGES.map((language) => READY_TEXTS[language][situation]);
      expect(new Set(texts).size).toBe(TEMPLATE_LANGUAGES.length);
    }
  });
});
