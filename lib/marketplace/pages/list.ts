import { subjectOf, type StoredFact, type Subject } from '../../domain/facts.ts';
import { isOpenReturn } from '../../domain/open-return.ts';
import type { PageReading, Problem } from '../../domain/reading.ts';
import { findCards } from './cards.ts';
import type { ReadContext } from './context.ts';
import { dateOrder } from './dates.ts';
import { textOf } from './dom.ts';
import { saysEmptyList } from './empty-list.ts';
import { findGrids } from './grid.ts';
import { labelOf, type ColumnKey } from './labels/index.ts';
import { cardRow, gridRow, type Row } from './row.ts';

/** What a list reader is told besides the row. */
export interface ListContext extends ReadContext {
  readonly url: URL;
}

/** How the rows of one kind of list are found and read. */
export interface ListReader {
  /** Columns without which the list says too little; their absence is a problem. */
  readonly needed: readonly ColumnKey[];
  /** Columns that hold dates, for learning how this list writes them. */
  readonly dates: readonly ColumnKey[];
  /** Whether a grid with these columns is this kind of list. */
  accepts(columns: ReadonlyMap<ColumnKey, number>): boolean;
  /** Words of other lists: "no messages" on the orders page does not mean that there are no orders. */
  readonly others: RegExp;
  /** Selector of elements that may tell a subject, for lists that are no grid. */
  readonly seeds: string;
  idOfSeed(element: Element): string | undefined;
  /** The row's fact; undefined when the row tells no subject. Problems are codes. */
  read(row: Row, context: ListContext, problem: (code: string) => void): StoredFact | undefined;
  /** What two rows of one subject say together; without it the first one stands for all. */
  join?(first: StoredFact, next: StoredFact): StoredFact;
  /** Whether the rows on the page are all there are; without it nobody knows. */
  isWhole?(root: ParentNode, url: URL, rows: readonly Row[]): boolean;
}

/** The rows of a list page and what is known before reading any of them. */
export interface List {
  readonly rows: readonly Row[];
  readonly context: ListContext;
  /** Nothing that looks like this list was found. */
  readonly missing: boolean;
  /** The page itself says there is nothing. */
  readonly empty: boolean;
  /** These are surely all rows there are. */
  readonly whole: boolean;
  readonly problems: readonly string[];
}

export function findList(
  root: ParentNode,
  url: URL,
  context: ReadContext,
  reader: ListReader,
): List {
  const grids = findGrids(root).filter(
    (grid) =>
      reader.accepts(grid.columns) || grid.rows.slice(0, 5).some((row) => hasSubject(row, reader)),
  );
  const rows = grids.flatMap((grid) =>
    grid.rows.map((row) => gridRow(row, grid.columns, grid.width)),
  );
  const problems: string[] = [];
  if (rows.length === 0) {
    const cards = findCards(root, reader.seeds, (seed) => reader.idOfSeed(seed));
    rows.push(...cards.map((card) => cardRow(card.element)));
    if (hasOthers(cards.map((card) => card.element))) problems.push('row:id');
  }
  const columns = grids[0]?.columns;
  return {
    rows,
    context: { ...context, url, order: orderOfDates(rows, reader, context) },
    missing: rows.length === 0 && grids.length === 0,
    whole: reader.isWhole?.(root, url, rows) ?? false,
    empty:
      rows.every((row) => isEmptyRow(row)) && saysEmptyList(root, grids[0]?.element, reader.others),
    problems: [
      ...problems,
      ...reader.needed.filter((key) => columns && !columns.has(key)).map((key) => `column:${key}`),
    ],
  };
}

/** Whether a list of cards holds entries of the same make that told no subject. */
function hasOthers(cards: readonly Element[]): boolean {
  const known = new Set(cards);
  const parents = new Set(cards.map((card) => card.parentElement));
  const first = cards[0];
  return [...parents].some((parent) =>
    [...(parent?.children ?? [])].some(
      (child) =>
        !known.has(child) &&
        child.tagName === first?.tagName &&
        child.className === first.className &&
        textOf(child) !== '',
    ),
  );
}

function hasSubject(row: Element, reader: ListReader): boolean {
  return [row, ...row.querySelectorAll(reader.seeds)].some(
    (seed) => reader.idOfSeed(seed) !== undefined,
  );
}

