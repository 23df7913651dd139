import { useState } from 'preact/hooks';
import type { ConnectAnswer, ConnectFailure } from '../../lib/domain/connect.ts';
import type { Words } from '../../lib/domain/words.ts';
import { FAILURE_KEYS } from '../ui/connection-words.ts';
import type { ConnectField, ConnectValues } from './connect-values.ts';
import {
  faultsOf,
  FIELD_OF,
  hostIn,
  isUsualKey,
  NO_HOST,
  NO_VALUES,
  OTHER_HOST,
} from './connect-values.ts';
import { HostField, KeyField, ShopField } from './connection-fields.tsx';
import { KeyHelp } from './key-help.tsx';
import type { Marketplace } from './values.ts';

export interface ConnectProps {
  /** Hosts to choose from. */
  readonly marketplaces: readonly Marketplace[];
  readonly words: Words;
  /** Host and shop whose key is to be replaced; the form begins with them. */
  readonly first?: { readonly host: string; readonly shopId?: string };
  /**
   * Asks the browser for the host, then the marketplace whether the key is right. Called straight
   * from the click, for browsers ask nothing of a seller who did not just act.
   */
  readonly onConnect: (host: string, key: string, shopId?: string) => Promise<ConnectAnswer>;
}

type Step = { readonly said: 'nothing' | 'asking' | 'done' } | { readonly failed: ConnectFailure };

/** The form that connects a shop: what is wrong is said beside the field that is wrong. */
export function ConnectionForm({ marketplaces, words, first, onConnect }: ConnectProps) {
  const [values, setValues] = useState(() => startOf(marketplaces, first));
  const [faults, setFaults] = useState<Partial<Record<ConnectField, string>>>({});
  const [step, setStep] = useState<Step>({ said: 'nothing' });
  const isAsking = 'said' in step && step.said === 'asking';
  const change = (part: Partial<ConnectValues>) => {
    setValues((before) => ({ ...before, ...part }));
    setFaults({});
    setStep({ said: 'nothing' });
  };
  const submit = async () => {
    const wrong = faultsOf(values);
    const host = hostIn(values);
    setFaults(wrong);
    if (isAsking || host === undefined || Object.keys(wrong).length > 0) return;
    setStep({ said: 'asking' });
    const answer = await onConnect(host, values.key, values.shopId || undefined).catch(
      (): ConnectAnswer => ({ status: 'failed', failure: 'no-answer' }),
    );
    if (answer.status === 'failed') {
      const field = FIELD_OF[answer.failure];
      if (field) setFaults({ [field]: FAILURE_KEYS[answer.failure] });
      setStep({ failed: answer.failure });
      return;
    }
    // The key has gone where it belongs; the page need not hold it any longer.
    setValues({ ...values, key: '', shopId: '' });
    setStep({ said: 'done' });
  };
  const part = { values, faults, words, onChange: change };
  return (
    <form
      class="o-connect"
      autocomplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <HostField {...part} marketplaces={marketplaces} />
      <KeyField {...part} isOdd={values.key !== '' && !isUsualKey(values.key)} />
      <KeyHelp host={hostIn(values)} words={words} />
      <ShopField {...part} />
      <p class="o-connect-end">
        <button type="submit" class="t-button o-main" aria-disabled={isAsking}>
          {words.t('connConnect')}
        </button>{' '}
        <span role="status">{sayStep(step, words)}</span>
      </p>
    </form>
  );
}

function startOf(
  marketplaces: readonly Marketplace[],
  first: ConnectProps['first'],
): ConnectValues {
  const [known, ...others] = marketplaces;
  const only = others.length === 0 ? (known?.host ?? OTHER_HOST) : NO_HOST;
  const host = first?.host ?? only;
  const isKnown = host === only || marketplaces.some((one) => one.host === host);
  return {
    ...NO_VALUES,
    choice: isKnown ? host : OTHER_HOST,
    typed: isKnown ? '' : host,
    shopId: first?.shopId ?? '',
  };
}

/** A failure that a field bears is only announced here; one of no field is said in full. */
function sayStep(step: Step, words: Words): string {
  if (!('failed' in step)) {
    if (step.said === 'nothing') return '';
    return words.t(step.said === 'asking' ? 'connAsking' : 'connDone');
  }
  return words.t(FIELD_OF[step.failed] ? 'connNotConnected' : FAILURE_KEYS[step.failed]);
}
