import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StoredFact } from '../../lib/domain/facts.ts';
import type { PageReading } from '../../lib/domain/reading.ts';
import { operatorOfHost } from '../../lib/marketplace/operators/hosts.ts';
import { readPage } from '../../lib/marketplace/pages/read-page.ts';
import { readShell } from '../../lib/marketplace/pages/shell.ts';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../fixtures/pages');

/** Where the saved pages' clocks stood; local times on them are read in this zone. */
export const FIXTURE_ZONE = 'Europe/Madrid';

/** `about.json`: where a page comes from and what is known to be missed on it. */
interface About {
  readonly url: string;
  /** ISO moment at which the page was shown. */
  readonly now: string | number;
  /** True where nobody saved it from a live account. */
  readonly synthetic: boolean;
  /** Known misses, `subject.field`; exact, so that mending one fails until its line is deleted. */
  readonly gaps: readonly string[];
  /** Selectors of elements whose absence no reader could notice; exact too. */
  readonly blind?: readonly string[];
}

/** `facts.json`: what a person reads on the page. */
interface Expected {
  readonly facts: readonly StoredFact[];
  readonly status: PageReading['status'];
  readonly empty: boolean;
}

export interface Fixture {
  /** `orders/es-spa` */
  readonly name: string;
  readonly kind: string;
  readonly html: string;
  readonly url: URL;
  readonly about: About;
  readonly expected: Expected;
}

/** All saved pages, `tests/fixtures/pages/<kind>/<name>/{page.html,facts.json,about.json}`. */
export function loadFixtures(): readonly Fixture[] {
  return foldersIn(FOLDER).flatMap((kind) =>
    foldersIn(join(FOLDER, kind)).map((name) => loadFixture(kind, name)),
  );
}

function foldersIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function loadFixture(kind: string, name: string): Fixture {
  const read = (file: string) => readFileSync(join(FOLDER, kind, name, file), 'utf8');
  const about: About = JSON.parse(read('about.json'));
  return {
    name: `${kind}/${name}`,
    kind,
    html: read('page.html'),
    url: new URL(about.url),
    about,
    expected: JSON.parse(read('facts.json')),
  };
}

/** Reads a page, or what is left of it, as the content script does. */
export function readFixture(page: Document, { url, about }: Fixture): PageReading {
  const { lang, shopName } = readShell(page, url);
  const operatorNames = operatorOfHost(url.hostname)?.operatorNames ?? [];
  return readPage(page, url, { now: new Date(about.now).getTime(), lang, shopName, operatorNames });
}
