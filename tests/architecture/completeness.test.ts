import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULE_IDS } from '../../lib/domain/rule.ts';
import { RULES } from '../../lib/domain/rules/index.ts';
import { KINDS } from '../../lib/marketplace/pages/kinds.ts';
import { pageMessage } from '../../lib/messaging/own-page-schemas.ts';
import { contentMessage } from '../../lib/messaging/schemas.ts';
import { fieldNames, kindViolations, messageGaps, ruleGaps } from './completeness.ts';
import { mainMessages, readMessages } from './messages.ts';
import { filesUnder, readSources, readText } from './project.ts';

describe('what was added', () => {
  it('has every part of every rule', () => {
    const ids = (folder: string, ending: string) =>
      filesUnder([folder], [ending])
        .filter((path) => path === `${folder}/${basename(path)}`)
        .map((path) => basename(path, ending));
    const gaps = ruleGaps({
      files: ids('lib/domain/rules', '.ts').filter((id) => id !== 'index'),
      ids: RULE_IDS,
      running: RULES.map(({ id }) => id),
      tests: ids('tests/domain/rules', '.test.ts').filter((id) => id !== 'index'),
      messages: new Set(mainMessages(readMessages()).keys()),
      readme: readText('README.md'),
    });
    expect(gaps).toEqual([]);
  });

  it('has a handler for every message', () => {
    const types = [...contentMessage.options, ...pageMessage.options].flatMap(({ shape }) => [
      ...shape.type.values,
    ]);
    const replies = new Map([['replies.ts', readText('lib/messaging/replies.ts')]]);
    const background = readSources('entrypoints/background');
    expect(messageGaps(types, fieldNames(replies, 'Replies'), fieldNames(background))).toEqual([]);
  });

  it('has page kinds that do not take each other’s addresses', () => {
    expect(kindViolations(KINDS)).toEqual([]);
  });

  it('has a saved page for every reader', () => {
    const readers = filesUnder(['lib/marketplace/pages'], ['/read.ts']).map(folderOf);
    const saved = new Set(filesUnder(['tests/fixtures/pages'], ['/page.html']).map(kindOfFixture));
    expect(readers.length).toBeGreaterThan(0);
    expect(readers.filter((kind) => !saved.has(kind))).toEqual([]);
  });
});

const folderOf = (path: string) => path.split('/').at(-2)!;
/** tests/fixtures/pages/<kind>/<name>/page.html */
const kindOfFixture = (path: string) => path.split('/').at(-3)!;

describe('the checks', () => {
  const whole = {
    files: ['late-reply'],
    ids: ['late-reply'],
    running: ['late-reply'],
    tests: ['late-reply'],
    messages: new Set(['ruleNameLateReply']),
    readme: '| `late-reply` | a message waits | 20 h | seed |',
  };

  it('pass a whole rule', () => expect(ruleGaps(whole)).toEqual([]));

  it.each([
    [{ files: [] }, 'write lib/domain/rules/late-reply.ts'],
    [{ ids: [] }, 'RULE_IDS'],
    [{ running: [] }, 'RULES'],
    [{ tests: [] }, 'write tests/domain/rules/late-reply.test.ts'],
    [{ messages: new Set<string>() }, 'ruleNameLateReply'],
    [{ readme: '' }, 'README'],
    [{ readme: '| `late-reply` | | | |' }, 'README'],
  ])('find the missing part in %j', (change, gap) => {
    const found = ruleGaps({ ...whole, ...change });
    expect(found).toEqual([expect.stringContaining(gap)]);
  });

  it('find messages without answer, without handler, and answers without message', () => {
    expect(messageGaps(['draft'], new Set(), new Set(['draft']))).toHaveLength(1);
    expect(messageGaps(['draft'], new Set(['draft']), new Set())).toHaveLength(1);
    expect(messageGaps([], new Set(['draft']), new Set())).toHaveLength(1);
    expect(messageGaps(['draft'], new Set(['draft']), new Set(['draft']))).toEqual([]);
  });

  it('read field names of literals, methods and one interface', () => {
    const text = "const h = { 'page-read': f, draft() {}, popup }; interface Replies { file: 1 }";
    const sources = new Map([['a.ts', text]]);
    expect([...fieldNames(sources)]).toEqual(['page-read', 'draft', 'popup', 'file']);
    expect([...fieldNames(sources, 'Replies')]).toEqual(['file']);
  });

  it('find addresses that two kinds take, or none, and kinds without any', () => {
    const kind = (name: string, pattern: RegExp, ...examples: string[]) => ({
      kind: name,
      matches: (path: string) => pattern.test(path),
      examples,
    });
    const orders = kind('orders', /^\/order/, '/order/all');
    expect(kindViolations([orders])).toEqual([]);
    expect(kindViolations([orders, kind('order', /^\/order\//, '/order/1')])).toHaveLength(2);
    expect(kindViolations([kind('inbox', /^\/inbox/, '/messages')])).toHaveLength(1);
    expect(kindViolations([kind('inbox', /^\/inbox/)])).toHaveLength(1);
  });
});
