import type { Market, Sourced } from './market.ts';
import { SELLER_SOURCE } from './settings.ts';

export type FigureValue = number | boolean | string;

/** What a number counts, or that the figure is no number. Percent are 0 to 100, grades 0 to 5. */
export type FigureUnit =
  'hours' | 'days' | 'years' | 'percent' | 'orders' | 'grade' | 'units' | 'choice' | 'yes-no';

/** Heading under which a figure stands. */
export type FigureGroup =
  | 'reply'
  | 'acceptance'
  | 'shipping'
  | 'incidents'
  | 'returns'
  | 'invoice'
  | 'messages'
  | 'shop'
  | 'stock'
  | 'quality';

/** One figure of a marketplace that the seller can see, and can set for himself. */
export interface Figure {
  /** Stored with the seller's own value: never to be changed. */
  readonly id: string;
  readonly group: FigureGroup;
  /** Message key of what it is called. */
  readonly label: string;
  /** Message key of which of its levels this is, where it has several. */
  readonly level?: string;
  /** ISO 3166-1 alpha-2, where there is one such figure per country. */
  readonly country?: string;
  readonly unit: FigureUnit;
  /** Only for `choice`: what there is to choose from, with the message key of each. */
  readonly choices?: Readonly<Record<string, string>>;
  /** Only where it has others than its unit has. */
  readonly bounds?: { readonly least: number; readonly most: number };
  /** Absent: the marketplace does not say. */
  read(market: Market): Sourced<FigureValue> | undefined;
  /** The market with this figure, the seller as its source and no longer for one country only. */
  write(market: Market, value: FigureValue): Market;
}

/** Everything of a figure but how it is read and written. */
export type FigureRow = Omit<Figure, 'read' | 'write'>;

/** A place inside a market: `['acceptance', 'limit']`. */
type Path = readonly string[];
type Branch = Readonly<Record<string, unknown>>;

/** A figure whose value is the sourced value itself. */
export function plainFigure(row: FigureRow, path: Path): Figure {
  return {
    ...row,
    read: (market) => sourcedAt(market, path) as Sourced<FigureValue> | undefined,
    write: (market, value) => put(market, path, { value, source: SELLER_SOURCE }) as Market,
  };
}

interface Part {
  /** Which field of the sourced value it is. */
  readonly field: string;
  /** What else the value holds where the marketplace says nothing. */
  readonly base?: Branch;
  /** A field that makes no sense beyond this one (a warning level), and goes where it would be. */
  readonly below?: string;
  /** Without this field there is nothing to be a part of. */
  readonly needs?: string;
}

/** A figure that is one field of a sourced value: `hours` of `{ hours, clock }`. */
export function partFigure(row: FigureRow, path: Path, part: Part): Figure {
  const { field, base = {}, below, needs } = part;
  return {
    ...row,
    read: (market) => {
      const held = sourcedAt(market, path);
      const value = (held?.value as Branch | undefined)?.[field];
      return held && value !== undefined ? { ...held, value: value as FigureValue } : undefined;
    },
    write: (market, value) => {
      const before = sourcedAt(market, path)?.value as Branch | undefined;
      if (needs !== undefined && before?.[needs] === undefined) return market;
      const next: Record<string, unknown> = { ...base, ...before, [field]: value };
      if (below !== undefined && isMore(next[below], value)) delete next[below];
      if (needs !== undefined && isMore(value, next[needs])) return market;
      return put(market, path, { value: next, source: SELLER_SOURCE }) as Market;
    },
  };
}

function isMore(value: unknown, than: unknown): boolean {
  return typeof value === 'number' && typeof than === 'number' && value > than;
}

function sourcedAt(market: Market, path: Path): Sourced<unknown> | undefined {
  let node: unknown = market;
  for (const key of path) node = (node as Branch | undefined)?.[key];
  return node as Sourced<unknown> | undefined;
}

/** A copy in which one place holds something else; what lies around is shared, never changed. */
function put(holder: object, path: Path, value: unknown): object {
  const [key = '', ...rest] = path;
  if (rest.length === 0) return { ...holder, [key]: value };
  const inner = (holder as Branch)[key] as object | undefined;
  return { ...holder, [key]: put(inner ?? {}, rest, value) };
}
