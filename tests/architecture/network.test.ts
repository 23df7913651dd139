import { describe, expect, it } from 'vitest';
import { BUILD_TIMEOUT_MS, builtScripts } from './built.ts';
import { needlessExceptions, reachingPassages } from './network.ts';
import type { Exception } from './network.ts';

/**
 * Passages of the PDF library, which is given bytes and never an address. They lead nowhere: the
 * worker it runs in has taken these functions away before it is loaded, and the last line is that.
 */
const IN_PDF_LIBRARY: readonly RegExp[] = [
  /await fetch\(\w+\);if\(!\w+\.ok\)throw Error\(`Failed to fetch file/,
  /await fetch\(\w+\);if\(!\w+\.ok\)throw Error\(\w+\.statusText\)/,
  /return fetch\(\w+,\{method:`GET`,headers:/,
  // Methods of that name: they look objects up in the file.
  /\}fetch\(\w+,\w+=!1\)\{if\(!\(\w+ instanceof/,
  /\}fetch\(\w+\)\{if\(!\(\w+ instanceof/,
  /async fetch\(\{kind:\w+,filename:/,
  /new XMLHttpRequest;return \w+\.open\(`GET`,\w+,!1\)/,
  /new XMLHttpRequest;\w+\.open\(`GET`,\w+,!0\)/,
  /readyState===XMLHttpRequest\.DONE/,
  /_request\(\w+\)\{let \w+=new XMLHttpRequest,/,
  /`fetch fetchLater XMLHttpRequest [\w ]+`(?:,`[\w ]+`)+/,
];

/** The seller API's client alone asks the network, and no origin but the one its key is for. */
const SELLER_API: Exception = {
  ...{ script: 'background.js', passage: /globalThis\.fetch\(\w+,\w+\)\)\)\(\w+\.url\.href/ },
  why: "the seller API's client",
};

/** A file of the extension's own, of the language the seller has chosen. */
const OWN_TEXTS: Exception = {
  ...{
    script: 'background.js',
    passage: /getURL\)?\(`\/_locales\/\$\{\w+\}\/messages\.json`\)[^}]{0,40}await fetch\(\w+\)/,
  },
  why: 'the texts of another language than the browser speaks',
};

const EXCEPTIONS: readonly Exception[] = [
  SELLER_API,
  OWN_TEXTS,
  ...IN_PDF_LIBRARY.map((passage) => ({
    ...{ script: 'file-eye-worker.js', passage },
    why: 'the PDF library',
  })),
];

describe.each(['chrome', 'firefox'] as const)('the built extension (%s)', (target) => {
  it(
    'reaches no host but by the seller API, and makes no code from text',
    async () => {
      const scripts = await builtScripts(target);
      expect([...scripts.keys()]).toEqual(
        expect.arrayContaining(['background.js', 'content-scripts/backoffice.js']),
      );
      expect(reachingPassages(scripts, EXCEPTIONS)).toEqual([]);
      expect(needlessExceptions(scripts, EXCEPTIONS)).toEqual([]);
    },
    BUILD_TIMEOUT_MS,
  );
});

describe('the search', () => {
  it.each([
    'a=fetch("https://x")',
    'globalThis.fetch',
    'new XMLHttpRequest',
    'new WebSocket(u)',
    'navigator.sendBeacon(u)',
    'import("https://x/y.js")',
    'importScripts("y.js")',
    's.src="https://x/y.js"',
    'new Function("return 1")',
    'eval("1")',
  ])('finds %s', (passage) => {
    const scripts = new Map([['background.js', `let a;${passage};`]]);
    expect(reachingPassages(scripts, [])).toEqual([expect.stringContaining('background.js ')]);
  });

  it('passes over words that only look alike', () => {
    const text = 'this.prefetch();refetch(1);store.fetch(id);import("./chunk.js");evaluate(x)';
    expect(reachingPassages(new Map([['popup.js', text]]), [])).toEqual([]);
  });

  it('grants an exception to its passage only, and names the needless one', () => {
    const scripts = new Map([['background.js', 'fetch(api);']]);
    const meant: Exception = { script: 'background.js', passage: /fetch\(api\)/, why: 'API' };
    expect(reachingPassages(scripts, [meant])).toEqual([]);
    expect(needlessExceptions(scripts, [meant])).toEqual([]);
    const twice = new Map([['background.js', 'fetch(api);fetch(other)']]);
    expect(reachingPassages(twice, [meant])).toHaveLength(1);
    expect(needlessExceptions(new Map(), [meant])).toEqual([expect.stringContaining('(API)')]);
  });
});
