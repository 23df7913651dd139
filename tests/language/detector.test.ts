import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createDetector } from '../../lib/language/detector.ts';
import { CANDIDATES } from '../../lib/language/evidence.ts';
import { REPLIES } from './replies.ts';

const CHANNELS = ['es', 'pt', 'fr', 'it', 'de', 'en'];
const detector = createDetector();

describe('short replies', () => {
  it.each(REPLIES)('%s: %s', async (language, text) => {
    for (const channel of CHANNELS) {
      const answer = await detector.detect(text, [channel]);
      expect(answer, channel).toEqual({ language, matches: language === channel });
    }
  });
});

describe('what is expected', () => {
  const reply = 'Guten Tag, Ihre Bestellung hat heute unser Lager verlassen.';

  it.each([['de-AT'], ['de_DE'], ['DE'], [' de ']])('reads %j as German', async (code) => {
    expect(await detector.detect(reply, [code])).toEqual({ language: 'de', matches: true });
  });

  it('accepts any language of a channel with several', async () => {
    expect(await detector.detect(reply, ['fr', 'de'])).toEqual({ language: 'de', matches: true });
    expect(await detector.detect(reply, ['fr', 'nl'])).toEqual({ language: 'de', matches: false });
  });

  it('says nothing where nothing, or a language it does not know, is expected', async () => {
    expect(await detector.detect(reply, [])).toEqual({});
    expect(await detector.detect(reply, ['sv'])).toEqual({});
    expect(await detector.detect(reply, ['es', 'sv'])).toEqual({});
  });
});

describe('what is too little to judge', () => {
  it.each([[''], ['   \n '], ['ok'], ['Gracias'], ['Muchas gracias'], ['👍👍👍'], ['12345678']])(
    '%j',
    async (text) => {
      expect(await detector.detect(text, ['pt'])).toEqual({});
    },
  );
});

describe('languages beside Spanish', () => {
  it.each([
    ['ca', 'Bon dia, la seva comanda ha sortit avui del nostre magatzem.'],
    ['gl', 'Bos días, o seu pedido saíu hoxe do noso almacén e chegará mañá.'],
    ['eu', 'Egun on, zure eskaera gaur irten da gure biltegitik.'],
    ['nl', 'Goedemorgen, uw bestelling is vandaag uit ons magazijn vertrokken.'],
    ['pl', 'Dzień dobry, Państwa zamówienie zostało dziś wysłane.'],
    ['ru', 'Здравствуйте, ваш заказ отправлен сегодня.'],
    ['uk', 'Доброго дня, ваше замовлення вже їде до вас.'],
    ['zh', '您的订单今天已经发货了，谢谢您'],
  ])('%s: %s', async (language, text) => {
    expect(await detector.detect(text, ['es'])).toEqual({ language, matches: false });
  });
});

describe('replies of several parts', () => {
  it('catches a half in another language, in a paragraph or in a sentence', async () => {
    const half = 'Buenos días, su pedido ha salido hoy de nuestro almacén.';
    const other = 'Thank you very much for your order, it will be delivered to you tomorrow.';
    for (const between of ['\n\n', ' ']) {
      const answer = await detector.detect(half + between + other, ['es']);
      expect(answer).toEqual({ language: 'en', matches: false });
    }
  });

  it('finds one wrong paragraph in a long right reply', async () => {
    const right = REPLIES.filter(([language]) => language === 'es').map(([, text]) => text);
    const wrong =
      'A sua encomenda chega amanhã, não se esqueça de verificar a embalagem antes de assinar.';
    expect(await detector.detect(right.join('\n'), ['es'])).toMatchObject({ matches: true });
    const mixed = [...right, wrong].join('\n');
    expect(await detector.detect(mixed, ['es'])).toEqual({ language: 'pt', matches: false });
  });

  it.each([
    [
      'es',
      'Hola, le enviamos el Apple iPhone 15 Pro Max Black Titanium with USB-C Charging Cable mañana por la mañana.',
    ],
    [
      'de',
      'Hallo, das Apple iPhone Pro Max Black Titanium with Charging Cable ist leider nicht mehr verfügbar.',
    ],
    [
      'pt',
      'A capa Samsung Galaxy Smart Clear View Cover já foi enviada e chega amanhã a sua casa.',
    ],
    ['fr', 'Votre Google Nest Hub Max Smart Display a été expédié ce matin.'],
    ['it', 'Il suo Kindle Paperwhite Signature Edition Wireless Charging è stato spedito ieri.'],
    ['es', 'Bienvenida a Open Food Network! Le atendemos en cuanto podamos.'],
  ])('%s with a foreign title: %s', async (channel, text) => {
    expect(await detector.detect(text, [channel])).toEqual({ language: channel, matches: true });
  });

  it.each([
    ['HOLA SU PEDIDO HA SIDO ENVIADO HOY'],
    ['Hola,\nGRACIAS POR ESPERAR SU PEDIDO SALE MAÑANA'],
    ['Hola\n--------\nSu pedido ha sido enviado hoy y lo recibirá mañana por la tarde.'],
    ['--- Información de su pedido ---\nLe informamos que su pedido ha salido hoy.'],
    ['--\nLe informamos que su pedido ha salido hoy.'],
    ['Le informamos que ha salido hoy.\nEl día 5 nos escribió:\nDebemos saber dónde lo quiere'],
  ])('judges all of %j', async (text) => {
    expect(await detector.detect(text, ['pt'])).toEqual({ language: 'es', matches: false });
  });

  it('does not judge what is quoted', async () => {
    const text =
      'Ihre Rechnung haben wir heute verschickt.\n\nAm 12.03.2026 schrieb Ana:\n> ¿Me pueden enviar la factura de mi pedido?\n> Muchas gracias por todo, espero su respuesta.';
    expect(await detector.detect(text, ['de'])).toEqual({ language: 'de', matches: true });
    expect(await detector.detect(text, ['es'])).toEqual({ language: 'de', matches: false });
  });
});

