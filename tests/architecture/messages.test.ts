import { describe, expect, it } from 'vitest';
import { localeViolations, LOCALES, mainMessages, readMessages } from './messages.ts';
import { messageUses, unusedMessages, useViolations } from './message-uses.ts';
import { filesUnder, readSources, readText } from './project.ts';
import { spokenLiterals } from './spoken-literals.ts';

const sources = readSources('entrypoints', 'components', 'lib');
const pages = filesUnder(['entrypoints'], ['.html']).map((path) => [path, readText(path)] as const);
const messages = readMessages();

describe('the message files', () => {
  it('hold every key in six languages with the same arguments', () => {
    expect(localeViolations(messages)).toEqual([]);
  });

  it('hold every key that the code names, with enough arguments', () => {
    expect(useViolations(messageUses(sources), mainMessages(messages))).toEqual([]);
  });

  it('hold no key that nothing names', () => {
    const naming = new Map([...sources, ...pages, ['wxt.config.ts', readText('wxt.config.ts')]]);
    expect(unusedMessages(mainMessages(messages).keys(), naming)).toEqual([]);
  });

  it('hold every word that a seller reads', () => {
    expect(spokenLiterals(new Map([...sources, ...pages]))).toEqual([]);
  });
});

function inAllLocales(texts: Readonly<Record<string, string>>) {
  return new Map(LOCALES.map((locale) => [locale as string, new Map(Object.entries(texts))]));
}

describe('the checks of the message files', () => {
  it.each([
    ['a missing text', undefined, 'de.due is missing'],
    ['an empty text', ' ', 'de.due is empty'],
    ['other arguments', 'in $2', 'de.due has the arguments [2], in es they are [1]'],
    ['a named placeholder', 'in $HOURS$', 'de.due uses a named placeholder'],
  ])('find %s', (_, german, message) => {
    const sample = inAllLocales({ due: 'vence $1' });
    sample.set('de', new Map(german === undefined ? [] : [['due', german]]));
    expect(localeViolations(sample)).toEqual([expect.stringContaining(message)]);
  });

  it('find a missing language, and take $$ for a dollar', () => {
    const sample = inAllLocales({ price: '$$5' });
    expect(localeViolations(sample)).toEqual([]);
    sample.delete('it');
    expect(localeViolations(sample)).toEqual(['it: no messages', 'it.price is missing']);
  });

  it.each([
    ["words.t('gone')", 'uses the message gone'],
    ["t(late ? 'gone' : 'due', [x])", 'uses the message gone'],
    ["plural(words, 'day', n)", 'uses the message dayOther'],
    ["const line = { key: 'gone' }", 'uses the message gone'],
    ["const PAGE_KEYS = { orders: 'gone' }", 'uses the message gone'],
    ["words.t('due')", 'gives due 0 arguments'],
    ["const line = { key: 'due', args: [] }", 'gives due 0 arguments'],
  ])('find what is wrong with %s', (code, message) => {
    const known = new Map([
      ['due', '$1'],
      ['dayOne', '$1'],
    ]);
    const found = useViolations(messageUses(new Map([['a.ts', code]])), known);
    expect(found).toEqual([expect.stringContaining(message)]);
  });

  it('leave alone what is no key', () => {
    const code = "const row = { key: 'shop', path: 'x' }; test('gone'); words.t(name, list);";
    expect(messageUses(new Map([['a.ts', code]]))).toEqual([]);
  });

  it('take a constant’s value for a plural when both its texts are there', () => {
    const uses = messageUses(new Map([['a.ts', "const PROBLEM_KEYS = { row: 'day' };"]]));
    expect(
      useViolations(
        uses,
        new Map([
          ['dayOne', '$1'],
          ['dayOther', '$1'],
        ]),
      ),
    ).toEqual([]);
    expect(useViolations(uses, new Map([['dayOne', '$1']]))).toHaveLength(1);
  });

  it('find a message that nothing names', () => {
    const code = 't(`problem${code}`); plural(w, "day", 1); const a = "whole"; "__MSG_extName__";';
    const keys = ['problemDate', 'dayOne', 'dayOther', 'whole', 'extName', 'lonely'];
    expect(unusedMessages(keys, new Map([['a.ts', code]]))).toEqual(['lonely']);
  });

  it.each([
    ['a.tsx', 'const a = <p>Hola a todos</p>;'],
    ['a.tsx', "const a = <p>{'Hola'}</p>;"],
    ['a.tsx', 'const a = <button aria-label="Cerrar" />;'],
    ['a.tsx', "const a = <input placeholder={'Buscar'} />;"],
    ['a.ts', "host.textContent = 'Hola';"],
    ['a.html', '<p class="Hola">Hola</p>'],
  ])('find words in %s: %s', (path, code) => {
    expect(spokenLiterals(new Map([[path, code]]))).toEqual([expect.stringContaining('speaks')]);
  });

  it('leave alone names, signs and what nobody reads', () => {
    const code =
      'const a = <p class="big" data-rule="x" title="shop.example.com">Trastienda · {n} — <b title={text}>→</b></p>;';
    const page = '<title>Trastienda</title><style>p { color: red }</style><!-- note -->';
    expect(
      spokenLiterals(
        new Map([
          ['a.tsx', code],
          ['a.html', page],
        ]),
      ),
    ).toEqual([]);
  });
});
