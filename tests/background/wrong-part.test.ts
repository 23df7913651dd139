import { expect, it } from 'vitest';
import { withWrongPart } from '../../lib/app/wrong-part.ts';
import type { Notice } from '../../lib/domain/views.ts';
import { wordsToJudge } from '../../lib/language/clean.ts';
import { createDetector } from '../../lib/language/detector.ts';

const deps = { clean: wordsToJudge, detector: createDetector() };
const notice: Notice = {
  ...{ rule: 'reply-language', subject: 'thread:1', state: 'soon' },
  title: { key: 'replyLanguageTitle', args: [{ language: 'en' }, { language: 'es' }] },
  advice: { key: 'replyLanguageAdvice', args: [{ language: 'es' }] },
  why: {
    source: { title: 'x', checked: '2026-11-20', confidence: 'high' },
    lines: [
      { key: 'replyLanguageRecognised', args: [{ language: 'en' }] },
      { key: 'replyLanguageExpected', args: [{ language: 'es' }] },
    ],
  },
};
const SPANISH = 'Buenos días, su paquete ha salido hoy de nuestro almacén y llegará el viernes.';
const ENGLISH = 'Please hold the power button for ten seconds until the light turns off.';

const quoted = async (text: string, strip: readonly string[] = [], one = notice) =>
  (await withWrongPart([one], { text, strip }, deps))[0]?.advice;

it('quotes how the wrong paragraph begins, where another one is right', async () => {
  const expected = {
    key: 'replyLanguagePartAdvice',
    args: [{ language: 'es' }, 'Please hold the power button for…'],
  };
  expect(await quoted(`${SPANISH}\n\n${ENGLISH}`)).toEqual(expected);
  expect(await quoted(`Hola, Marta:\n${ENGLISH}\n${SPANISH}\nUn saludo`)).toEqual(expected);
});

it('quotes a sentence of a paragraph that is right otherwise', async () => {
  expect((await quoted(`${SPANISH} ${ENGLISH}`))?.args?.[1]).toMatch(/^Please hold the power/);
});

it('quotes no more than a few words, and of short ones all', async () => {
  const word = 'Unfortunately';
  const long = `${word} we are very sorry that your parcel has not been delivered to you yet.`;
  const [, quote] = (await quoted(`${SPANISH}\n${long}`))?.args ?? [];
  expect(String(quote).length).toBeLessThanOrEqual(49);
  expect(String(quote).split(' ').length).toBeLessThanOrEqual(6);
});

it.each([
  ['all of it is wrong', `${ENGLISH}\n${ENGLISH}`],
  ['it is one sentence', ENGLISH],
  ['nothing is wrong by itself', `${SPANISH}\nHello\nThanks`],
  ['nothing stands there', ''],
])('quotes nothing where %s', async (_, text) => {
  expect(await quoted(text)).toEqual(notice.advice);
});

it('leaves every other notice as it is', async () => {
  const other = { ...notice, advice: { key: 'replyLanguageRegionalAdvice' } };
  expect(await quoted(`${SPANISH}\n${ENGLISH}`, [], other)).toEqual(other.advice);
});

it('does not take a product’s title for a paragraph', async () => {
  const title = 'Wireless Charging Stand for your Phone with all the Cables';
  expect(await quoted(`${SPANISH}\n${title}`, [title])).toEqual(notice.advice);
});

it.each([
  ['Ana García Pérez, a new parcel was shipped to you this morning.', ['Ana García Pérez']],
  ['— Hello Marta: a new parcel was shipped to you this morning.', ['Marta']],
  ['» (a new parcel was shipped to you this morning by our carrier)', []],
])('begins the quote with a word: %s', async (line, strip) => {
  const [, quote] = (await quoted(`${SPANISH}\n${line}`, strip))?.args ?? [];
  expect(quote).toMatch(/^[\p{L}\p{N}]/u);
});
