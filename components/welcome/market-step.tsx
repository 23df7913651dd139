import { useRef, useState } from 'preact/hooks';
import type { Words } from '../../lib/domain/words.ts';
import { plural } from '../../lib/domain/words.ts';
import { Button } from '../ui/button.tsx';
import { AddAddress } from './add-address.tsx';
import { MarketList } from './market-list.tsx';
import { Step } from './step.tsx';
import type { WelcomeMarket } from './values.ts';

export interface MarketStepProps {
  readonly markets: readonly WelcomeMarket[];
  /** Hosts that may be read. */
  readonly granted: readonly string[];
  readonly words: Words;
  /**
   * Asks the browser for these hosts and tells whether the seller agreed. Called straight from the
   * click: browsers ask nothing of a seller who did not just act.
   */
  readonly onGrant: (hosts: readonly string[]) => Promise<boolean>;
}

/** Which marketplaces may be read: the known ones, and any other by its address. */
export function MarketStep({ markets, granted, words, onGrant }: MarketStepProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isRefused, setRefused] = useState(false);
  const address = useRef<HTMLDetailsElement>(null);
  const turn = (id: string, on: boolean) => {
    const others = [...chosen].filter((one) => one !== id);
    setChosen(new Set(on ? [...others, id] : others));
  };
  const grant = () => {
    const hosts = markets.flatMap((market) => (chosen.has(market.id) ? market.hosts : []));
    void onGrant(hosts)
      .catch(() => false)
      .then((agreed) => {
        setRefused(!agreed);
        if (agreed) setChosen(new Set());
      });
  };
  return (
    <Step
      id="markets"
      number={1}
      title={words.t('welcomeMarkets')}
      hint={words.t('welcomeMarketsHint')}
      isDone={granted.length > 0}
      // Some are allowed from the installation on, before anything was chosen here.
      done={plural(words, 'welcomeAllowed', granted.length)}
      words={words}
    >
      <MarketList
        markets={markets}
        granted={granted}
        chosen={chosen}
        words={words}
        onTurn={turn}
        onNoHost={() => showAddress(address.current)}
      />
      <Button
        kind="main"
        label={
          chosen.size > 0
            ? plural(words, 'welcomeGrant', chosen.size)
            : words.t('welcomeGrantChosen')
        }
        disabled={chosen.size === 0}
        onClick={grant}
      />
      <p class="w-fault" role="status">
        {isRefused ? words.t('welcomeRefused') : ''}
      </p>
      <AddAddress root={address} granted={granted} words={words} onGrant={onGrant} />
    </Step>
  );
}

function showAddress(box: HTMLDetailsElement | null): void {
  if (!box) return;
  box.open = true;
  box.querySelector('input')?.focus();
}
