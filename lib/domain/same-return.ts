import type { ReturnFact } from './facts.ts';
import { isOpenReturn } from './open-return.ts';
import { roughnessOf } from './rough-moment.ts';

/**
 * How sure it is that two facts of different looks speak of one return. `likely`: they were created
 * on the same day; `possible`: nothing speaks against it, and of one the day is not known.
 */
export type Likeness = 'same' | 'likely' | 'possible' | 'other';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Pages show so much of a long id at the least; fewer characters begin too many of them. */
const SHORTEST = 8;
const MINUTE_MS = 60_000;
/** Pages write hours of the marketplace's zone, which is not always the browser's. */
const ZONES_MS = 3 * 3_600_000;

/**
 * The seller API calls a return by a long id, pages by what they show of it: its number, the
 * beginning of its id, or, where they show neither, its order and the day (`1234-A~2026-11-20`).
 * Symmetric. Two names of one kind are never one return's, and neither are those of two orders.
 */
export function likenessOf(a: ReturnFact, b: ReturnFact): Likeness {
  if (a.orderId === undefined || a.orderId !== b.orderId) return 'other';
  const [own, others] = [namesOf(a), namesOf(b)];
  if (own.some((name) => others.some((other) => isSameName(name, other)))) return 'same';
  const kinds = new Set(own.map((name) => kindOf(name, a)));
  if (others.some((other) => kinds.has(kindOf(other, b)))) return 'other';
  return byDay(a, b);
}

/** Every name that a return goes by, its own first. */
export function namesOf({ id, alias, rma }: ReturnFact): readonly string[] {
  return [id, ...(alias?.split(' ') ?? []), ...(rma ? [rma] : [])];
}

function isSameName(a: string, b: string): boolean {
  return a === b || isBeginning(a, b) || isBeginning(b, a);
}

function isBeginning(part: string, whole: string): boolean {
  return (
    part.length >= SHORTEST &&
    UUID.test(whole) &&
    whole.toLowerCase().startsWith(part.toLowerCase())
  );
}

/** Two of a kind that differ are two returns; an RMA may differ from whatever number pages show. */
function kindOf(name: string, { orderId = '', rma }: ReturnFact): string {
  if (name === rma) return `rma`;
  if (name.startsWith(`${orderId}~`)) return name.endsWith('~return') ? 'undated' : 'dated';
  return UUID.test(name) ? 'uuid' : 'number';
}

function byDay(a: ReturnFact, b: ReturnFact): Likeness {
  if (a.createdAt !== undefined && b.createdAt !== undefined)
    return isSameDay(a.createdAt, b.createdAt) ? 'likely' : 'other';
  const [own, other] = [isOpenReturn(a), isOpenReturn(b)];
  return own !== undefined && other !== undefined && own !== other ? 'other' : 'possible';
}

/** Whether two readings of a moment, each as rough as it is, can mean the same. */
function isSameDay(a: number, b: number): boolean {
  const [from, to] = [spanOf(a), spanOf(b)];
  return from.first - ZONES_MS <= to.last && to.first - ZONES_MS <= from.last;
}

function spanOf(at: number): { readonly first: number; readonly last: number } {
  const roughness = roughnessOf(at);
  return roughness === undefined
    ? { first: at, last: at + MINUTE_MS }
    : { first: at - roughness, last: at };
}
