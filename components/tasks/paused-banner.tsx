import type { Paused } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import { sayAbsolute, sayMoment } from '../../lib/domain/words.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';

interface Props {
  readonly paused?: Paused;
  readonly now: number;
  readonly words: Words;
  readonly onGoOn: () => void;
}

/** While everything stands still the numbers do too: that has to be seen before they are. */
export function PausedBanner(props: Props) {
  // Stands before there is anything to say, so that it is heard.
  return (
    <div role="status">{props.paused ? <Banner {...props} paused={props.paused} /> : null}</div>
  );
}

function Banner({ paused, now, words, onGoOn }: Props & { readonly paused: Paused }) {
  const { until } = paused;
  return (
    <section class="t-paused" aria-labelledby="paused-title">
      <Icon name="pause" />
      <div>
        <h2 id="paused-title">{words.t('pausedTitle')}</h2>
        <p title={until === undefined ? undefined : sayAbsolute(until, words)}>
          {until === undefined
            ? words.t('pausedAlways')
            : words.t('pausedUntil', [sayMoment(until, now, words)])}
        </p>
      </div>
      <Button label={words.t('pausedGoOn')} icon="play" kind="main" onClick={onGoOn} />
    </section>
  );
}
