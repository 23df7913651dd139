import type { ComponentChildren } from 'preact';

interface Props {
  readonly id: string;
  /** Heading of the shop: with several shops, a title alone would name several parts of the page. */
  readonly of: string;
  readonly title: string;
  /** How fresh it is, and of what. */
  readonly note?: string;
  readonly children: ComponentChildren;
}

/** One report of a shop, under the shop's own heading. */
export function ReportSection({ id, of, title, note, children }: Props) {
  return (
    <section class="r-section" aria-labelledby={`${of} ${id}`}>
      <h3 id={id}>{title}</h3>
      {note ? <p class="r-note">{note}</p> : null}
      {children}
    </section>
  );
}
