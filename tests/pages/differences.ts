import { subjectOf } from '../../lib/domain/facts.ts';
import type { StoredFact } from '../../lib/domain/facts.ts';

export interface Differences {
  /** In the first but not in the second: `order:1`. */
  readonly gone: readonly string[];
  /** Known in the first, unknown in the second: `order:1.state`. */
  readonly dimmed: readonly string[];
  /** Said otherwise, or only said by the second: `order:1.state`, `order:2`. */
  readonly changed: readonly string[];
}

/** What two readings of one page say differently, field by field; the order of facts is no matter. */
export function differences(
  first: readonly StoredFact[],
  second: readonly StoredFact[],
): Differences {
  const before = bySubject(first);
  const after = bySubject(second);
  const gone: string[] = [];
  const dimmed: string[] = [];
  const changed = [...after.keys()].filter((subject) => !before.has(subject));
  for (const [subject, fields] of before) {
    const others = after.get(subject);
    if (!others) {
      gone.push(subject);
      continue;
    }
    for (const name of new Set([...fields.keys(), ...others.keys()])) {
      const [was, is] = [fields.get(name), others.get(name)];
      if (JSON.stringify(was) === JSON.stringify(is)) continue;
      const isLess = is === undefined || isPartOf(is, was);
      (isLess ? dimmed : changed).push(`${subject}.${name}`);
    }
  }
  return { gone, dimmed, changed };
}

/** A list that says less than it did says nothing else. */
function isPartOf(list: unknown, whole: unknown): boolean {
  if (!Array.isArray(list) || !Array.isArray(whole)) return false;
  const known = new Set(whole.map((one) => JSON.stringify(one)));
  return list.every((one) => known.has(JSON.stringify(one)));
}

type Fields = ReadonlyMap<string, unknown>;

/** Fields that are `undefined` are unknown, as if they were not there. */
function bySubject(facts: readonly StoredFact[]): ReadonlyMap<string, Fields> {
  return new Map(
    facts.map((fact) => [
      subjectOf(fact),
      new Map(Object.entries(fact).filter(([, value]) => value !== undefined)),
    ]),
  );
}
