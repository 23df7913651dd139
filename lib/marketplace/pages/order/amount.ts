import { contentOf, isHidden, leavesOf, linesOf, textOf } from '../dom.ts';
import { fold } from '../fold.ts';
import { labelOf } from '../labels/index.ts';
import { moneyIn, type Money } from '../money.ts';

/**
 * The order's total, taxes included: the amount beside the caption that speaks of the order's total,
 * else of a total, else of an amount. Two that differ leave it open.
 */
export function totalOfPage(root: ParentNode): Money | undefined {
  const found = new Map<number, Money[]>();
  for (const leaf of leavesOf(contentOf(root), 2500)) {
    const caption = captionOf(leaf);
    if (caption === undefined || isHidden(leaf) || leaf.closest(ASIDE)) continue;
    const money = amountBeside(leaf);
    if (!money) continue;
    const rank = rankOf(caption);
    found.set(rank, [...(found.get(rank) ?? []), money]);
  }
  const [, best = []] = [...found].sort(([a], [b]) => b - a)[0] ?? [];
  return new Set(best.map(({ value }) => value)).size === 1 ? best[0] : undefined;
}

const ASIDE = 'thead, [role=dialog], dialog, [role=menu], [role=log], nav, option, button';

function captionOf(leaf: Element): string | undefined {
  const [first = ''] = linesOf(leaf, 1);
  if (first.length > 70) return undefined;
  const caption = /^([^:]{2,50}):/.exec(first)?.[1] ?? first;
  return labelOf(caption, 'columns') === 'amount' ? fold(caption) : undefined;
}

function rankOf(caption: string): number {
  const isTotal = /total|gesamt|summe/.test(caption);
  const isOrders = /pedido|order|commande|bestell|auftrag|encomenda|ordine/.test(caption);
  return (isTotal ? 2 : 0) + (isOrders ? 1 : 0);
}

/** In the same text, the next line, or the next element; on some pages a heading of its own. */
function amountBeside(caption: Element): Money | undefined {
  const own = linesOf(caption, 3);
  const inLine = /^[^:]{2,50}:\s*(\S.*)$/.exec(own[0] ?? '')?.[1] ?? own[1];
  if (inLine !== undefined) return moneyIn(inLine);
  let from: Element = caption;
  for (let climbs = 0; climbs < 3; climbs++) {
    const next = from.nextElementSibling;
    if (next) return moneyIn(textOf(next));
    if (!from.parentElement) return undefined;
    const rest = textOf(from.parentElement).replace(textOf(caption), '').trim();
    if (rest !== '') return moneyIn(rest.replace(/^:\s*/, ''));
    from = from.parentElement;
  }
  return undefined;
}
