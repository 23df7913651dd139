import type { ButtonHTMLAttributes } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

type Aria = Omit<
  ButtonHTMLAttributes,
  'label' | 'icon' | 'kind' | 'class' | 'children' | 'aria-pressed'
>;

interface Props extends Aria {
  /** Its words; with `iconOnly` its name and tooltip. */
  readonly label: string;
  readonly icon?: IconName;
  /** `main`: what most people came for, once in a view. `danger`: cannot be undone. */
  readonly kind?: 'plain' | 'main' | 'danger';
  readonly iconOnly?: boolean;
  /** For what is on or off. */
  readonly pressed?: boolean;
}

/** A button of our own pages. */
export function Button({ label, icon, kind, iconOnly, pressed, title, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      class={classOf(kind, iconOnly)}
      title={title ?? (iconOnly ? label : undefined)}
      aria-label={rest['aria-label'] ?? (iconOnly ? label : undefined)}
      aria-pressed={pressed}
    >
      {icon ? <Icon name={icon} /> : null}
      {iconOnly ? null : label}
    </button>
  );
}

function classOf(kind: Props['kind'], iconOnly: boolean | undefined): string {
  return ['t-button', kind && `t-${kind}`, iconOnly && 't-icon-only'].filter(Boolean).join(' ');
}
