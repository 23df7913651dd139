import { ICON_PATHS } from '../ui/icons.ts';
import { PAGE_ICON_PATHS } from '../ui/page-icons.ts';

interface Props {
  readonly family: 'chromium' | 'firefox';
  /** What the extension is called in the browser's list. */
  readonly name: string;
}

const PUZZLE =
  'M6 2.2a1.6 1.6 0 0 1 3.2 0c0 .3-.1.6-.2.8h3.5v3.5c.2-.1.5-.2.8-.2a1.6 1.6 0 0 1 0 3.2c-.3 0-.6-.1-.8-.2V13H9.2c.1-.2.2-.5.2-.8a1.6 1.6 0 0 0-3.2 0c0 .3.1.6.2.8H2.5V9.3c.2.1.5.2.8.2a1.6 1.6 0 0 0 0-3.2c-.3 0-.6.1-.8.2V3h3.7A1.6 1.6 0 0 1 6 2.2Z';

/** The toolbar's end and the list under its puzzle piece. The steps below say all of it in words. */
export function PinPicture({ family, name }: Props) {
  const act = family === 'firefox' ? ICON_PATHS.settings : PAGE_ICON_PATHS.pin;
  return (
    <svg class="w-picture" viewBox="0 0 280 128" aria-hidden="true">
      <rect class="w-bar" x="1" y="1" width="278" height="38" rx="6" />
      <rect class="w-field" x="10" y="9" width="172" height="22" rx="11" />
      <circle class="w-dim" cx="258" cy="20" r="7" />
      <circle class="w-ring" cx="226" cy="20" r="14" />
      <Drawing path={PUZZLE} x={217} y={11} class="w-ink" />
      <text class="w-ring-number" x="206" y="16" text-anchor="end">
        1
      </text>
      <path class="w-bar" d="M226 42l6 8h-12Z" />
      <rect class="w-bar" x="76" y="50" width="190" height="76" rx="6" />
      <rect class="w-dim" x="88" y="62" width="16" height="16" rx="4" />
      <rect class="w-dim" x="112" y="66" width="76" height="7" rx="3" />
      <rect class="w-brand" x="88" y="92" width="18" height="18" rx="4" />
      <text class="w-name" x="113" y="106">
        {name}
      </text>
      <circle class="w-ring" cx="240" cy="101" r="14" />
      <Drawing path={act} x={231} y={92} class="w-ink" />
      <text class="w-ring-number" x="220" y="98" text-anchor="end">
        2
      </text>
    </svg>
  );
}

interface DrawingProps {
  readonly path: string;
  readonly x: number;
  readonly y: number;
  readonly class: string;
}

/** An icon of the 16 × 16 grid somewhere in a bigger picture. */
function Drawing({ path, x, y, class: name }: DrawingProps) {
  return (
    <path
      class={name}
      d={path}
      fill-rule="evenodd"
      transform={`translate(${String(x)} ${String(y)}) scale(1.125)`}
    />
  );
}
