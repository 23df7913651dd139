// @vitest-environment happy-dom
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CAPTIONS, filled, LANGUAGES } from './captions/captions.ts';
import type { Shop } from './data/types.ts';
import { ask } from './request.ts';
import { startBackoffice, type StandIn } from './server.ts';
import type { ListView, OrderView } from './views/types.ts';

const NOW = Date.UTC(2026, 10, 22, 16);
let standIn: StandIn;
let shop: Shop;

beforeAll(async () => {
  standIn = await startBackoffice({ now: NOW, clock: () => NOW, switches: { delay: 0 } });
  shop = standIn.data.marketplaces[0]!.shops[0]!;
});
afterAll(() => standIn.close());

function parse(text: string): Document {
  // The test's own DOM would complain about a stylesheet it may not load.
  return new DOMParser().parseFromString(text.replace('rel="stylesheet"', 'rel="x"'), 'text/html');
}

async function classic(path: string, query = ''): Promise<Document> {
  const joint = path.includes('?') ? '&' : '?';
  return parse((await ask(standIn, `${path}${joint}family=classic${query}`)).text);
}

async function view<T>(path: string, query = ''): Promise<T> {
  const address = `/mmp/private/view?path=${encodeURIComponent(path)}${query}`;
  return JSON.parse((await ask(standIn, address)).text) as T;
}

function paths(): string[] {
  const order = shop.orders.find(({ documents }) => documents.length > 1)!;
  const thread = shop.threads[0]!;
  return [
    '/mmp/shop/home',
    '/mmp/shop/order/all?limit=50',
    `/mmp/shop/order/${order.id}`,
    `/mmp/shop/order/${order.id}/documents`,
    '/inbox/shop/threads/all?limit=50',
    `/inbox/shop/threads/${thread.id}`,
    '/mmp/shop/offer/list?sort=product,ASC&limit=25',
    `/mmp/shop/offer/update/${shop.offers[0]!.id}`,
    '/mmp/shop/incident?limit=50',
    '/mmp/shop/returns',
    '/mmp/shop/account/shop',
    `/mmp/shop/account/shop/${shop.id}`,
  ];
}

describe.each(LANGUAGES)('pages in %s', (ui) => {
  it('say their language and heading in both families, and load nothing from elsewhere', async () => {
    for (const path of paths()) {
      const page = await classic(path, `&ui=${ui}`);
      const made = await view<{ heading: string; title: string }>(path, `&ui=${ui}`);
      expect(page.documentElement.lang).toBe(ui);
      expect(page.querySelector('h1')?.textContent).toContain(made.heading);
      expect(page.title).toBe(`PcComponentes Marketplace - ${made.title}`);
      const joint = path.includes('?') ? '&' : '?';
      const shell = parse((await ask(standIn, `${path}${joint}family=spa&ui=${ui}`)).text);
      expect(shell.documentElement.lang).toBe(ui);
      for (const one of [page, shell]) {
        const sources = [...one.querySelectorAll('[src], link[href]')].map(
          (node) => node.getAttribute('src') ?? node.getAttribute('href'),
        );
        expect(sources.length).toBeGreaterThan(0);
        expect(sources.filter((source) => !source?.startsWith('/static/'))).toEqual([]);
      }
    }
  });

  it('show one row per order, with the state in that language', async () => {
    const page = await classic('/mmp/shop/order/all?limit=25&page=2', `&ui=${ui}`);
    const rows = [...page.querySelectorAll('tbody tr')];
    const expected = shop.orders.slice(25, 50);
    expect(rows.map((row) => row.querySelector('a')?.textContent)).toEqual(
      expected.map(({ id }) => id),
    );
    rows.forEach((row, i) => {
      expect(row.textContent).toContain(CAPTIONS[ui][expected[i]!.state]);
    });
  });

  it('mark exactly the threads that wait as waiting', async () => {
    const list = await view<ListView>('/inbox/shop/threads/all?limit=500', `&ui=${ui}`);
    expect(list.layout).toBe('list');
    const waiting = list.rows.filter((row) => row.status?.text === CAPTIONS[ui].awaitingReply);
    const { truth } = await import('./data/truth.ts');
    expect(waiting.map((row) => row.subject?.href).sort()).toEqual(
      truth(shop)
        .waiting.map(({ id }) => `/inbox/shop/threads/${id}`)
        .sort(),
    );
  });
});

