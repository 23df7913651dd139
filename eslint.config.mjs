import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/*
 * House rules. Each message says what to do instead. `no-restricted-*` options do not merge across
 * blocks, so every folder below lists all the bans that hold in it.
 */

const ban = (selector, message) => ({ selector, message });

const MARKUP = [
  ban(
    'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/]',
    'Marketplace texts are hostile input: build nodes with createElement and textContent, or render with Preact.',
  ),
  ban(
    'MemberExpression[object.name="document"][property.name=/^(write|writeln)$/]',
    'Build nodes with createElement and textContent.',
  ),
  ban(
    'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    'Pass the text as a child: Preact escapes it.',
  ),
  ban('CallExpression[callee.name="eval"]', 'No code from text: write the function.'),
  ban(
    ':matches(NewExpression, CallExpression)[callee.name="Function"]',
    'No code from text: write the function.',
  ),
];

const OBSERVER = [
  ban(
    'NewExpression[callee.name="MutationObserver"]',
    'There is one observer, in lib/marketplace/pages/watch.ts: subscribe to it.',
  ),
];

const CLOCK_ADVICE =
  'Take `now` as an argument: the clock is read only in entrypoints and lib/platform, so that everything else can be replayed.';
const CLOCK = [
  ban('CallExpression[callee.object.name="Date"][callee.property.name="now"]', CLOCK_ADVICE),
  ban('NewExpression[callee.name="Date"][arguments.length=0]', CLOCK_ADVICE),
  ban('CallExpression[callee.name="Date"]', CLOCK_ADVICE),
  ban('CallExpression[callee.object.name="performance"][callee.property.name="now"]', CLOCK_ADVICE),
  ban(
    'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    'The same facts must give the same tasks: derive it from an argument.',
  ),
];

const NETWORK = [
  ban(
    'CallExpression[callee.name="fetch"], CallExpression[callee.property.name="fetch"]',
    'Only lib/marketplace/api may ask the network: put the call there, behind a port of lib/app/ports.ts.',
  ),
  ban(
    'NewExpression[callee.name=/^(XMLHttpRequest|WebSocket|EventSource)$/]',
    'Only lib/marketplace/api may ask the network, and it uses fetch.',
  ),
  ban('CallExpression[callee.property.name="sendBeacon"]', 'Nothing is ever reported to anybody.'),
];

const DATABASE = [
  ban(
    'Identifier[name="indexedDB"]',
    'Only lib/store opens the database: in a page it would belong to the marketplace.',
  ),
];

const PURE = [
  ban(
    ':matches(FunctionDeclaration, FunctionExpression, ArrowFunctionExpression)[async=true]',
    'The domain is synchronous: await in lib/app and pass the result in.',
  ),
  ban('AwaitExpression', 'The domain is synchronous: await in lib/app and pass the result in.'),
  ban('NewExpression[callee.name="Promise"]', 'The domain is synchronous: await in lib/app.'),
];

const NAMED = [
  ban(
    'ExportDefaultDeclaration',
    'Export it by name: a file is named for the one thing it exports.',
  ),
];

const WHOLE_TESTS = [
  ban(
    'CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name=/^(skip|only|todo|skipIf|runIf)$/], MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo)$/]',
    'Every test on the main branch runs: mend it or delete it.',
  ),
  ban(
    'CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]',
    'Every test on the main branch runs: mend it or delete it.',
  ),
];

const syntax = (files, ...topics) => ({
  files,
  rules: { 'no-restricted-syntax': ['error', ...topics.flat()] },
});

const NO_ZOD = {
  regex: '^zod(/|$)',
  message:
    'zod weighs more than the whole content script: validate in lib/messaging/*schemas.ts, lib/marketplace/api or lib/platform/settings-schema.ts.',
  allowTypeImports: true,
};
const NO_DEXIE = {
  regex: '^dexie(/|$)',
  message: 'Only lib/store opens the database: ask for what you need in lib/app/ports.ts.',
};
const NO_BROWSER = {
  regex: '^(wxt/browser|webextension-polyfill)$',
  message:
    'The browser API is wrapped in lib/platform and lib/messaging: take what you need as an argument or prop.',
  allowTypeImports: true,
};
const NO_DETECTOR = {
  regex: '^(franc|franc-min|eld)(/|$)',
  message: 'Language detection lives in lib/language, behind the Detector port.',
};
const NO_ENTRYPOINTS = {
  regex: '^(\\.{1,2}/)+entrypoints/',
  message: 'Nothing imports an entrypoint: move what is shared to lib or components.',
};
const VIEW_ONLY_DOMAIN = {
  regex: '^(\\.{1,2}/)+lib/(?!domain/)',
  message:
    'Components get data by props and act by callbacks: import types and formatters of lib/domain only.',
  allowTypeImports: true,
};

const imports = (files, ...patterns) => ({
  files,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
});

const DOM_IN_DOMAIN = [
  'document',
  'window',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
];

const TYPESCRIPT = ['**/*.{ts,tsx}'];

