import { useState } from 'preact/hooks';
import type { Words } from '../../lib/domain/words.ts';
import { sayDay } from '../../lib/domain/words.ts';
import type { OpenProps } from './calendar.tsx';
import type { ClosedDays } from './closure-days.ts';
import { daysOf, stretchesOf } from './closure-days.ts';
import { Field } from './field.tsx';
import { onEnter } from './on-enter.ts';
import { withDay } from './values.ts';

type Props = Pick<OpenProps, 'values' | 'words' | 'onChange'>;

const NONE: ClosedDays = { from: '', to: '' };

/** Days on which the shop is closed besides its holidays: one, or all from one to another. */
export function Closures({ values, words, onChange }: Props) {
  const [typed, setTyped] = useState(NONE);
  const { from, to } = typed;
  const days = daysOf({ from, to: to === '' ? from : to });
  const isWrong = from !== '' && to !== '' && days.length === 0;
  const add = () => {
    if (days.length === 0) return;
    onChange({ closures: days.reduce(withDay, values.closures) });
    setTyped(NONE);
  };
  const fault = isWrong ? words.t('optFaultClosure') : undefined;
  return (
    <>
      <div class="o-add" onKeyDown={(event) => onEnter(event, add)}>
        <Field id="opt-closure" label={words.t('optClosures')} hint={words.t('optClosuresHint')}>
          {(described) => (
            <input
              {...described}
              type="date"
              value={from}
              onInput={(event) => setTyped({ from: event.currentTarget.value, to })}
            />
          )}
        </Field>
        <Field id="opt-closure-to" label={words.t('optClosureTo')} fault={fault}>
          {(described) => (
            <input
              {...described}
              type="date"
              min={from}
              value={to}
              onInput={(event) => setTyped({ from, to: event.currentTarget.value })}
            />
          )}
        </Field>
        <button type="button" class="t-button" disabled={days.length === 0} onClick={add}>
          {words.t('optAddDays')}
        </button>
      </div>
      <ul class="o-list o-short">
        {stretchesOf(values.closures).map((stretch) => (
          <Stretch
            key={stretch.from}
            stretch={stretch}
            words={words}
            onRemove={() => {
              const gone = new Set(daysOf(stretch));
              onChange({ closures: values.closures.filter((day) => !gone.has(day)) });
            }}
          />
        ))}
      </ul>
    </>
  );
}

interface StretchProps {
  readonly stretch: ClosedDays;
  readonly words: Words;
  readonly onRemove: () => void;
}

function Stretch({ stretch: { from, to }, words, onRemove }: StretchProps) {
  const said =
    from === to
      ? sayDay(from, words)
      : words.t('optClosureRange', [sayDay(from, words), sayDay(to, words)]);
  return (
    <li>
      {said}
      <button
        type="button"
        class="t-button"
        aria-label={words.t('optRemoveNamed', [said])}
        onClick={onRemove}
      >
        {words.t('optRemove')}
      </button>
    </li>
  );
}
