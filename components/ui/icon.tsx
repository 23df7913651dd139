import type { IconName } from './icons.ts';
import { ICON_PATHS } from './icons.ts';
import { PAGE_ICON_PATHS } from './page-icons.ts';

const PATHS: Readonly<Record<IconName, string>> = { ...ICON_PATHS, ...PAGE_ICON_PATHS };

/** A drawing beside a word; it says nothing of its own to a screen reader. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="t-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={PATHS[name]} fill="currentColor" fill-rule="evenodd" />
    </svg>
  );
}
