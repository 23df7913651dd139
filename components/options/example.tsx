import { clockExample } from '../../lib/domain/clock-example.ts';
import { soonHours } from '../../lib/domain/settings.ts';
import { sayMoment } from '../../lib/domain/words.ts';
import type { OpenProps } from './calendar.tsx';
import type { OptionValues } from './values.ts';

type Props = Omit<OpenProps, 'onChange'> & { readonly now: number };

/** What the form's clock and hours come to, in words, while they are being set. */
export function Example({ values, faults, words, now }: Props) {
  if (faults.zone || faults.weekdays || faults.open || faults.replyHours || faults.replySoonHours)
    return null;
  const example = exampleOf(values, now);
  const say = (at: number) => sayMoment(at, undefined, { ...words, zone: values.zone });
  return (
    <p class="o-example" role="status">
      {example
        ? words.t('optExample', [say(example.receivedAt), say(example.soonAt), say(example.lateAt)])
        : words.t('optExampleNever')}
    </p>
  );
}

function exampleOf(values: OptionValues, now: number) {
  const { mode, zone, weekdays, open, region, closures, replyHours } = values;
  const clock = { mode, zone, weekdays, open, region, closures };
  const replySoonHours = values.replySoonHours ?? soonHours(replyHours, undefined);
  return clockExample({ clock, replyHours, replySoonHours }, now);
}
