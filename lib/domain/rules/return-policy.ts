import type { Rule } from '../rule.ts';
import { judgePoints } from '../shop-points.ts';

/** The shop's return or warranty policy is missing, or below the marketplace's. */
export const returnPolicy: Rule<'shop'> = {
  id: 'return-policy',
  needs: ['shop'],
  find: ({ shop }, _at, settings) =>
    judgePoints('return-policy', shop, settings, {
      title: {
        key: shop.hasReturnPolicy === false ? 'returnPolicyNoneTitle' : 'returnPolicyTitle',
      },
      advice: { key: 'returnPolicyAdvice' },
    }),
};
