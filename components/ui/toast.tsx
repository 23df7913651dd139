import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Words } from '../../lib/domain/words.ts';
import { Button } from './button.tsx';

/** How long it stays after the reader was last on it. */
export const TOAST_MS = 10_000;

interface Props {
  readonly text: string;
  /** The way back. */
  readonly action?: { readonly label: string; readonly onClick: () => void };
  readonly onClose: () => void;
  readonly words: Words;
}

/** What has just been done, with the way back. It has room of its own and covers no row. */
export function Toast({ text, action, onClose, words }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const [isHeld, setHeld] = useState({ hover: false, focus: false });
  const stays = isHeld.hover || isHeld.focus;
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    if (stays) return undefined;
    const timer = setTimeout(() => close.current(), TOAST_MS);
    return () => clearTimeout(timer);
  }, [stays, text]);
  // The button it was held by may be gone with the last text, and a pointer that lies still tells of
  // nothing: each text is held by what happens from then on.
  useEffect(() => setHeld({ hover: false, focus: false }), [text]);
  // The row in hand may have been where the toast now is.
  useLayoutEffect(() => {
    const active = root.current?.ownerDocument.activeElement;
    if (active !== root.current?.ownerDocument.body) active?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div
      class="t-toast"
      ref={root}
      onPointerEnter={() => setHeld((held) => ({ ...held, hover: true }))}
      onPointerLeave={() => setHeld((held) => ({ ...held, hover: false }))}
      onFocusIn={() => setHeld((held) => ({ ...held, focus: true }))}
      onFocusOut={() => setHeld((held) => ({ ...held, focus: false }))}
    >
      <span class="t-toast-text" role="status">
        {text}
      </span>
      {action ? <Button label={action.label} icon="undo" onClick={action.onClick} /> : null}
      <Button
        label={words.t('uiDismiss')}
        icon="close"
        kind="plain"
        iconOnly
        onClick={() => onClose()}
      />
    </div>
  );
}
