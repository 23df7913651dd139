import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsToJudge } from '../../lib/language/clean.ts';

describe('quoted messages', () => {
  it.each([
    ['Claro que sí.\nEl lun, 3 nov 2025 a las 10:00, Ana García escribió:\nbonjour'],
    ['Claro que sí.\nOn Mon, Nov 3, 2025 at 10:00 AM Ana <a@b.com>\nwrote:\nhello there'],
    ['Claro que sí.\nAm Mo., 3. Nov. 2025 um 10:00 Uhr schrieb Ana:\nhallo'],
    ['Claro que sí.\nLe lun. 3 nov. 2025 à 10:00, Ana a écrit :\nbonjour'],
    ['Claro que sí.\nEm seg., 3 de nov. de 2025, Ana escreveu:\nbom dia'],
    ['Claro que sí.\nIl giorno lun 3 nov 2025 Ana ha scritto:\nciao'],
    ['Claro que sí.\n-----Original Message-----\nFrom: Ana'],
    ['Claro que sí.\n> hello\n>> hallo'],
    ['Claro que sí.\r\n-- \r\nThe Best Shop of the World'],
    ['Claro que sí.\n--\nPhone Store Limited'],
  ])('%j', (text) => {
    expect(wordsToJudge(text)).toBe('Claro que sí.');
  });

  it('does not take an ordinary sentence for one', () => {
    const text = 'El cliente escribió ayer y ya le hemos contestado.';
    expect(wordsToJudge(text)).toBe(text);
  });
});

describe('what is not language', () => {
  it.each([
    ['Siga su envío en https://seur.com/x?y=1 hoy', 'Siga su envío en hoy'],
    ['Escriba a ventas@mitienda.es por favor', 'Escriba a por favor'],
    ['Visite www.mitienda.com mañana', 'Visite mañana'],
    ['Visite mitienda.es/pedidos mañana', 'Visite mañana'],
    ['El modelo RTX4080-16G llega el 12/03', 'El modelo llega el'],
    ['Salió por GLS desde la UE', 'Salió por desde la'],
    ['su pe\u00ADdi\u200Bdo \u202Eva', 'su pedido va'],
    ['uno\n\n\n dos \n', 'uno\ndos'],
  ])('%j', (text, words) => {
    expect(wordsToJudge(text)).toBe(words);
  });

  it('keeps a text in capitals', () => {
    expect(wordsToJudge('SU PEDIDO HA SALIDO HOY')).toBe('SU PEDIDO HA SALIDO HOY');
  });
});

describe('greetings', () => {
  it.each([
    ['Hola'],
    ['Good morning'],
    ['Hola, buenas tardes'],
    ['Merci beaucoup !'],
    ['Sehr geehrte Damen und Herren,'],
  ])('%j alone leaves nothing', (text) => expect(wordsToJudge(text)).toBe(''));

  it('before words of one’s own stay', () => {
    expect(wordsToJudge('Hola, ya ha salido')).toBe('Hola, ya ha salido');
  });
});

describe('texts of the order', () => {
  const strip = [
    'Apple AirPods Pro (2nd Generation) with MagSafe Charging Case',
    'José Núñez',
    'Zoë',
    '',
    '…',
  ];

  it.each([
    ['Los apple airpods pro 2nd generation with magsafe charging case salen hoy', 'Los salen hoy'],
    ['Los Apple AirPods Pro salen hoy', 'Los salen hoy'],
    ['Los AirPods salen hoy', 'Los AirPods salen hoy'],
    ['Hola jose   nunez, salen hoy', 'Hola , salen hoy'],
    ['Hola José, salen hoy', 'Hola José, salen hoy'],
    ['Hola ZOË, salen hoy', 'Hola , salen hoy'],
  ])('%j', (text, words) => {
    expect(wordsToJudge(text, strip)).toBe(words);
  });
});

describe('any input', () => {
  const any = fc.string({ unit: 'binary', maxLength: 300 });

  it('is cleaned without an exception, and once is enough', () => {
    fc.assert(
      fc.property(any, fc.array(any, { maxLength: 5 }), (text, strip) => {
        const words = wordsToJudge(text, strip);
        expect(words.isWellFormed()).toBe(true);
        expect(words).not.toMatch(/[\d\u202E]/);
      }),
      { numRuns: 1000 },
    );
  });

  it('with hostile titles takes no time', () => {
    const start = performance.now();
    wordsToJudge(
      'a '.repeat(10_000),
      Array.from({ length: 50 }, () => 'a '.repeat(250)),
    );
    wordsToJudge('El a '.repeat(4_000), []);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
