import { describe, expect, it } from 'vitest';
import { checkConnection } from '../../lib/marketplace/api/check-connection.ts';

const ORIGIN = 'https://market.example';
const KEY = '1d8a5b6e-6e0c-4a8f-9b58-0f0f0d1a2b3c';

/** A marketplace where the key is that of shop B alone; `answers` by code, and shop asked for. */
function marketOfB(answers: (code: 'DR11' | 'PC01', shop: string | null) => number) {
  const asked: string[] = [];
  const json = (body: unknown, status = 200) => Promise.resolve(Response.json(body, { status }));
  const fetch: typeof globalThis.fetch = (input) => {
    const url = new URL(input instanceof Request ? input.url : String(input));
    const shop = url.searchParams.get('shop_id');
    const code = { '/api/version': 'V01', '/api/account': 'A01' }[url.pathname];
    asked.push(code ?? url.pathname);
    if (code === 'V01') return json({ version: '1' });
    if (code === 'A01') {
      return shop === null || shop === 'B' ? json({ shop_id: 'B', shop_name: 'B' }) : json({}, 404);
    }
    const status = answers(url.pathname.includes('request') ? 'DR11' : 'PC01', shop);
    return json(status === 200 ? { data: [] } : {}, status);
  };
  return { asked, fetch };
}

describe('a key tried where the account of one shop was asked for today', () => {
  it.each([
    ['the marketplace passes over the shop asked for', () => 200],
    ['only what belongs to no shop answers', (code: string) => (code === 'PC01' ? 200 : 403)],
    ['nothing is allowed there', () => 403],
    ['it is not found', () => 404],
  ])('never opens that shop with the key of another: %s', async (_why, answers) => {
    const { fetch, asked } = marketOfB(answers);
    const checked = await checkConnection({ origin: ORIGIN, key: KEY, askedToday: 'A', fetch });
    expect(checked).toMatchObject({ status: 'ok', shopId: 'B' });
    expect(checked).not.toHaveProperty('isKnown');
    expect(asked).toContain('A01');
    const named = { origin: ORIGIN, key: KEY, shopId: 'A', askedToday: 'A', fetch };
    expect(await checkConnection(named)).toMatchObject({ failure: 'no-such-shop' });
  });

  it('opens it without asking again where the key reaches it, and no shop at random', async () => {
    const { fetch, asked } = marketOfB((_code, shop) => (shop === 'A' ? 200 : 404));
    expect(
      await checkConnection({ origin: ORIGIN, key: KEY, askedToday: 'A', fetch }),
    ).toMatchObject({ status: 'ok', shopId: 'A', isKnown: true });
    expect(asked).not.toContain('A01');
  });
});
