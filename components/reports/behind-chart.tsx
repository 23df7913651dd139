import type { ComponentChildren } from 'preact';

interface Props {
  readonly label: string;
  readonly children: ComponentChildren;
}

/** The figures behind a drawing; open on paper. */
export function BehindChart({ label, children }: Props) {
  return (
    <details class="r-behind" data-print="open">
      <summary>{label}</summary>
      {children}
    </details>
  );
}
