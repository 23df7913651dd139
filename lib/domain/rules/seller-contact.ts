import type { Rule } from '../rule.ts';
import { judgePoints } from '../shop-points.ts';

/** The seller page lacks a phone, an e-mail or legal data that the marketplace demands. */
export const sellerContact: Rule<'shop'> = {
  id: 'seller-contact',
  needs: ['shop'],
  find: ({ shop }, _at, settings) =>
    judgePoints('seller-contact', shop, settings, {
      title: { key: 'sellerContactTitle' },
      advice: { key: 'sellerContactAdvice' },
    }),
};
