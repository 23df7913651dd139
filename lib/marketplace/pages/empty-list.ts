import { contentOf, isInFrame, leavesOf, linesOf, textOf } from './dom.ts';
import { fold } from './fold.ts';
import { hasUnreadTable } from './grid.ts';
import { labelOf } from './labels/index.ts';

/**
 * Whether the page says that this list is empty: in the list's own table, or, where there is no
 * table at all, anywhere but at the side. "No messages" beside a table that was not understood
 * says nothing about the orders in it.
 * @param others words of other lists, which a page may say are empty, too
 */
export function saysEmptyList(
  root: ParentNode,
  grid: Element | undefined,
  others: RegExp,
): boolean {
  if (!grid && (hasUnreadTable(root) || hasRepeats(root))) return false;
  const place = grid ? (grid.parentElement ?? grid) : contentOf(root);
  const leaves = leavesOf(place, 1500);
  if (
    contentOf(root).querySelector(BUSY) ||
    leaves.some((leaf) => labelOf(textOf(leaf), 'loading'))
  )
    return false;
  return leaves.some(
    (leaf) =>
      leaf.closest('aside, [role=complementary], [role=dialog], dialog') === null &&
      linesOf(leaf, 2).some(
        (line) => labelOf(line, 'emptyList') !== undefined && !others.test(fold(line)),
      ),
  );
}

/** Three boxes made alike with several texts each: a list of something, whatever it is. */
function hasRepeats(root: ParentNode): boolean {
  const counts = new Map<string, number>();
  const parents = new Map<Element, number>();
  for (const box of contentOf(root).querySelectorAll('li, article, div, section')) {
    const parent = box.parentElement;
    if (!parent || isInFrame(box) || leavesOf(box, 2).length < 2) continue;
    const number = parents.get(parent) ?? parents.size;
    parents.set(parent, number);
    const make = `${String(number)}|${box.tagName}|${box.className}`;
    const count = (counts.get(make) ?? 0) + 1;
    if (count >= 3) return true;
    counts.set(make, count);
  }
  return false;
}

/** Content is still on its way. */
export const BUSY =
  '[role=progressbar], [aria-busy=true], [class*=skeleton], [class*=loader], [class*=Loader], [class*=Skeleton], [class*=spinner], [class*=Spinner]';
