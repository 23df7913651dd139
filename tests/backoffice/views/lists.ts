import { filled } from '../captions/captions.ts';
import { enlarged } from '../data/build.ts';
import { hash, Random } from '../data/random.ts';
import type { Shop } from '../data/types.ts';
import type { Context } from './context.ts';
import type { Cell, Column, ListView, Pager } from './types.ts';

const USUAL_LIMIT = 50;
const ENLARGE_FROM = 1_000;

/** How a list is described: its columns, and one row per subject. */
export interface ListPlan<T> {
  readonly name: string;
  readonly heading: string;
  readonly columns: readonly Column[];
  readonly items: (shop: Shop) => readonly T[];
  readonly row: (item: T) => Readonly<Record<string, Cell>>;
  /** What the search box compares. */
  readonly searchable: (item: T) => string;
  readonly empty: string;
  readonly tabs?: readonly Cell[];
  readonly layout?: ListView['layout'];
}

/** A page of a list as its address asks for it: `limit`, `page`, `search`; 1,000 rows and more are made up. */
export function listView<T>(context: Context, plan: ListPlan<T>): ListView {
  const { url, switches, formats, captions } = context;
  const limit = positive(url.searchParams.get('limit')) ?? USUAL_LIMIT;
  const shop = limit >= ENLARGE_FROM ? enlarged(context.data, context.shop, limit) : context.shop;
  const found = switches.empty ? [] : matching(plan, shop, url.searchParams.get('search') ?? '');
  const page = positive(url.searchParams.get('page')) ?? 1;
  const rows = found.slice((page - 1) * limit, page * limit).map(plan.row);
  return {
    kind: 'list',
    name: plan.name,
    title: plan.heading,
    heading: plan.heading,
    layout: switches.grid === 'roles' ? 'roles' : (plan.layout ?? 'table'),
    tabs: plan.tabs ?? [],
    columns: chooseColumns(context, plan.columns),
    rows,
    counter: filled(captions.results, formats.number(found.length)),
    empty: plan.empty,
    pager: makePager(url, page, Math.max(1, Math.ceil(found.length / limit))),
  };
}

function matching<T>(plan: ListPlan<T>, shop: Shop, search: string): readonly T[] {
  const items = plan.items(shop);
  if (!search) return items;
  const wanted = search.toLowerCase();
  return items.filter((item) => plan.searchable(item).toLowerCase().includes(wanted));
}

function chooseColumns({ switches }: Context, columns: readonly Column[]): readonly Column[] {
  const kept = columns.filter(({ key }) => !switches.missing.includes(key));
  if (!switches.shuffle) return kept;
  const place = new Map(
    kept.map(({ key }) => [key, new Random(switches.classSeed, hash(key)).next()]),
  );
  return [...kept].sort((a, b) => place.get(a.key)! - place.get(b.key)!);
}

function makePager(url: URL, page: number, pages: number): Pager {
  return {
    page,
    pages,
    ...(page > 1 ? { previous: withPage(url, page - 1) } : {}),
    ...(page < pages ? { next: withPage(url, page + 1) } : {}),
  };
}

function withPage(url: URL, page: number): string {
  const query = new URLSearchParams(url.search);
  query.set('page', String(page));
  return `${url.pathname}?${query}`;
}

function positive(text: string | null): number | undefined {
  const value = Number(text);
  return Number.isInteger(value) && value > 0 ? value : undefined;
}
