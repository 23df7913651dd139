import { useState } from 'preact/hooks';
import type { Words } from '../../lib/domain/words.ts';
import { Field } from './field.tsx';
import type { NotifyWish } from './notifications.tsx';

export type Quiet = 'closed-hours' | 'never' | 'between';

interface Props {
  readonly notify: Pick<NotifyWish, 'quiet' | 'from' | 'to'>;
  readonly words: Words;
  readonly onWish: (change: Partial<Pick<NotifyWish, 'quiet' | 'from' | 'to'>>) => void;
}

const QUIET: readonly (readonly [quiet: Quiet, label: string])[] = [
  ['closed-hours', 'optQuietClosed'],
  ['never', 'optQuietNever'],
  ['between', 'optQuietBetween'],
];

/** A night, to begin with. */
const FIRST = { from: '20:00', to: '08:00' } as const;

/** When nothing is to be told. */
export function QuietHours({ notify, words, onWish }: Props) {
  const choose = (text: string) => {
    const [quiet] = QUIET.find(([one]) => one === text) ?? [];
    if (quiet === undefined) return;
    const { from = FIRST.from, to = FIRST.to } = notify;
    onWish(quiet === 'between' ? { quiet, from, to } : { quiet });
  };
  return (
    <>
      <Field id="opt-quiet" label={words.t('optQuiet')} hint={words.t('optQuietHint')}>
        {(described) => (
          <select
            {...described}
            value={notify.quiet}
            onChange={({ currentTarget }) => choose(currentTarget.value)}
          >
            {QUIET.map(([quiet, label]) => (
              <option key={quiet} value={quiet}>
                {words.t(label)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {notify.quiet === 'between' ? (
        <Between
          from={notify.from ?? FIRST.from}
          to={notify.to ?? FIRST.to}
          words={words}
          onBetween={onWish}
        />
      ) : null}
    </>
  );
}

interface BetweenProps {
  readonly from: string;
  readonly to: string;
  readonly words: Words;
  readonly onBetween: (times: { readonly from: string; readonly to: string }) => void;
}

/** Stored when a field is left with both times in place; what makes no sense stays to be corrected. */
function Between({ words, onBetween, ...kept }: BetweenProps) {
  const [times, setTimes] = useState({ from: kept.from, to: kept.to });
  const isWrong = times.from === '' || times.to === '' || times.from === times.to;
  const keep = () => {
    if (isWrong || (times.from === kept.from && times.to === kept.to)) return;
    onBetween(times);
  };
  const field = (of: 'from' | 'to', label: string, fault?: string) => (
    <Field id={`opt-quiet-${of}`} label={words.t(label)} fault={fault}>
      {(described) => (
        <input
          {...described}
          type="time"
          required
          value={times[of]}
          onInput={({ currentTarget }) => setTimes({ ...times, [of]: currentTarget.value })}
          onBlur={keep}
        />
      )}
    </Field>
  );
  return (
    <div class="o-add">
      {field('from', 'optQuietFrom')}
      {field('to', 'optQuietTo', isWrong ? words.t('optQuietFault') : undefined)}
    </div>
  );
}
