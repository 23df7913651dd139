import { importsOf, resolve } from './imports.ts';
import type { Sources } from './project.ts';

/** Everything that is bundled with one entrypoint: own files and packages, each with who asked. */
export interface Closure {
  readonly files: ReadonlyMap<string, readonly string[]>;
  readonly packages: ReadonlyMap<string, readonly string[]>;
}

/**
 * Follows value imports, static and dynamic, from `entry`. Each member maps to the chain of files
 * that leads to it. Packages are named as imported; what they import themselves is not followed.
 */
export function closureOf(entry: string, sources: Sources): Closure {
  const files = new Map<string, readonly string[]>([[entry, [entry]]]);
  const packages = new Map<string, readonly string[]>();
  // A Map visits what is added while it is walked: this is the queue.
  for (const [path, chain] of files) {
    for (const { specifier, typeOnly } of importsOf(path, sources.get(path) ?? '')) {
      if (typeOnly) continue;
      const target = resolve(path, specifier, sources);
      if (typeof target === 'string') continue;
      if ('package' in target) {
        if (!packages.has(target.package)) packages.set(target.package, [...chain, specifier]);
      } else if (!files.has(target.path)) {
        files.set(target.path, [...chain, target.path]);
      }
    }
  }
  return { files, packages };
}

/** What must never ride along into a marketplace's page. */
export const NOT_IN_PAGES: readonly { readonly what: RegExp; readonly why: string }[] = [
  {
    what: /^zod(\/|$)/,
    why: 'import the types with `import type`; validation is the background’s',
  },
  { what: /^dexie(\/|$)/, why: 'a database opened there would belong to the marketplace' },
  { what: /^(franc|franc-min|eld)(\/|$)/, why: 'language is judged in the background' },
  { what: /^(pdf|unpdf|pdfjs)/, why: 'files are read outside the page' },
  {
    what: /^(date-fns|@date-fns)(\/|$)/,
    why: 'deadlines come ready from the background; show them with Intl',
  },
  {
    what: /^(wxt\/browser|webextension-polyfill)$/,
    why: 'send messages with lib/messaging/send.ts',
  },
  {
    // The texts are the one thing that pages and background ask of the browser alike.
    what: /^lib\/(store|app|language|platform(?!\/i18n\.ts$)|invoices)\//,
    why: 'this runs in the background',
  },
  {
    what: /^lib\/messaging\/(schemas|serve)\.ts$/,
    why: 'use `import type`; only the background validates',
  },
  { what: /^lib\/marketplace\/api\//, why: 'the page asks nobody: the background does' },
  { what: /^lib\/domain\/(rules|plan|holidays)/, why: 'the background judges; the page shows' },
];

/** One line per forbidden member, with the chain of imports that brings it in. */
export function closureViolations(closure: Closure): readonly string[] {
  return [...closure.files, ...closure.packages].flatMap(([member, chain]) => {
    const rule = NOT_IN_PAGES.find(({ what }) => what.test(member));
    return rule ? [`${chain.join(' → ')}: ${rule.why}`] : [];
  });
}

/** Texts that only these packages hold, minified or not: what the framework brings along is seen too. */
const FINGERPRINTS: Readonly<Record<string, string>> = {
  zod: 'ZodError',
  dexie: 'DexieError',
  franc: ' de|de |os | la| a |',
  unpdf: 'InvalidPDFException',
  'webextension-polyfill': 'This script should only be loaded in a browser extension.',
};

/** Packages found in a built script. */
export function packagesInside(script: string): readonly string[] {
  return Object.entries(FINGERPRINTS)
    .filter(([, text]) => script.includes(text))
    .map(([name]) => name);
}
