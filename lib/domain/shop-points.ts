import type { ShopFact } from './facts.ts';
import { subjectOf } from './facts.ts';
import type { Finding, RuleSettings, Verdict } from './rule.ts';
import { judged, unknown } from './rule.ts';
import type { ShopPoint } from './shop-checklist.ts';
import { sayPoint, shopChecklist } from './shop-checklist.ts';

/**
 * One task a rule and shop for all of its points that fall short. Points nobody has seen count
 * neither way: with nothing seen at all, or nothing demanded that we know of, it is `unknown`.
 */
export function judgePoints(
  rule: ShopPoint['rule'],
  shop: ShopFact,
  settings: RuleSettings,
  texts: Pick<Finding, 'title' | 'advice'>,
): Verdict {
  const points = shopChecklist(shop, settings).filter((point) => point.rule === rule);
  if (points.length === 0) return unknown('market.sellerPage');
  const missing = points.filter(({ state }) => state === 'missing');
  const [first] = [...missing.filter(({ weight }) => weight === 'soon'), ...missing];
  if (first) {
    const lines = [...missing, ...points.filter((point) => !missing.includes(point))].map(sayPoint);
    const why = { source: first.source, lines };
    return judged({ subject: subjectOf(shop), state: first.weight, ...texts, why });
  }
  if (points.some(({ state }) => state === 'ok')) return judged();
  return unknown(...new Set(points.map(({ field }) => `shop.${field}`)));
}
