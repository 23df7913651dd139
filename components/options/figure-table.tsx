import type { Figure, FigureGroup } from '../../lib/domain/figure.ts';
import { sayCountry, sayFigure, sayFigureName } from '../../lib/domain/figure-words.ts';
import { holdsFigure } from '../../lib/domain/figures.ts';
import type { Source } from '../../lib/domain/market.ts';
import type { Words } from '../../lib/domain/words.ts';
import { sayDay } from '../../lib/domain/words.ts';
import type { MarketFigures, SetFigure } from './figure-values.ts';
import { OwnFigure } from './own-figure.tsx';

interface Props extends MarketFigures {
  readonly figures: readonly Figure[];
  /** Message key of what the table is about, for those who do not see what stands around it. */
  readonly caption: string;
  readonly words: Words;
  readonly onFigure: SetFigure;
}

const GROUP_KEYS: Readonly<Record<FigureGroup, string>> = {
  reply: 'figureGroupReply',
  acceptance: 'figureGroupAcceptance',
  shipping: 'figureGroupShipping',
  incidents: 'figureGroupIncidents',
  returns: 'figureGroupReturns',
  invoice: 'figureGroupInvoice',
  messages: 'figureGroupMessages',
  shop: 'figureGroupShop',
  stock: 'figureGroupStock',
  quality: 'figureGroupQuality',
};

/** Figures by topic: what is published, who says so, and the seller's own value. */
export function FigureTable({ figures, caption, ...row }: Props) {
  const { market, words } = row;
  const own = `opt-own-${market.id}-${caption}`;
  const groups = [...Map.groupBy(figures, ({ group }) => group)];
  return (
    <div class="o-scroll">
      <table class="o-figures">
        <caption class="t-unseen">{words.t(caption, [market.name])}</caption>
        <thead>
          <tr>
            <th scope="col">{words.t('optFigureWhat')}</th>
            <th scope="col">{words.t('optFigurePublished')}</th>
            <th scope="col">{words.t('optFigureSource')}</th>
            <th scope="col" id={own}>
              {words.t('optFigureOwn')}
            </th>
          </tr>
        </thead>
        {groups.map(([group, members]) => (
          <tbody key={group}>
            <tr>
              <th scope="rowgroup" colSpan={4}>
                {words.t(GROUP_KEYS[group])}
              </th>
            </tr>
            {members.map((figure) => (
              <Row key={figure.id} {...row} figure={figure} column={own} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

type RowProps = Omit<Props, 'figures' | 'caption'> & {
  readonly figure: Figure;
  readonly column: string;
};

function Row({ market, own, figure, column, words, onFigure }: RowProps) {
  const published = figure.read(market);
  const id = `opt-figure-${market.id}-${figure.id}`;
  return (
    <tr>
      <th scope="row" id={`${id}-name`}>
        {sayFigureName(figure, words)}
      </th>
      <td>
        {published ? sayFigure(figure, published.value, words) : words.t('optFigureUnpublished')}
        {published?.market === undefined ? null : (
          <div class="o-hint">
            {words.t('optFigureOnlyFor', [sayCountry(published.market, words)])}
          </div>
        )}
      </td>
      <td>{published ? <FigureSource source={published.source} words={words} /> : null}</td>
      <td>
        <OwnFigure
          id={id}
          labelledBy={`${id}-name ${column}`}
          figure={figure}
          own={own[figure.id]}
          isPublished={published !== undefined}
          fits={(value) => holdsFigure(market, own, figure, value)}
          words={words}
          onSet={(value) => onFigure(market.id, figure.id, value)}
        />
      </td>
    </tr>
  );
}

const CONFIDENCE_KEYS = {
  high: 'confidenceHigh',
  medium: 'confidenceMedium',
  low: 'confidenceLow',
};
const UNLINKED_KEYS = { letter: 'sourceLetter', 'public-code': 'sourcePublicCode' };

/** Who says so, since when it is known, and how sure that is. */
function FigureSource({ source, words }: { source: Source; words: Words }) {
  const { title, url, unlinked, checked, confidence } = source;
  return (
    <>
      {url?.startsWith('https://') ? (
        <a href={url} target="_blank" rel="noopener noreferrer">
          <bdi>{title}</bdi>
        </a>
      ) : (
        <bdi>{title}</bdi>
      )}
      <div class="o-hint">
        {[
          words.t(CONFIDENCE_KEYS[confidence]),
          unlinked === undefined ? '' : words.t(UNLINKED_KEYS[unlinked]),
        ]
          .filter(Boolean)
          .join(' · ')}{' '}
        {words.t('whyChecked', [sayDay(checked, words)])}
      </div>
    </>
  );
}
