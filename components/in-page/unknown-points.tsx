import type { Point } from '../../lib/domain/checklist.ts';
import type { Words } from '../../lib/domain/words.ts';
import { say } from '../../lib/domain/words.ts';
import { Icon } from '../ui/icon.tsx';
import { GoTo } from './go-to.tsx';
import { POINT_KEYS, STATE_KEYS } from './point-words.ts';

/** So many points that are not known for the same reason are told in one line. */
const MANY = 2;

/**
 * Points that are not known, apart from those that share their reason with others.
 * @param alone a point that has a way of its own to where it stands, and keeps it
 */
export function apartUnknown(
  points: readonly Point[],
  alone?: Point['id'],
): {
  readonly single: readonly Point[];
  readonly shared: readonly (readonly Point[])[];
} {
  const byReason = Map.groupBy(points, ({ id, reason, tasks }) =>
    tasks.length === 0 && reason && id !== alone ? JSON.stringify(reason) : id,
  );
  const groups = [...byReason.values()];
  return {
    single: groups.filter(({ length }) => length < MANY).flat(),
    shared: groups.filter(({ length }) => length >= MANY),
  };
}

interface Props {
  readonly points: readonly Point[];
  readonly now: number;
  readonly words: Words;
  /** The page that would tell. */
  readonly href: string | undefined;
}

/** Several points that nobody knows anything about, for one reason. */
export function SharedUnknown({ points, now, words, href }: Props) {
  const [first] = points;
  return (
    <li class="t-point t-point-unknown">
      <div class="t-point-head t-as-unknown">
        <Icon name="unknown" />
        <span class="t-point-name">
          {points.map(({ id, state }, at) => (
            <span key={id} data-point={id} data-point-state={state}>
              {at === 0 ? '' : ' · '}
              {words.t(POINT_KEYS[id])}
            </span>
          ))}
        </span>
        <span class="t-point-state">{words.t(STATE_KEYS.unknown)}</span>
      </div>
      {first?.reason ? <p class="t-note">{say(first.reason, words, now)}</p> : null}
      <GoTo href={href} text="pointGoOrder" words={words} />
    </li>
  );
}
