import type { Cell } from '../../lib/domain/csv.ts';
import type { Words } from '../../lib/domain/words.ts';
import { sayMoment } from '../../lib/domain/words.ts';
import { DataTable } from '../ui/data-table.tsx';
import { LevelChip } from '../ui/level-chip.tsx';
import { headingOf, sayCell } from './cell-words.ts';
import { sayHoursOf } from './report-words.ts';

interface Props {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly zone: string;
  /** Number of the first row among all. */
  readonly first: number;
  readonly words: Words;
}

/** What there is room for; the file holds every column. */
const SHOWN = ['order', 'asker', 'received', 'answered', 'wallHours', 'workingHours', 'over'];
const NUMERIC: ReadonlySet<string> = new Set(['workingHours', 'wallHours']);

export function EvidenceTable({ columns, rows, zone, first, words }: Props) {
  const inZone = { ...words, zone };
  const cellOf = (row: readonly Cell[], column: string) => row[columns.indexOf(column)] ?? '';
  return (
    <DataTable
      caption={words.t('reportEvidence')}
      captionHidden
      columns={SHOWN.map((id) => ({
        id,
        label: headingOf(id, words),
        numeric: NUMERIC.has(id),
      }))}
      rows={rows.map((row, index) => ({
        id: String(first + index),
        cells: SHOWN.map((column) => {
          if (column === 'order') return <bdi>{cellOf(row, 'order') || cellOf(row, 'thread')}</bdi>;
          return shown(column, cellOf(row, column), inZone);
        }),
      }))}
    />
  );
}

function shown(column: string, cell: Cell, words: Words) {
  if (column === 'received' || column === 'answered')
    return sayMoment(Date.parse(String(cell)), undefined, words);
  if (NUMERIC.has(column)) return sayHoursOf(Number(cell), words);
  const text = String(sayCell(column, cell, words));
  if (column !== 'over') return text;
  return cell === 'yes' ? (
    <LevelChip level="late" icon="late" text={text} />
  ) : (
    <LevelChip level="ok" icon="ok" text={text} />
  );
}
