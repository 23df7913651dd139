import { useId } from 'preact/hooks';
import { Button } from './button.tsx';
import type { IconName } from './icons.ts';
import { useMenu } from './use-menu.ts';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** What it comes to: `mañana 9:00`. */
  readonly hint?: string;
  /** Can be reached and read, but does nothing. */
  readonly disabled?: boolean;
}

interface Props {
  readonly label: string;
  /** Where several menus bear one label: which it is, for whoever does not see beside what it stands. */
  readonly name?: string;
  readonly icon?: IconName;
  readonly iconOnly?: boolean;
  readonly items: readonly MenuItem[];
  readonly onPick: (id: string) => void;
  readonly onClose?: () => void;
}

/**
 * A button with a menu. Enter, Space and arrows open it, arrows, Home and End walk through it,
 * Escape closes it; the focus then returns to the button, after a choice too.
 */
export function Menu({ label, name, icon, iconOnly, items, onPick, onClose }: Props) {
  const id = useId();
  const { root, isOpen, turn, close, onKeyDown } = useMenu(onClose);
  const pick = (item: MenuItem) => {
    if (item.disabled) return;
    close(true);
    onPick(item.id);
  };
  return (
    <span class="t-menu-root" ref={root} onKeyDown={onKeyDown}>
      <Button
        label={label}
        {...(name !== undefined && { 'aria-label': name })}
        icon={icon}
        iconOnly={iconOnly}
        kind={iconOnly ? 'plain' : undefined}
        id={id}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-menu` : undefined}
        onClick={turn}
      />
      {isOpen ? (
        <div class="t-menu" role="menu" id={`${id}-menu`} aria-labelledby={id} popover="manual">
          {items.map((item) => (
            <Item key={item.id} item={item} onPick={() => pick(item)} />
          ))}
        </div>
      ) : null}
    </span>
  );
}

function Item({ item, onPick }: { readonly item: MenuItem; readonly onPick: () => void }) {
  return (
    <button
      type="button"
      class="t-menu-item"
      role="menuitem"
      tabIndex={-1}
      data-item={item.id}
      aria-disabled={item.disabled}
      onClick={onPick}
    >
      <span>{item.label}</span>
      {item.hint ? <span class="t-menu-hint">{item.hint}</span> : null}
    </button>
  );
}
