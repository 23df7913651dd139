import { Random } from '../data/random.ts';

/** Faults that take the place of the whole answer. */
const INSTEAD = [
  ...['400', '401', '403', '404', '405', '410', '429', '500', '502', '503', '504'],
  /** No answer at all; the connection stays open. */
  'hang',
  /** Headers and half the body, then nothing. */
  'stall',
  /** The connection is thrown away. */
  'reset',
  /** The connection breaks in the middle of the body. */
  'cut',
  /** JSON that never ends: more bytes than anybody should take. */
  'flood',
  /** The sign-in page, as if all were well. */
  'html',
  'empty',
  /** To another origin. */
  'redirect',
] as const;

/** Faults of a body that is otherwise the right one. */
const SPOILED = [
  /** Whole as HTTP, half as JSON. */
  'truncated',
  /** The right JSON, said to be text. */
  'type',
] as const;

/** Faults of a page: well-formed, and not what was asked for. */
const PAGES = ['giant', 'cycle', 'duplicate', 'reorder', 'shrink', 'grow', 'empty-last'] as const;

export type PageFault = (typeof PAGES)[number];
/** One of `FAULTS`. */
export type Fault = string;

/** Those of passing trouble that `any` chooses from. */
const PASSING = ['429', '500', '502', '503', 'reset', 'cut', 'html', 'empty', 'truncated', 'type'];

export const FAULTS: readonly string[] = [...INSTEAD, ...SPOILED, ...PAGES, 'any'];

/** One rule of the `faults` switch. */
export interface FaultRule {
  readonly code: string;
  readonly fault: Fault;
  readonly first: number;
  readonly last: number;
  readonly chance: number;
}

/**
 * `CODE:FAULT[@WHEN]`: the operation's code or `*`; WHEN is the number of a call of it, counted from
 * 1 (`3`, `2-4`, `5-` = from then on) or a probability (`p0.1`); without it, every call.
 *
 * @throws TypeError when it is nothing of the kind.
 */
export function parseFault(text: string): FaultRule {
  const parts = /^([A-Z]+\d+|\*):([a-z0-9-]+)(?:@(?:(\d+)(-(\d+)?)?|p([\d.]+)))?$/.exec(text);
  const [, code, fault, from, dash, to, chance] = parts ?? [];
  if (!code || !fault || !FAULTS.includes(fault)) throw new TypeError(`no fault "${text}"`);
  const first = Number(from ?? 1);
  const usualLast = from && !dash ? first : Infinity;
  return {
    code,
    fault,
    first,
    last: to ? Number(to) : usualLast,
    chance: chance === undefined ? 1 : Number(chance),
  };
}

/** Counts calls against the rules of the switch, and draws from a seed where chance decides. */
export class Faults {
  #text = '';
  #rules: readonly FaultRule[] = [];
  #counts: number[] = [];
  #random = new Random(1);

  /** What is to go wrong with this call; counts it. Other rules start to count anew. */
  next(code: string, texts: readonly string[], seed: number): Fault | undefined {
    this.#set(texts, seed);
    let chosen: Fault | undefined;
    for (const [i, rule] of this.#rules.entries()) {
      if (rule.code !== '*' && rule.code !== code) continue;
      const count = (this.#counts[i] ?? 0) + 1;
      this.#counts[i] = count;
      if (chosen !== undefined || count < rule.first || count > rule.last) continue;
      if (rule.chance === 1 || this.#random.chance(rule.chance)) chosen = rule.fault;
    }
    return chosen === 'any' ? this.#random.pick(PASSING) : chosen;
  }

  #set(texts: readonly string[], seed: number): void {
    const text = `${seed}/${texts.join(' ')}`;
    if (text === this.#text) return;
    this.#text = text;
    this.#rules = texts.map(parseFault);
    this.#counts = [];
    this.#random = new Random(seed, 'faults');
  }
}

export function isPageFault(fault: Fault | undefined): fault is PageFault {
  return (PAGES as readonly string[]).includes(fault ?? '');
}

export function isInstead(fault: Fault | undefined): fault is Fault {
  return (INSTEAD as readonly string[]).includes(fault ?? '');
}
