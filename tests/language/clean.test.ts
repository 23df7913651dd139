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
    ['Claro que sí.\nOp ma 3 nov 2025 om 10:00 schreef Ana <a@b.nl>:\nhallo'],
    ['Claro que sí.\nW dniu 3 listopada 2025 Ana napisał(a):\ndzień dobry'],
    ['Claro que sí.\nInicio del mensaje reenviado:\n\nhello'],
    ['Claro que sí.\nBegin forwarded message:\nDate: Monday'],
    ['Claro que sí.\n---------- Mensagem encaminhada ---------\nolá'],
    ['Claro que sí.\nVon: Ana <a@b.de>\nGesendet: Montag\nAn: Laden\nhallo'],
    ['Claro que sí.\nDe : Ana\nEnvoyé : lundi\nÀ : boutique\nbonjour'],
    ['Claro que sí.\nDa: Ana\nInviato: lunedì\nciao'],
    ['Claro que sí.\nOd: Ana\nWysłano: poniedziałek\nDzień dobry'],
    ['El lun, 3 nov 2025, Ana escribió:\n> bonjour\n> merci\n\nClaro que sí.'],
    ['<p>Claro que s&#237;.</p>'.replace('&#237;', 'í')],
    ['Claro que sí.<br><blockquote type="cite">where is my <b>parcel</b>?</blockquote>'],
    ['Claro que sí.&nbsp;<blockquote>never closed'],
  ])('%j', (text) => {
    expect(wordsToJudge(text)).toBe('Claro que sí.');
  });

  it.each([
    ['El cliente escribió ayer y ya le hemos contestado.'],
    ['Le informamos que ha salido hoy.\nAyer nos escribió:\nDebemos saber la talla'],
    ['El transportista nos escribió lo siguiente:\nEl paquete está en reparto'],
    ['Le informamos que ha salido.\nEl cliente escribió:\nno lo quiero'],
    ['Le avisamos el lunes que sale hoy.\nA quien nos escribió:\nya está en camino'],
  ])('does not take an ordinary sentence for one: %j', (text) => {
    expect(wordsToJudge(text)).toBe(text);
  });

  it.each([
    ['Hola\n--------\nYa está todo enviado', 'Ya está todo enviado'],
    ['Ya está enviado.\n______________\nLlega el lunes', 'Ya está enviado.\nLlega el lunes'],
    ['--- Su envío de hoy ---\nYa está todo enviado', 'Su envío de hoy\nYa está todo enviado'],
    [
      'Hola\n--\nSu pedido ya está enviado y llega el lunes',
      'Su pedido ya está enviado y llega el lunes',
    ],
    ['Hola\n--\nPhone Store Limited', ''],
  ])('does not take a rule for one: %j', (text, words) => {
    const plain = wordsToJudge(text)
      .replace(/[-_]+/g, '')
      .split('\n')
      .map((line) => line.trim());
    expect(plain.filter((line) => line !== '' && line !== 'Hola').join('\n')).toBe(words);
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
    ['Hola Ana María García López,'],
    ['HOLA, BUENAS TARDES'],
    ['HOLA ANA'],
  ])('%j alone leaves nothing', (text) => expect(wordsToJudge(text)).toBe(''));

  it.each([
    ['Hola, ya ha salido'],
    ['HOLA SU PEDIDO HA SIDO ENVIADO HOY'],
    ['BUENOS DIAS EL PEDIDO SALE HOY DESDE MADRID'],
    ['Hola PEDIDO ENVIADO AYER'],
  ])('before words of one’s own stay: %j', (text) => {
    expect(wordsToJudge(text)).toBe(text);
  });

  it.each([
    ['Atentamente,\nAna Pérez\nTienda Luz S.L.'],
    ['Un saludo'],
    ['Reciba un cordial saludo,\nAtención al cliente'],
    ['Cumprimentos,\nJoão Silva'],
    ['Com os melhores cumprimentos,\nLoja Luz\nLisboa'],
    ['Cordialement,\nMarie\nService client'],
    ['Bien à vous,\nMarie'],
    ['Cordiali saluti\nIl team di Luce'],
    ['Mit freundlichen Grüßen\nHans Maier\nLicht GmbH'],
    ['Viele Grüße'],
    ['MfG\nHans'],
    ['Kind regards,\nJohn\nCustomer Service'],
    ['Yours sincerely,\nJohn'],
    ['Met vriendelijke groet,\nJan\nKlantenservice'],
    ['Z poważaniem,\nJan\nSklep Luz'],
    ['Pozdrawiam serdecznie'],
    ['Salutacions cordials,\nBotiga Llum'],
    ['Atentamente,\n\nAna\n\nhttps://tienda.es\n+34 600 000 000'],
  ])('and signatures go: %j', (signature) => {
    expect(wordsToJudge(`Ya ha salido.\n\n${signature}`)).toBe('Ya ha salido.');
  });

  it('do not take with them what is said after a word of thanks', () => {
    const text = 'Un saludo\nY recuerde que la factura la tiene ya en el pedido desde ayer.';
    expect(wordsToJudge(text)).toContain('la factura la tiene ya');
    expect(wordsToJudge('Gracias por avisar\nlo miramos')).toBe('Gracias por avisar\nlo miramos');
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

describe('citations', () => {
  it.each([
    ['Le enviamos «The Lord of the Rings» mañana', 'Le enviamos mañana'],
    ['Le enviamos "The Rings" y „Der Ring“ mañana', 'Le enviamos y mañana'],
    ['"Solo esto está escrito aquí"', '"Solo esto está escrito aquí"'],
    ["L'ordine e' partito d'urgenza", "L'ordine e' partito d'urgenza"],
  ])('%j', (text, words) => {
    expect(wordsToJudge(text)).toBe(words);
  });

  it('that are most of a text are the text', () => {
    const long = `«Todo lo que este cliente nos ha dicho esta mañana está escrito aquí», dice Ana`;
    expect(wordsToJudge(long)).toBe(long);
  });
});

describe('templates', () => {
  const template =
    'Hola {{nombre}}:\n\nHemos recibido tu pedido {{pedido}} y sale hoy mismo de nuestro almacén.\nPuedes seguir el envío de {{producto}} desde tu cuenta.\n\nGracias por confiar en {{tienda}}.';

  it.each([
    [
      'filled in',
      'Hola Ana:\n\nHemos recibido tu pedido 123-A y sale hoy mismo de nuestro almacén.\nPuedes seguir el envío de Super Gaming Mouse Wireless Edition desde tu cuenta.\n\nGracias por confiar en Tienda Luz.\nYour parcel is here.',
    ],
    [
      'shortened by the seller',
      'Hemos recibido tu pedido 9 y sale hoy de nuestro almacén.\nYour parcel is here.',
    ],
  ])('vanish, %s', (_, text) => {
    expect(wordsToJudge(text, [template])).toBe('Your parcel is here.');
  });

  it('leave the seller’s own lines', () => {
    const own = 'Hemos mirado tu pedido y por desgracia no sale hasta mañana por la tarde.';
    expect(wordsToJudge(own, [template])).toBe(own);
  });

  it('take no everyday phrase with them', () => {
    const own = 'Por desgracia no sale hoy mismo de nuestro almacén, gracias por confiar en Luz.';
    expect(wordsToJudge(own, [template])).toBe(own);
  });

  it('of one line are no title that swallows the sentence around it', () => {
    const title = 'Wireless Mechanical Gaming Keyboard with RGB Backlight for Left Handed People';
    expect(wordsToJudge(`Su ${title} ya ha salido`, [title])).toBe('Su ya ha salido');
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
