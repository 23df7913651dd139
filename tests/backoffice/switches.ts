import type { Language } from '../../lib/domain/facts.ts';
import { API_CHOICES, API_DEFAULTS, type ApiSwitches } from './api/api-switches.ts';
import { parseFault } from './api/faults.ts';
import { LANGUAGES } from './captions/captions.ts';

/** Everything about the stand-in that can be turned while it runs. */
export interface Switches extends ApiSwitches {
  readonly family: 'spa' | 'classic';
  readonly ui: Language;
  /** Shop id shown; unknown or absent: the host's first shop. */
  readonly shop: string;
  /** Milliseconds until the content of a single-page view arrives. */
  readonly delay: number;
  /** Milliseconds between re-renders that replace the view's nodes; 0 = never. */
  readonly rerender: number;
  readonly grid: 'table' | 'roles';
  readonly inbox: 'auto' | 'list' | 'table';
  /** `auto`: single-page views use `time[datetime]`, server-rendered ones plain text. */
  readonly datesAs: 'auto' | 'time' | 'text' | 'relative';
  readonly composer: 'auto' | 'textarea' | 'contenteditable';
  /** Where addresses are not known for certain there are two sets of them. */
  readonly paths: 'usual' | 'other';
  readonly signedOut: boolean;
  readonly empty: boolean;
  /** What the shop's settings hold: everything, or hardly anything. */
  readonly profile: 'complete' | 'poor';
  /** Rules of which the shops of stories show anything; empty = all of them. */
  readonly rules: readonly string[];
  /** Every page answers 500. */
  readonly error: boolean;
  /** Column keys left out of lists (`quantity`, `status`, `date` …). */
  readonly missing: readonly string[];
  /** Columns in an order that follows from `classSeed`. */
  readonly shuffle: boolean;
  readonly hostile: boolean;
  /** Keep the old view on screen while the next one is on its way. */
  readonly keepOld: boolean;
  /** Send a content security policy that allows this server's own files and nothing inline. */
  readonly csp: boolean;
  /** Let browsers keep pages that were left, so that the way back shows them as they were. */
  readonly keepable: boolean;
  /** Show the category of each offer, as some marketplaces do. */
  readonly categories: boolean;
  /** Class names, wrapper depth and test ids of the single-page family follow from it. */
  readonly classSeed: number;
}

export const DEFAULTS: Switches = {
  family: 'spa',
  ui: 'es',
  shop: '',
  delay: 1_000,
  rerender: 0,
  grid: 'table',
  inbox: 'auto',
  datesAs: 'auto',
  composer: 'auto',
  paths: 'usual',
  signedOut: false,
  empty: false,
  profile: 'complete',
  rules: [],
  error: false,
  missing: [],
  shuffle: false,
  hostile: false,
  keepOld: false,
  csp: false,
  keepable: false,
  categories: false,
  classSeed: 1,
  ...API_DEFAULTS,
};

const CHOICES: Readonly<Partial<Record<keyof Switches, readonly string[]>>> = {
  family: ['spa', 'classic'],
  ui: LANGUAGES,
  grid: ['table', 'roles'],
  inbox: ['auto', 'list', 'table'],
  datesAs: ['auto', 'time', 'text', 'relative'],
  composer: ['auto', 'textarea', 'contenteditable'],
  paths: ['usual', 'other'],
  profile: ['complete', 'poor'],
  ...API_CHOICES,
};

/**
 * Switches out of anything: JSON sent to `/__stand-in/switches`, a cookie, a query. A known name
 * with a value it cannot have throws, so that a test with a misspelt switch fails.
 */
export function parseSwitches(input: Readonly<Record<string, unknown>>): Partial<Switches> {
  const parsed: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(input)) {
    if (!(name in DEFAULTS)) throw new TypeError(`no switch "${name}"`);
    parsed[name] = parseValue(name as keyof Switches, value);
  }
  return parsed;
}

function parseValue(name: keyof Switches, value: unknown): unknown {
  const choices = CHOICES[name];
  if (choices && !choices.includes(String(value))) {
    throw new TypeError(`${name}: one of ${choices.join(', ')}, not ${String(value)}`);
  }
  const model = DEFAULTS[name];
  if (Array.isArray(model)) {
    const list = Array.isArray(value) ? (value as unknown[]).map(String) : splitList(String(value));
    if (name === 'faults') list.forEach(parseFault);
    return list;
  }
  if (typeof model === 'boolean') return value === true || value === 'true' || value === '1';
  if (typeof model === 'string') return String(value);
  const number = Number(value);
  if (!Number.isFinite(number) || number < 0) throw new TypeError(`${name}: not a number`);
  return number;
}

function splitList(text: string): string[] {
  return text.split(',').filter(Boolean);
}

/** Those parameters of an address that are switches: `?ui=pt&limit=50` → `{ ui: 'pt' }`. */
export function switchesIn(query: URLSearchParams): Partial<Switches> {
  return parseSwitches(Object.fromEntries([...query].filter(([name]) => name in DEFAULTS)));
}
