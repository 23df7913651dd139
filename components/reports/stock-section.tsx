import type { ShopReport, StockReport, UrgentOffer } from '../../lib/domain/report.ts';
import type { CoverBand } from '../../lib/domain/report-stock.ts';
import { COVER_BANDS } from '../../lib/domain/report-stock.ts';
import { amountFormat } from '../../lib/domain/formats.ts';
import type { Words } from '../../lib/domain/words.ts';
import { plural } from '../../lib/domain/words.ts';
import { Callout } from '../ui/callout.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { BarChart } from './bar-chart.tsx';
import { BehindChart } from './behind-chart.tsx';
import { ReportSection } from './report-section.tsx';
import { sayNumber, sayRead } from './report-words.ts';

interface Props {
  readonly id: string;
  /** Heading of the shop. */
  readonly of: string;
  readonly report: ShopReport;
  readonly words: Words;
}

const BAND_KEYS: Readonly<Record<CoverBand, string>> = {
  out: 'reportBandOut',
  low: 'reportBandLow',
  short: 'reportBandShort',
  enough: 'reportBandEnough',
  unknown: 'reportBandUnknown',
};

/** How long the stock lasts, and the offers that need it most. */
export function StockSection({ id, of, report, words }: Props) {
  const { stock } = report;
  const isKnown = stock.offers + stock.notOnSale > 0;
  const seen = plural(words, 'reportOffersSeen', stock.offers);
  const read = sayRead(stock.readAt, words);
  return (
    <ReportSection
      id={id}
      of={of}
      title={words.t('reportStock')}
      note={isKnown ? `${seen} ${read}.` : undefined}
    >
      {stock.offers > 0 ? (
        <>
          <BandChart report={report} words={words} />
          {stock.notOnSale > 0 ? (
            <p class="r-note">{plural(words, 'reportNotOnSale', stock.notOnSale)}</p>
          ) : null}
          <Urgent offers={stock.urgent} words={words} />
        </>
      ) : (
        <Callout kind="unknown">
          {isKnown
            ? plural(words, 'reportNotOnSale', stock.notOnSale)
            : words.t(stock.readAt === undefined ? 'reportStockNever' : 'reportStockNone')}
        </Callout>
      )}
    </ReportSection>
  );
}

function BandChart({ report, words }: Pick<Props, 'report' | 'words'>) {
  const { stock, shopLabel } = report;
  const bars = COVER_BANDS.map((id) => ({
    id,
    label: sayBand(id, stock, words),
    value: stock.bands[id],
  }));
  const short = stock.bands.out + stock.bands.low + stock.bands.short;
  const name = words.t('reportStockChart', [
    shopLabel,
    sayNumber(short, words),
    sayNumber(stock.offers, words),
  ]);
  return (
    <>
      <BarChart name={name} bars={bars} words={words} />
      <BehindChart label={words.t('reportAsTable')}>
        <DataTable
          caption={words.t('reportStock')}
          captionHidden
          columns={[
            { id: 'band', label: words.t('reportBand') },
            { id: 'offers', label: words.t('reportOffers'), numeric: true },
          ]}
          rows={bars.map(({ id, label, value }) => ({
            id,
            cells: [label, sayNumber(value, words)],
          }))}
        />
      </BehindChart>
    </>
  );
}

function sayBand(band: CoverBand, { coverDays }: StockReport, words: Words): string {
  const key = BAND_KEYS[band];
  const isOfDays = band === 'short' || band === 'enough';
  return words.t(key, isOfDays ? [amountFormat(words, 'day').format(coverDays)] : []);
}

interface UrgentProps {
  readonly offers: readonly UrgentOffer[];
  readonly words: Words;
}

function Urgent({ offers, words }: UrgentProps) {
  if (offers.length === 0) return <Callout kind="ok">{words.t('reportNoneUrgent')}</Callout>;
  return (
    <DataTable
      caption={words.t('reportUrgent')}
      columns={[
        { id: 'sku', label: words.t('reportOffer') },
        { id: 'quantity', label: words.t('reportUnits'), numeric: true },
        { id: 'safety', label: words.t('reportSafety'), numeric: true },
        { id: 'rate', label: words.t('reportRate'), numeric: true },
        { id: 'days', label: words.t('reportLasts'), numeric: true },
      ]}
      rows={offers.map((offer) => ({ id: offer.sku, cells: cellsOf(offer, words) }))}
    />
  );
}

function cellsOf({ sku, href, quantity, safety, unitsPerDay, days }: UrgentOffer, words: Words) {
  const unknown = words.t('reportUnknown');
  const name = <bdi>{sku}</bdi>;
  return [
    href === undefined ? (
      name
    ) : (
      <a href={href} target="_blank" rel="noopener noreferrer">
        {name}
      </a>
    ),
    quantity === undefined ? unknown : sayNumber(quantity, words),
    sayNumber(safety, words),
    unitsPerDay === undefined ? unknown : sayNumber(Math.max(0.1, unitsPerDay), words),
    days === undefined ? unknown : amountFormat(words, 'day').format(Math.floor(days)),
  ];
}