describe('switches', () => {
  it('leave out columns, and put the rest in another order', async () => {
    const usual = await view<ListView>('/mmp/shop/offer/list');
    const fewer = await view<ListView>('/mmp/shop/offer/list', '&missing=quantity,alert');
    expect(usual.columns.map(({ key }) => key)).toContain('alert');
    expect(fewer.columns.map(({ key }) => key)).not.toContain('quantity');
    const shuffled = await view<ListView>('/mmp/shop/offer/list', '&shuffle=1&classSeed=3');
    expect(shuffled.columns).not.toEqual(usual.columns);
    expect(shuffled.columns.map(({ key }) => key).sort()).toEqual(
      usual.columns.map(({ key }) => key).sort(),
    );
  });

  it('write dates as elements, as text, or counted back from now', async () => {
    const asTime = await view<ListView>('/inbox/shop/threads/all', '&datesAs=time');
    const asText = await view<ListView>('/inbox/shop/threads/all', '&datesAs=text');
    const relative = await view<ListView>('/inbox/shop/threads/all', '&datesAs=relative&ui=de');
    expect(asTime.rows[0]?.date?.at).toBe(shop.threads[0]!.messages.at(-1)!.at);
    expect(asText.rows[0]?.date?.at).toBeUndefined();
    expect(relative.rows[0]?.date?.text).toMatch(/^vor \d+ (Stunde|Minute)/);
  });

  it('empty every list, and say so rather than show a table', async () => {
    const page = await classic('/mmp/shop/offer/list', '&empty=1');
    expect(page.querySelector('tbody')).toBeNull();
    expect(page.body.textContent).toContain(CAPTIONS.es.noResults);
  });

  it('answer a visitor without a session with the sign-in page', async () => {
    const away = await ask(standIn, '/mmp/shop/order/all?signedOut=1');
    expect([away.status, away.headers.location]).toEqual([302, '/login']);
    const login = await ask(standIn, '/login');
    expect(login.status).toBe(200);
    expect(parse(login.text).querySelector('input#username')).not.toBeNull();
    expect((await ask(standIn, '/mmp/private/view?path=/&signedOut=1')).status).toBe(401);
  });

  it('fail every page', async () => {
    const page = await ask(standIn, '/mmp/shop/order/all?error=1');
    expect(page.status).toBe(500);
    expect(page.text).toContain(CAPTIONS.es.errorTitle);
  });

  it('stay with the browser that asked for them', async () => {
    const first = await ask(standIn, '/mmp/shop/order/all?ui=pt&family=classic');
    const cookie = first.headers['set-cookie']![0]!.split(';')[0]!;
    const next = await ask(standIn, '/mmp/shop/home', { headers: { cookie } });
    expect(parse(next.text).documentElement.lang).toBe('pt');
    expect(parse(next.text).querySelector('#content')).not.toBeNull();
    expect(standIn.switches.ui).toBe('es');
  });

  it('refuse a name or a value that does not exist', () => {
    expect(() => standIn.setSwitches({ ui: 'xx' as 'es' })).toThrow(/ui: one of/);
    expect(() => standIn.setSwitches({ dealy: 3 } as object)).toThrow('no switch "dealy"');
  });

  it('show another shop of the same host, and the shops of another host', async () => {
    const second = standIn.data.marketplaces[0]!.shops[1]!;
    const page = await classic('/mmp/shop/order/all', `&shop=${second.id}`);
    expect(page.querySelector('#accountingMenu')?.textContent).toBe(second.name);
    expect(page.querySelector('tbody a')?.textContent).toBe(second.orders[0]!.id);
    const worten = await ask(standIn, '/mmp/shop/order/all?family=classic', {
      host: 'marketplace.worten.pt',
    });
    expect(parse(worten.text).title).toContain('Worten');
  });

  it('make a page of 5,000 rows whose links lead somewhere', async () => {
    const list = await view<ListView>('/mmp/shop/offer/list?limit=5000');
    expect(list.rows.length).toBe(5_000);
    const last = await ask(standIn, `${list.rows[4_999]!.product!.href}?family=classic`);
    expect(last.status).toBe(200);
    const usual = await view<ListView>('/mmp/shop/offer/list?limit=500');
    expect(usual.rows.length).toBe(shop.offers.length);
  });
});

describe('hostile texts', () => {
  it('are shown as text and become no element', async () => {
    const page = await classic('/inbox/shop/threads/all?limit=500', '&hostile=1');
    const hostile = shop.threads.filter((thread) => thread.hostile);
    expect(hostile.length).toBeGreaterThan(8);
    expect(page.querySelectorAll('tbody tr').length).toBe(shop.threads.length);
    expect(page.querySelectorAll('#content script, #content img, #content td h1').length).toBe(0);
    expect(page.body.textContent).toContain('<img src=');
  });

  it('cannot close the script element of the single-page shell', async () => {
    const text = (await ask(standIn, '/mmp/shop/order/all?x=</script><script>1</script>')).text;
    expect(text.match(/<\/script>/g)?.length).toBe(2);
  });
});

describe('the page of an order', () => {
  it('has details, messages with a composer and documents, in tabs', async () => {
    const thread = shop.threads.find(({ orderId }) => orderId)!;
    const page = await classic(`/mmp/shop/order/${thread.orderId}`);
    expect(page.querySelector('h1')?.textContent).toContain(
      filled(CAPTIONS.es.orderHeading, thread.orderId!),
    );
    expect(page.querySelectorAll('.nav-tabs a').length).toBe(3);
    expect(page.querySelector('#messages textarea')).not.toBeNull();
    expect(page.querySelectorAll('#messages input[type=file]').length).toBe(1);
    expect(
      page.querySelector('#documents select#type option[value=CUSTOMER_INVOICE]'),
    ).not.toBeNull();
  });

  it('is the same order in the single-page family, written in an editable element', async () => {
    const order = shop.orders[0]!;
    const made = await view<OrderView>(`/mmp/shop/order/${order.id}`);
    expect(made.state).toBe(CAPTIONS.es[order.state]);
    expect(made.composer.control).toBe('contenteditable');
    expect(made.menu[0]?.cell.href).toBe(`/mmp/shop/order/${order.id}/documents`);
  });

  it('is not found under an id nobody has', async () => {
    expect((await ask(standIn, '/mmp/shop/order/0-Z?family=classic')).status).toBe(404);
  });
});
