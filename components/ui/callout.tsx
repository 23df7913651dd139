import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

interface Props {
  readonly kind: 'ok' | 'info' | 'soon' | 'late' | 'unknown';
  readonly title?: string;
  readonly children?: ComponentChildren;
  /** For what appears while the reader is on the page. */
  readonly role?: 'status' | 'alert';
}

/** Something to know about what stands below it: icon, words and colour. */
export function Callout({ kind, title, children, role }: Props) {
  return (
    <div class={`t-callout t-callout-${kind}`} data-kind={kind} role={role}>
      <Icon name={kind} />
      <div class="t-callout-text">
        {title ? <p class="t-callout-title">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
