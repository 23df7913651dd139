import { importsOf, resolve } from './imports.ts';
import type { Sources } from './project.ts';

interface Layer {
  readonly name: string;
  readonly holds: (path: string) => boolean;
  /** Layers that it may import values from, besides itself; types may come from anywhere. */
  readonly from: readonly string[] | 'everything';
  /** Packages, by what their specifier starts with. */
  readonly packages: readonly string[] | 'everything';
  readonly instead: string;
}

const under =
  (...folders: readonly string[]) =>
  (path: string) =>
    folders.some((folder) => path.startsWith(`${folder}/`));

/** First match wins: the narrower folders stand first. */
export const LAYERS: readonly Layer[] = [
  {
    name: 'domain',
    holds: under('lib/domain'),
    from: [],
    packages: ['date-fns', '@date-fns/'],
    instead: 'the domain is pure: have the caller pass in what you need',
  },
  {
    name: 'ports',
    holds: (path) => path === 'lib/app/ports.ts' || path === 'lib/app/sync-ports.ts',
    from: ['domain'],
    packages: [],
    instead: 'a port names what a use case needs in words of the domain',
  },
  {
    name: 'app',
    holds: under('lib/app'),
    from: ['domain', 'ports'],
    packages: [],
    instead: 'describe what you need in lib/app/ports.ts and let entrypoints/background pass it in',
  },
  {
    name: 'store',
    holds: under('lib/store'),
    from: ['domain', 'ports'],
    packages: ['dexie'],
    instead: 'the store keeps and finds; decide in lib/app',
  },
  {
    name: 'language',
    holds: under('lib/language'),
    from: ['domain', 'ports'],
    packages: ['franc', 'eld'],
    instead: 'the detector judges text; the expectation comes as an argument',
  },
  {
    name: 'wording',
    holds: under('lib/wording'),
    from: ['domain', 'ports'],
    packages: [],
    instead: 'wording judges text; what to do about it is decided in lib/app and the rules',
  },
  {
    name: 'invoices',
    holds: under('lib/invoices'),
    from: ['domain', 'ports'],
    packages: ['unpdf'],
    instead: 'judge the file; wiring belongs to entrypoints/background',
  },
  {
    name: 'operators',
    holds: under('lib/marketplace/operators'),
    from: ['domain'],
    packages: [],
    instead: 'operators are data: put logic into the domain',
  },
  {
    name: 'pages',
    holds: under('lib/marketplace/pages'),
    from: ['domain', 'operators'],
    packages: [],
    instead: 'readers take a document and an address and return facts: send them from entrypoints',
  },
  {
    name: 'api',
    holds: under('lib/marketplace/api'),
    from: ['domain', 'ports', 'operators'],
    packages: ['zod'],
    instead: 'the client maps answers to facts; what to do with them is decided in lib/app',
  },
  {
    name: 'marketplace',
    holds: under('lib/marketplace'),
    from: ['domain', 'operators'],
    packages: [],
    instead: 'what readers, rules and views share about a marketplace stays small and pure',
  },
  {
    name: 'messaging',
    holds: under('lib/messaging'),
    from: ['domain'],
    packages: ['wxt/browser', 'zod'],
    instead: 'messaging checks and passes on: take the handler as an argument',
  },
  {
    name: 'platform',
    holds: under('lib/platform'),
    from: ['domain'],
    packages: ['wxt/', 'zod'],
    instead: 'platform wraps the browser API: let entrypoints combine it with the rest',
  },
  {
    name: 'components',
    holds: under('components'),
    from: ['domain'],
    packages: ['preact'],
    instead: 'components get data by props and act by callbacks: wire them in entrypoints',
  },
  {
    name: 'entrypoints',
    holds: under('entrypoints'),
    from: 'everything',
    packages: 'everything',
    instead: '',
  },
];

export function layerOf(path: string): Layer | undefined {
  return LAYERS.find((layer) => layer.holds(path));
}

/** Every import that leads nowhere or where its layer may not look, one advice per line. */
export function layerViolations(sources: Sources): readonly string[] {
  return [...sources].flatMap(([path, text]) => {
    const layer = layerOf(path);
    if (!layer)
      return [`${path} stands in no layer: move it into a folder of tests/architecture/layers.ts`];
    return importsOf(path, text).flatMap(({ specifier, typeOnly, line }) => {
      const wrong = forbidden(layer, path, specifier, typeOnly, sources);
      return wrong ? [`${path}:${line} ${wrong}`] : [];
    });
  });
}

function forbidden(
  layer: Layer,
  path: string,
  specifier: string,
  typeOnly: boolean,
  sources: Sources,
): string | undefined {
  const target = resolve(path, specifier, sources);
  if (target === 'asset') return undefined;
  if (target === 'missing') return `imports ${specifier}, which does not exist`;
  if ('package' in target) {
    if (typeOnly || layer.packages === 'everything') return undefined;
    if (layer.packages.some((start) => specifier.startsWith(start))) return undefined;
    return `(${layer.name}) imports the package ${specifier}: ${layer.instead}`;
  }
  const to = layerOf(target.path);
  if (to?.name === 'entrypoints' && layer.name !== 'entrypoints') {
    return `(${layer.name}) imports an entrypoint, ${target.path}: nothing may`;
  }
  if (typeOnly || layer.from === 'everything' || !to || to === layer) return undefined;
  if (layer.name === 'app' && to.name === 'ports') return undefined;
  if (layer.from.includes(to.name)) return undefined;
  return `(${layer.name}) imports ${target.path} (${to.name}): ${layer.instead}`;
}