/** Learns from the first rows whether 03/04 is a day in April or in March. */
function orderOfDates(rows: readonly Row[], reader: ListReader, context: ReadContext) {
  const texts = rows
    .slice(0, 60)
    .flatMap((row) => reader.dates.map((key) => textOf(row.cell(key))))
    .filter((text) => text !== '');
  return dateOrder(texts, context.lang);
}

function isEmptyRow(row: Row): boolean {
  // A row without any text is a place held for content on its way.
  const leaves = row.leaves();
  return leaves.length > 0 && leaves.every((leaf) => labelOf(textOf(leaf), 'emptyList'));
}

/** Whether a row is a placeholder of the page (empty, skeleton, "no results") rather than a subject. */
export function isPlaceholder(row: Row): boolean {
  if (isDetail(row)) return true;
  return row
    .leaves()
    .every((leaf) => labelOf(textOf(leaf), 'emptyList') ?? labelOf(textOf(leaf), 'loading'));
}

/** One cell across the whole table: an opened row's details, or a note. */
function isDetail({ element }: Row): boolean {
  const cells = [...element.children].filter((cell) => cell.matches('td, th'));
  return cells.length === 1 && Number(cells[0]?.getAttribute('colspan') ?? 1) > 1;
}

/** Reads a whole list at once. Total: what could not be read is in `problems`. */
export function readList(
  root: ParentNode,
  url: URL,
  context: ReadContext,
  reader: ListReader,
): PageReading {
  const list = findList(root, url, context, reader);
  const problems = new Tally(list.problems);
  const facts = list.rows.flatMap((row) => readRow(row, list.context, reader, problems) ?? []);
  return summarise(list, oneEach(facts, reader), problems);
}

/** One fact a subject, in the order of the page. */
export function oneEach(facts: readonly StoredFact[], reader: ListReader): StoredFact[] {
  const kept = new Map<string, StoredFact>();
  for (const fact of facts) {
    const subject = subjectOf(fact);
    const before = kept.get(subject);
    if (!before) kept.set(subject, fact);
    else if (reader.join) kept.set(subject, reader.join(before, fact));
  }
  return [...kept.values()];
}

/** One row's fact, or undefined with the reason tallied. Never throws. */
export function readRow(
  row: Row,
  context: ListContext,
  reader: ListReader,
  problems: Tally,
): StoredFact | undefined {
  try {
    const fact = reader.read(row, context, (code) => {
      problems.add(code);
    });
    if (fact && row.misaligned) problems.add('row:cells');
    if (!fact && !isPlaceholder(row)) problems.add('row:id');
    return fact;
  } catch {
    problems.add('row:error');
    return undefined;
  }
}

/** The page's status: nothing read and not said to be empty is never "nothing pending". */
export function summarise(list: List, facts: readonly StoredFact[], problems: Tally): PageReading {
  const all = problems.all();
  if (facts.length > 0) {
    const status = all.length > 0 ? 'partial' : 'ok';
    return { facts, problems: all, status, empty: false, ...listedIn(list, facts, problems) };
  }
  if (list.empty)
    return { facts, problems: all, status: 'ok', empty: true, ...listedIn(list, facts, problems) };
  problems.add(list.missing ? 'list' : 'rows');
  return { facts, problems: problems.all(), status: 'unrecognised', empty: false };
}

/** Everything that the rows speak of, with the orders of returns. */
function listedIn(
  { whole }: List,
  facts: readonly StoredFact[],
  problems: Tally,
): Pick<PageReading, 'listed'> {
  if (!whole || problems.all().length > 0) return {};
  // Closed ones alone may be what was asked for.
  if (facts.length > 0 && !facts.some(isOpenCase)) return {};
  const listed = facts.flatMap((fact): Subject[] =>
    fact.type === 'return' && fact.orderId !== undefined
      ? [subjectOf(fact), `order:${fact.orderId}`]
      : [subjectOf(fact)],
  );
  return { listed: [...new Set(listed)] };
}

function isOpenCase(fact: StoredFact): boolean {
  return fact.type === 'return'
    ? isOpenReturn(fact) === true
    : fact.type === 'order' && fact.openIncident === true;
}

/** Counts problems by code. */
export class Tally {
  readonly #counts = new Map<string, number>();

  constructor(codes: Iterable<string> = []) {
    for (const code of codes) this.add(code);
  }

  add(code: string): void {
    this.#counts.set(code, (this.#counts.get(code) ?? 0) + 1);
  }

  all(): Problem[] {
    return [...this.#counts].map(([code, count]) => ({ code, count }));
  }
}
