import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Column {
  readonly id: string;
  readonly label: string;
  readonly numeric?: boolean;
}

interface Row {
  readonly id: string;
  /** As many as there are columns; the first one names the row. */
  readonly cells: readonly ComponentChildren[];
}

interface Props {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** Figures in rows. Where it is wider than the page it scrolls by itself, by keyboard too. */
export function DataTable({ caption, captionHidden, columns, rows }: Props) {
  const id = useId();
  const { ref, isWide } = useIsWide();
  const region = isWide ? ({ role: 'group', tabIndex: 0, 'aria-labelledby': id } as const) : {};
  return (
    <div class="t-table-scroll" ref={ref} {...region}>
      <table class="t-table">
        <caption id={id} class={captionHidden ? 't-caption-hidden' : undefined}>
          <span class={captionHidden ? 't-unseen' : undefined}>{caption}</span>
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" class={classOf(column)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-row={row.id}>
              {columns.map((column, at) => (
                <Cell key={column.id} column={column} isFirst={at === 0}>
                  {row.cells[at]}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  readonly column: Column;
  readonly isFirst: boolean;
  readonly children?: ComponentChildren;
}

function Cell({ column, isFirst, children }: CellProps) {
  if (isFirst) {
    return (
      <th scope="row" class={classOf(column)}>
        {children}
      </th>
    );
  }
  return <td class={classOf(column)}>{children}</td>;
}

function classOf({ numeric }: Column): string | undefined {
  return numeric ? 't-number' : undefined;
}

/** Only what scrolls has to be reachable by Tab: elsewhere it would be one stop more for nothing. */
function useIsWide() {
  const ref = useRef<HTMLDivElement>(null);
  const [isWide, setWide] = useState(false);
  useLayoutEffect(() => {
    const box = ref.current;
    if (!box) return undefined;
    const measure = () => setWide(box.scrollWidth > box.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  return { ref, isWide };
}
