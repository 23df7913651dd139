// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { readThread } from '../../lib/marketplace/pages/thread/read.ts';

const message = (who: string, to: string, day: number) =>
  `<div class="m"><b>${who}</b>${to}<span>${String(day)}/11/2026 10:00</span><p>Hola, buenas tardes</p></div>`;

it.each([
  ['nobody is named', message('Tienda', '', 21), undefined],
  ['only the operator', message('Tienda', '<span>→ Operador</span>', 21), 0],
  [
    'the customer, then the operator',
    message('Tienda', '<span>→ Cliente</span>', 21) +
      message('Tienda', '<span>→ Operador</span>', 22),
    new Date(2026, 10, 21, 10).getTime(),
  ],
])('the shop’s last word to the customer where its readers are: %s', (_who, sent, expected) => {
  const html = `<main><h1>Pedido 1234-A</h1><section>${message('Cliente', '', 20)}${sent}</section><form><textarea></textarea></form></main>`;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const url = new URL('https://x-prod.mirakl.net/inbox/shop/threads/3f2a0101');
  const context = { now: Date.UTC(2026, 10, 27), lang: 'es', operatorNames: ['PcComponentes'] };
  expect(readThread(page, url, context).facts[0]).toHaveProperty('shopToCustomerAt', expected);
});