describe('loading', () => {
  const judges = {
    ngrams: () => ({ es: 0.9 }),
    trigrams: () => ({}),
    strangerLead: () => 0,
    frequencies: () => ({}),
  };

  it('waits for the first text that needs it, and happens once', async () => {
    const load = vi.fn(() => Promise.resolve(judges));
    const lazy = createDetector(load);
    await lazy.detect('ok', []);
    await lazy.detect('', ['es']);
    expect(load).not.toHaveBeenCalled();
    await Promise.all([
      lazy.detect('una frase cualquiera', ['es']),
      lazy.detect('y otra más', ['es']),
    ]);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('is tried again after it failed', async () => {
    const load = vi.fn().mockRejectedValueOnce(new Error('gone')).mockResolvedValue(judges);
    const lazy = createDetector(load);
    await expect(lazy.detect('una frase cualquiera', ['es'])).rejects.toThrow('gone');
    await expect(lazy.detect('una frase cualquiera', ['es'])).resolves.toMatchObject({
      matches: true,
    });
  });
});

describe('any input', () => {
  it('is answered without an exception', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc
        .array(
          fc.constantFrom(
            '\n',
            '> ',
            '-- ',
            '\uD800',
            '\u202E',
            'É',
            'ñ',
            '__proto__ ',
            'toString ',
          ),
        )
        .map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.array(fc.oneof(fc.string(), fc.constantFrom(...CHANNELS))),
        async (input, expected) => {
          const { language, matches } = await detector.detect(input, expected);
          expect(matches === undefined).toBe(language === undefined);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['a'],
    ['a '],
    ['a. '],
    ['El '],
    ['> a\n'],
    ['hola\n'],
    ['ſ'],
    ['A-'],
    ['_'],
    ['- '],
    ['--\n'],
    ['---a '],
    ['El 2026 '],
    ['El 2026\n'],
    ['a.a.'],
    ['el a las escribió\n'],
    ['«a '],
    ['<p '],
    ['<blockquote>'],
    ['{{a}} '],
    ['De: a\n'],
    ['Un saludo\n'],
    ['Su pedido ha salido hoy. Your order has been shipped. '],
  ])('of 100,000 characters like %j is answered at once', async (unit) => {
    await detector.detect('El primer texto carga los datos.', ['es']);
    const text = unit.repeat(100_000 / unit.length);
    const start = performance.now();
    await detector.detect(text, ['es']);
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it('is answered with a language and nothing of the text', async () => {
    const answers = [
      ...CANDIDATES,
      'und',
      'ru',
      'uk',
      'el',
      'ar',
      'he',
      'ja',
      'ko',
      'zh',
      'th',
      'hi',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...REPLIES.map(([, text]) => text), 'Ваш заказ уже отправлен'), {
          minLength: 1,
          maxLength: 4,
        }),
        fc.constantFrom(...CHANNELS),
        async (texts, channel) => {
          const answer = await detector.detect(texts.join('\n'), [channel]);
          expect(Object.keys(answer).every((key) => ['language', 'matches'].includes(key))).toBe(
            true,
          );
          expect(answers.concat('undefined')).toContain(String(answer.language));
        },
      ),
      { numRuns: 200 },
    );
  });
});
