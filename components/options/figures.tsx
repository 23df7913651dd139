import { useState } from 'preact/hooks';
import { figuresOf } from '../../lib/domain/figures.ts';
import type { Words } from '../../lib/domain/words.ts';
import { plural } from '../../lib/domain/words.ts';
import { Section } from '../ui/section.tsx';
import { Field } from './field.tsx';
import { FigureTable } from './figure-table.tsx';
import type { MarketFigures, SetFigure, UnnamedHost } from './figure-values.ts';
import type { KnownMarket } from './values.ts';

export interface FiguresProps {
  /** The seller's own marketplaces first. */
  readonly figures: readonly MarketFigures[];
  readonly unnamed: readonly UnnamedHost[];
  readonly markets: readonly KnownMarket[];
  readonly words: Words;
  readonly onFigure: SetFigure;
  readonly onHostMarket: (host: string, market: string | undefined) => Promise<void>;
}

/** What each marketplace publishes, and what holds instead because the seller says so. */
export function Figures({ figures, unnamed, markets, words, ...actions }: FiguresProps) {
  return (
    <Section id="opt-figures" title={words.t('optFigures')} hint={words.t('optFiguresBody')}>
      {unnamed.map((one) => (
        <HostMarket
          key={one.host}
          {...one}
          markets={markets}
          words={words}
          onChoose={actions.onHostMarket}
        />
      ))}
      {figures.map((one) => (
        <OneMarket key={one.market.id} {...one} words={words} onFigure={actions.onFigure} />
      ))}
    </Section>
  );
}

type HostProps = UnnamedHost &
  Pick<FiguresProps, 'markets' | 'words'> & { readonly onChoose: FiguresProps['onHostMarket'] };

/** Some marketplaces publish rules and no address: only the seller can bring the two together. */
function HostMarket({ host, market = '', markets, words, onChoose }: HostProps) {
  const [hasFailed, setFailed] = useState(false);
  const choose = (id: string) => {
    onChoose(host, id === '' ? undefined : id).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  };
  return (
    <Field
      id={`opt-host-market-${host}`}
      label={words.t('optHostMarket', [host])}
      hint={words.t('optHostMarketHint')}
      fault={hasFailed ? words.t('optFailed') : undefined}
    >
      {(described) => (
        <select
          {...described}
          value={market}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="">{words.t('optHostMarketOther')}</option>
          {markets.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

type MarketProps = MarketFigures & Pick<FiguresProps, 'words' | 'onFigure'>;

/** Shut until somebody wants to see it: there are dozens of marketplaces with dozens of rows. */
function OneMarket({ market, own, words, onFigure }: MarketProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="o-market" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <strong>{market.name}</strong> <Summary market={market} own={own} words={words} />
      </summary>
      {isOpen ? <Tables market={market} own={own} words={words} onFigure={onFigure} /> : null}
    </details>
  );
}

function Summary({ market, own, words }: Omit<MarketProps, 'onFigure'>) {
  const figures = figuresOf(market);
  const known = figures.filter((figure) => figure.read(market)).length;
  const set = figures.filter(({ id }) => own[id] !== undefined).length;
  return (
    <span class="o-host">
      {plural(words, 'optFiguresKnown', known)}
      {set > 0 ? ` · ${plural(words, 'optFiguresSet', set)}` : ''}
    </span>
  );
}

function Tables(props: MarketProps) {
  const { market, own, words } = props;
  // Where a figure stands is settled when the table opens: a row must not leave under the hand.
  const [knownIds] = useState(
    () =>
      new Set(
        figuresOf(market)
          .filter((figure) => figure.read(market) ?? own[figure.id] !== undefined)
          .map(({ id }) => id),
      ),
  );
  const figures = figuresOf(market);
  const known = figures.filter(({ id }) => knownIds.has(id));
  const others = figures.filter(({ id }) => !knownIds.has(id));
  return (
    <>
      {known.length > 0 ? (
        <FigureTable {...props} figures={known} caption="optFiguresOf" />
      ) : (
        <p>{words.t('optFiguresNone')}</p>
      )}
      <details class="o-market">
        <summary>{plural(words, 'optFiguresUnpublished', others.length)}</summary>
        <FigureTable {...props} figures={others} caption="optFiguresUnpublishedOf" />
      </details>
    </>
  );
}
