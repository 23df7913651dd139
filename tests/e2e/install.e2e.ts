import { expect, test } from 'vitest';
import { inBothBrowsers } from './browsers/session.ts';
import { openPopup, readBadge, storedRows } from './browsers/own-pages.ts';

const GRANTED = ['https://pccomponentes-prod.mirakl.net', 'https://mediamarktsaturn.mirakl.net'];
/** Another marketplace, the same operator's shop window, and a look-alike of a granted name. */
const NOT_GRANTED = [
  'https://marketplace.worten.pt',
  'https://www.pccomponentes.com',
  'https://pccomponentes-prod.mirakl.net.example.com',
];
const ORDERS = '/mmp/shop/order/all';
const OURS = 'trastienda-panel, trastienda-mark, trastienda-notice';

inBothBrowsers('freshly installed', {}, (session) => {
  test('before any marketplace was opened, it says that it knows nothing', async () => {
    const badge = async () => (await readBadge(session())).text;
    await expect.poll(badge, { timeout: 10_000 }).toBe('?');
    const popup = await openPopup(session());
    const freshness = await popup.$eval('[data-freshness]', (header) =>
      header.getAttribute('data-freshness'),
    );
    expect(freshness).toBe('never');
    expect(await popup.$$('[data-task]')).toHaveLength(0);
    await popup.close();
  });

  test('it works on the granted marketplaces and nowhere else', async () => {
    const { browser } = session();
    const strangers = [];
    for (const origin of NOT_GRANTED) {
      const page = await browser.newPage();
      await page.goto(origin + ORDERS);
      strangers.push(page);
    }
    for (const origin of GRANTED) {
      const page = await browser.newPage();
      await page.goto(origin + ORDERS);
      await page.waitForSelector('trastienda-panel', { timeout: 30_000 });
      expect(await page.$$('trastienda-panel')).toHaveLength(1);
      await page.close();
    }
    // Looked at last: by now the strangers have had more time than the others needed.
    for (const page of strangers) {
      expect(await page.evaluate(() => location.pathname)).toBe(ORDERS);
      expect(await page.$$(OURS)).toHaveLength(0);
      await page.close();
    }
  });

  test('what it keeps names the granted marketplaces only', async () => {
    const kept = JSON.stringify(await storedRows(session()));
    for (const origin of GRANTED) expect(kept).toContain(new URL(origin).host);
    for (const origin of NOT_GRANTED) expect(kept).not.toContain(`${new URL(origin).host}|`);
  });
});