export default defineConfig(
  globalIgnores([
    '.cache/',
    '.output/',
    '.wxt/',
    'coverage/',
    'node_modules/',
    'lib/**/generated/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,

  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 60 }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // With verbatimModuleSyntax `import { type X }` keeps the module in the bundle.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],

      // Dropped or loosened, because they cost more than they catch here:
      // `() => list.push(x)` as a callback is idiomatic, and TypeScript accepts it.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Promise handlers on DOM events are the normal case in Preact.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, arguments: false } },
      ],
      // `interface` and `type` both have their place in the domain's shapes.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // Empty callbacks are how "nothing to undo" is said.
      '@typescript-eslint/no-empty-function': 'off',
      // `a || b` on strings means "or if empty", which `??` does not.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true, boolean: true, number: false, bigint: false } },
      ],
      // Pages and messages are not what their types promise; a guard too many is no defect.
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // `_event` and rest siblings say "known and not needed".
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Ports are async by contract even where one implementation has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // It asks for `!`, which `no-non-null-assertion` forbids.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // Spreading a string walks its code points, which is what is meant wherever it is done.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Combining marks are listed on purpose, by their escapes, where texts are folded.
      'no-misleading-character-class': ['error', { allowEscape: true }],
      // `match` and `exec` read equally well.
      '@typescript-eslint/prefer-regexp-exec': 'off',
      // Deleting a key of a record read from storage is what is meant.
      '@typescript-eslint/no-dynamic-delete': 'off',
    },
  },

  // What may be written where.
  syntax(
    ['lib/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}'],
    MARKUP,
    OBSERVER,
    CLOCK,
    NETWORK,
    DATABASE,
    NAMED,
  ),
  syntax(['lib/domain/**/*.ts'], MARKUP, OBSERVER, CLOCK, NETWORK, DATABASE, NAMED, PURE),
  syntax(['lib/platform/**/*.ts'], MARKUP, OBSERVER, NETWORK, DATABASE, NAMED),
  // The database of keys stands apart from that of facts: see there why it is one.
  syntax(['lib/platform/key-safe.ts'], MARKUP, OBSERVER, CLOCK, NETWORK, NAMED),
  // It reads the extension's own message files: browsers give only those of their own language.
  syntax(['lib/platform/own-texts.ts'], MARKUP, OBSERVER, CLOCK, DATABASE, NAMED),
  syntax(['lib/store/**/*.ts'], MARKUP, OBSERVER, CLOCK, NETWORK, NAMED),
  syntax(['lib/marketplace/api/**/*.ts'], MARKUP, OBSERVER, CLOCK, DATABASE, NAMED),
  syntax(['lib/marketplace/pages/watch.ts'], MARKUP, CLOCK, NETWORK, DATABASE, NAMED),
  syntax(['entrypoints/**/*.{ts,tsx}'], MARKUP, OBSERVER, NETWORK, DATABASE),
  {
    files: ['lib/domain/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...DOM_IN_DOMAIN.map((name) => ({
          name,
          message: 'The domain knows no page: read it in lib/marketplace/pages and pass facts in.',
        })),
      ],
    },
  },

  // What may be imported where (tests/architecture/layers.test.ts follows the imports further).
  imports(['lib/**/*.{ts,tsx}'], NO_ZOD, NO_DEXIE, NO_BROWSER, NO_DETECTOR, NO_ENTRYPOINTS),
  imports(
    ['lib/messaging/**/*.ts', 'lib/platform/**/*.ts'],
    NO_ZOD,
    NO_DEXIE,
    NO_DETECTOR,
    NO_ENTRYPOINTS,
  ),
  imports(
    [
      'lib/messaging/{schemas,own-page-schemas,fact-schemas}.ts',
      'lib/platform/{settings-schema,backup-file,templates}.ts',
    ],
    NO_DEXIE,
    NO_DETECTOR,
    NO_ENTRYPOINTS,
  ),
  imports(['lib/marketplace/api/**/*.ts'], NO_DEXIE, NO_BROWSER, NO_DETECTOR, NO_ENTRYPOINTS),
  imports(['lib/store/**/*.ts'], NO_ZOD, NO_BROWSER, NO_DETECTOR, NO_ENTRYPOINTS),
  imports(['lib/language/**/*.ts'], NO_ZOD, NO_DEXIE, NO_BROWSER, NO_ENTRYPOINTS),
  imports(
    ['components/**/*.{ts,tsx}'],
    NO_ZOD,
    NO_DEXIE,
    NO_BROWSER,
    NO_DETECTOR,
    NO_ENTRYPOINTS,
    VIEW_ONLY_DOMAIN,
  ),
  imports(['entrypoints/**/*.{ts,tsx}'], NO_ZOD, NO_DEXIE, NO_DETECTOR),

  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': ['error', ...WHOLE_TESTS, ...NAMED],
      // A `describe` is as long as its tests.
      'max-lines-per-function': 'off',
      // Command-line programs and servers talk.
      'no-console': 'off',
      // A test that trips over undefined fails, which is what it is for.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Parsed JSON and stand-ins of browser objects are loose on purpose.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      // `{ ...element.dataset }` is the plain object that is wanted.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
    },
  },
  {
    // Tools ask for a default export.
    files: [
      '**/vitest.config.ts',
      'wxt.config.ts',
      'tests/**/*.config.ts',
      'tests/**/global-setup.ts',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },

  {
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
  },
  {
    // The stand-in's client runs in a page, as it stands.
    files: ['tests/backoffice/spa/**/*.js', 'tests/backoffice/**/static/**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          ...['window', 'document', 'location', 'history', 'navigator', 'console', 'fetch', 'URL'],
          ...[
            'URLSearchParams',
            'FormData',
            'Event',
            'CustomEvent',
            'KeyboardEvent',
            'Node',
            'Intl',
          ],
          ...['HTMLElement', 'HTMLInputElement', 'HTMLTextAreaElement', 'HTMLSelectElement'],
          ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'queueMicrotask'],
          ...['requestAnimationFrame', 'MutationObserver', 'sessionStorage', 'localStorage'],
          ...['addEventListener', 'removeEventListener', 'CSSStyleSheet', 'DataTransfer', 'Option'],
          ...['matchMedia', 'performance', 'structuredClone', 'getComputedStyle', 'innerHeight'],
          ...['Headers', 'Request', 'Response', 'AbortController', 'File', 'Blob', 'crypto'],
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  prettier,
);
