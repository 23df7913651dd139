import type { ShopReport } from '../../lib/domain/report.ts';
import type { Words } from '../../lib/domain/words.ts';
import { DataTable } from '../ui/data-table.tsx';
import { sayHoursOf, sayNumber, sayPercent } from './report-words.ts';

interface Props {
  readonly shops: readonly ShopReport[];
  readonly words: Words;
}

/** Shops side by side: what share of their answers came in time. Only where there are several. */
export function ShareSection({ shops, words }: Props) {
  if (shops.length < 2) return null;
  return (
    <section class="r-section r-compare" aria-labelledby="r-share">
      <h2 id="r-share">{words.t('reportInTimeByShop')}</h2>
      <DataTable
        caption={words.t('reportInTimeByShop')}
        captionHidden
        columns={[
          { id: 'shop', label: words.t('reportShop') },
          { id: 'share', label: words.t('reportInTime'), numeric: true },
          { id: 'count', label: words.t('reportAnswers'), numeric: true },
          { id: 'mean', label: words.t('reportMean'), numeric: true },
          { id: 'limit', label: words.t('reportLimit'), numeric: true },
        ]}
        rows={shops.map((shop) => ({ id: shop.shop, cells: cellsOf(shop, words) }))}
      />
    </section>
  );
}

function cellsOf({ shopLabel, replies }: ShopReport, words: Words) {
  const { inTime, of, percent } = replies.inTime;
  const unknown = words.t('reportUnknown');
  const counted = words.t('reportOf', [sayNumber(inTime, words), sayNumber(of, words)]);
  const { mean } = replies.mean;
  return [
    <bdi>{shopLabel}</bdi>,
    percent === undefined ? unknown : sayPercent(percent, words),
    of === 0 ? unknown : counted,
    mean ? sayHoursOf(mean.hours, words) : unknown,
    sayHoursOf(replies.yardstick.hours, words),
  ];
}
