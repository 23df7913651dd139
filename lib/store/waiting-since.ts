/**
 * Since when a thread waits, from observations that each saw only a part of it.
 *
 * A thread page tells the oldest unanswered message exactly. An inbox row shows the last message
 * only, and a customer who writes twice would push the start forward. So the earliest start holds
 * until an observation says that the shop has answered. Observations may come in any order and any
 * number of times; the result is the same.
 */
export interface Waits {
  /** Newest observation that said "answered", epoch ms. */
  readonly answeredAt?: number;
  /** Newest exact start. */
  readonly exact?: Sighting;
  /** Inexact starts, oldest observation first; only those that could still matter. */
  readonly steps: readonly Sighting[];
}

/** Seen at `at`: waiting since `since` (both epoch ms). */
export interface Sighting {
  readonly at: number;
  readonly since: number;
}

export interface Since {
  readonly since: number;
  readonly exact: boolean;
}

/** A thread with more unanswered messages than this, each seen apart, keeps the oldest and newest. */
const MOST_STEPS = 20;

export const NO_WAITS: Waits = { steps: [] };

export function sawAnswer(waits: Waits, at: number): Waits {
  if (at <= (waits.answeredAt ?? -1)) return waits;
  return {
    answeredAt: at,
    ...(waits.exact && waits.exact.at > at ? { exact: waits.exact } : {}),
    steps: waits.steps.filter((step) => step.at > at),
  };
}

export function sawExact(waits: Waits, seen: Sighting): Waits {
  if (seen.at <= (waits.answeredAt ?? -1)) return waits;
  const held = waits.exact;
  // Two exact answers of one moment cannot both be right; the later start alarms less.
  if (held && (held.at > seen.at || (held.at === seen.at && held.since >= seen.since)))
    return waits;
  return { ...waits, exact: seen };
}

export function sawLastMessage(waits: Waits, seen: Sighting): Waits {
  if (seen.at <= (waits.answeredAt ?? -1)) return waits;
  if (waits.steps.some((step) => step.at >= seen.at && step.since <= seen.since)) return waits;
  const steps = waits.steps.filter((step) => step.at > seen.at || step.since < seen.since);
  steps.push(seen);
  steps.sort((a, b) => a.at - b.at);
  if (steps.length > MOST_STEPS) steps.splice(1, 1);
  return { ...waits, steps };
}

/** The start as far as it is known: exact beats inexact, the earliest inexact one beats later ones. */
export function sinceOf(waits: Waits): Since | undefined {
  if (waits.exact) return { since: waits.exact.since, exact: true };
  const first = waits.steps[0];
  return first && { since: first.since, exact: false };
}

/** Whether both say the same, the moments of observation aside. */
export function sameWaits(a: Waits, b: Waits): boolean {
  return (
    a === b ||
    (a.exact?.since === b.exact?.since &&
      (a.answeredAt === undefined) === (b.answeredAt === undefined) &&
      a.steps.length === b.steps.length &&
      a.steps.every((step, index) => step.since === b.steps[index]?.since))
  );
}
