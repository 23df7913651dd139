import { describe, expect, it } from 'vitest';
import { createDetector } from '../../lib/language/detector.ts';
import { LETTERS, TITLES } from './mixed-texts.ts';
import { REPLIES } from './replies.ts';

const LANGUAGES = Object.keys(LETTERS);
const detector = createDetector();
const replies = REPLIES.filter(([language]) => LANGUAGES.includes(language));

/** Texts for which another language is reported, of all. */
async function warned(texts: readonly (readonly [string, string])[]): Promise<string[]> {
  const found: string[] = [];
  for (const [channel, text] of texts) {
    const { matches } = await detector.detect(text, [channel]);
    if (matches === false) found.push(`${channel}: ${text}`);
  }
  return found;
}

describe('a title in another language, not known to be one', () => {
  const titled = replies.flatMap(([language, reply]) =>
    LANGUAGES.filter((other) => other !== language).flatMap((other) =>
      TITLES[other]!.map((title) => [language, reply, title] as const),
    ),
  );

  it.each([
    ['at the end', (reply: string, title: string) => `${reply} ${title}`],
    ['on its own line', (reply: string, title: string) => `${reply}\n${title}`],
    ['in front', (reply: string, title: string) => `${title}: ${reply}`],
  ])('is not taken for the reply’s language %s', async (_, join) => {
    const texts = titled.map(([language, reply, title]) => [language, join(reply, title)] as const);
    expect(texts.length).toBeGreaterThan(1_000);
    expect(await warned(texts)).toEqual([]);
  });

  it.each([
    ['es', 'El Superlight Wireless Gaming Mouse ya ha salido.'],
    ['es', 'El Where the Crawdads Sing llega mañana.'],
    ['pt', 'O Stainless Steel Water Bottle já foi enviado.'],
    ['fr', 'Le Garden Hose Reel arrive demain.'],
    ['it', 'Il Garden Hose Reel arriva domani.'],
    ['de', 'Das Superlight Wireless Gaming Mouse Set ist unterwegs.'],
    ['en', 'The Cien años de soledad has been shipped.'],
  ])('is no reason in a short reply on %s: %s', async (channel, text) => {
    expect(await warned([[channel, text]])).toEqual([]);
  });
});

describe('what customers wrote, in quotation marks', () => {
  it.each([
    ['es', 'Nos dice «The parcel never arrived» y lo estamos mirando con el transportista.'],
    ['de', 'Sie schreiben „el paquete llegó roto“, bitte senden Sie uns ein Foto davon.'],
    ['fr', 'Vous écrivez "the box was empty", pouvez-vous nous envoyer une photo ?'],
  ])('is not judged on %s: %s', async (channel, text) => {
    expect(await detector.detect(text, [channel])).toEqual({ language: channel, matches: true });
  });
});

describe('an address', () => {
  it.each([
    ['de', 'Bitte senden Sie das Paket an:\nCalle de la Iglesia de San Martín 5\n28013 Madrid'],
    ['es', 'Envíe el paquete a:\nAm Alten Markt 12, Haus am Fluss\n50667 Köln'],
    ['pt', 'Envie a encomenda para:\nRue de la République de Lyon 12\n69001 Lyon'],
  ])('in another country is no other language on %s', async (channel, text) => {
    expect(await warned([[channel, text]])).toEqual([]);
  });
});

describe('greetings are habit', () => {
  const pairs = LANGUAGES.flatMap((own) =>
    LANGUAGES.filter((other) => other !== own).map((other) => [own, other] as const),
  );
  const around = (frame: string, body: string) => {
    const [greeting, , closing] = LETTERS[frame]!;
    return `${greeting}\n${LETTERS[body]![1]}\n${closing}\nTienda Luz\nAna Pérez`;
  };

  it.each(pairs)('%s around %s is judged by its body', async (frame, body) => {
    const text = around(frame, body);
    expect(await detector.detect(text, [frame])).toEqual({ language: body, matches: false });
    expect(await detector.detect(text, [body])).toEqual({ language: body, matches: true });
  });
});

describe('a reply half in another language', () => {
  it('is caught nearly always, wherever the half stands', async () => {
    const halves = replies.flatMap(([language, reply]) =>
      LANGUAGES.filter((other) => other !== language).flatMap((other) => {
        const half = LETTERS[other]![1];
        return [`${reply}\n${half}`, `${half}\n${reply}`].map((text) => [language, text] as const);
      }),
    );
    const found = await warned(halves);
    expect(halves.length).toBeGreaterThan(400);
    expect(found.length / halves.length).toBeGreaterThan(0.97);
  });

  it('is caught nearly always although a title speaks for the channel', async () => {
    const titled = LANGUAGES.flatMap((channel) =>
      LANGUAGES.filter((other) => other !== channel).flatMap((other) =>
        TITLES[channel]!.map((title) => [channel, `${title}: ${LETTERS[other]![1]}`] as const),
      ),
    );
    expect((await warned(titled)).length / titled.length).toBeGreaterThan(0.95);
  });
});
