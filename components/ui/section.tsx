import type { ComponentChildren } from 'preact';

interface Props {
  /** Where links in the page lead to; its heading is `ID-title`. */
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  readonly children?: ComponentChildren;
}

/** A part of a page with its heading. */
export function Section({ id, title, hint, children }: Props) {
  return (
    <section class="t-section" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {hint ? <p class="t-hint">{hint}</p> : null}
      {children}
    </section>
  );
}
