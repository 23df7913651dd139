import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Subject } from '../../lib/domain/facts.ts';
import { homeOf, hrefOf } from '../../lib/marketplace/links.ts';

const HOST = 'a.mirakl.net';

it.each<[Subject, string | undefined, string | undefined]>([
  ['order:12-A', undefined, `https://${HOST}/mmp/shop/order/12-A`],
  ['order:12/A?x', undefined, `https://${HOST}/mmp/shop/order/12%2FA%3Fx`],
  ['order:12', '/mmp/shop/order/12?tab=docs', `https://${HOST}/mmp/shop/order/12?tab=docs`],
  ['thread:t', '/inbox/shop/threads/t', `https://${HOST}/inbox/shop/threads/t`],
  ['thread:t', undefined, `https://${HOST}/inbox/shop/threads/all`],
  ['return:r', undefined, `https://${HOST}/mmp/shop/returns`],
  ['shop:1', undefined, `https://${HOST}/mmp/shop/account/shop`],
  ['offer:A&B', undefined, `https://${HOST}/mmp/shop/offer?select-search=OFFER_SKU&search=A%26B`],
  ['thread:t', '//evil.example/', undefined],
  ['thread:t', 'https://evil.example/', undefined],
  ['thread:t', 'javascript:alert(1)', undefined],
])('%s seen at %s opens %s', (subject, path, href) => {
  expect(hrefOf(HOST, subject, path)).toBe(href);
});

it('opens the order of what has no page that is known', () => {
  for (const subject of ['thread:t', 'return:r'] as const) {
    expect(hrefOf(HOST, subject, undefined, '12-A')).toBe(`https://${HOST}/mmp/shop/order/12-A`);
    expect(hrefOf(HOST, subject, '/own', '12-A')).toBe(`https://${HOST}/own`);
  }
});

it('never leaves the host, nor https', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (host, id, path) => {
      const href = hrefOf(host, `order:${id}`, path);
      if (href === undefined) return;
      expect(new URL(href).protocol).toBe('https:');
      expect(new URL(href).host).toBe(new URL(`https://${host}`).host);
    }),
  );
  expect(homeOf(HOST)).toBe(`https://${HOST}/mmp/shop/order/all`);
});
