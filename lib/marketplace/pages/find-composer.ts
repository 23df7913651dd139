import type { PageKind } from '../../domain/reading.ts';
import { composerOf } from './composer.ts';

/**
 * Where a text for the customer would go: the box the seller was last in, else the only one there
 * is. `undefined` where there is none, or several and nothing says which.
 */
export function findComposer(
  document: Document,
  kind: PageKind,
  last?: Element,
): HTMLElement | undefined {
  const at = [document.activeElement, last].find(
    (box) => box?.isConnected && composerOf(box, kind),
  );
  if (at) return composerOf(at, kind);
  const boxes = document.querySelectorAll<HTMLElement>('textarea, [contenteditable]');
  const composers = new Set<HTMLElement>();
  for (const box of boxes) {
    const composer = composerOf(box, kind);
    if (composer && isShown(composer)) composers.add(composer);
  }
  return composers.size === 1 ? [...composers][0] : undefined;
}

function isShown(box: HTMLElement): boolean {
  const { width, height } = box.getBoundingClientRect();
  return width > 1 && height > 1;
}
