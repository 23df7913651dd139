import { z } from 'zod';

// Compiling schemas with `new Function` is forbidden by the extension's own content policy; this
// keeps zod from even trying, which the browser would report.
z.config({ jitless: true });

// The description's own word on what is required or may be null cannot be relied on: every field
// but a record's id may be absent, null or of another type, and is then not known.
export const text = z.string().nullish().catch(undefined);
export const flag = z.boolean().nullish().catch(undefined);
export const number = z.number().nullish().catch(undefined);

/** Not blank at either end, no control characters, no half of a surrogate pair. */
const SOUND = /^(?!\s)[^\p{Cc}\p{Cs}]{1,200}(?<!\s)$/u;
/** A record's own id. One that a subject cannot be named by makes the record worthless. */
export const id = z.string().max(200).regex(SOUND);
export const optionalId = id.nullish().catch(undefined);

/** A list in which single members of the wrong type are null; `undefined` where it is no list. */
export function listOf<S extends z.ZodType>(member: S) {
  return z.array(member.nullable().catch(null)).nullish().catch(undefined);
}

/** An object within a record; `undefined` where it is none. */
export function part<S extends z.ZodRawShape>(shape: S) {
  return z.object(shape).nullish().catch(undefined);
}

/** A sound id, or a whole number that stands for one, as text. */
export function idOf(value: unknown): string | undefined {
  if (typeof value === 'number') {
    // Beyond 2^53 other ids read as the same number.
    return Number.isSafeInteger(value) && value >= 0 ? `${value}` : undefined;
  }
  return typeof value === 'string' && SOUND.test(value) ? value : undefined;
}

/** A count; what is negative, broken or no number at all counts nothing. */
export function countOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

/** `true` where something stands, `false` where a field is there and empty, else not known. */
export function isFilled(value: string | null | undefined): boolean | undefined {
  if (value === undefined) return undefined;
  return value !== null && value.trim() !== '';
}
