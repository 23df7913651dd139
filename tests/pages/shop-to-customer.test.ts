// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { talkOfPage } from '../../lib/marketplace/pages/order/talk.ts';
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
  expect(read(sent)).toHaveProperty('shopToCustomerAt', expected);
});

it.each([
  ['nobody is named', '', false],
  ['only the operator', '<span>→ Operador</span>', true],
  ['only the operator, by name', '<b>Para:</b> <span>PcComponentes</span>', true],
  ['both', '<span>→ Cliente, Operador</span>', false],
])(
  'the customer’s wait after a message of the shop’s where its readers are: %s',
  (_who, to, waits) => {
    const fact = read(message('Tienda', to, 21));
    const since = new Date(2026, 10, 20, 10).getTime();
    expect(fact).toMatchObject(waits ? { waiting: true, waitingSince: since } : { waiting: false });
  },
);

it.each([
  ['a line to the operator', '', '<p>Para: PcComponentes</p>'],
  ['a label and the operator', '', '<p>A:</p><p>PcComponentes</p>'],
  ['a way through menus', '', '<p>Ayuda → PcComponentes</p>'],
  ['a way in quotes', '', '<p>Pulse «Mensajes» » Operador</p>'],
  ['an arrow below another reader', '<span>Para: Ana</span>', '<p>→ PcComponentes</p>'],
])('a body that holds %s names no reader', (_what, to, body) => {
  const sent = `<div class="m"><b>Tienda</b>${to}<span>21/11/2026 10:00</span>${body}</div>`;
  expect(read(sent)).toMatchObject({ waiting: false, shopMessagesInRow: 1 });
});

it.each([
  ['the operator', '→ Operador', undefined],
  ['the operator, by name', 'Para: PcComponentes', undefined],
  ['the customer', '→ Cliente', new Date(2026, 10, 21, 10).getTime()],
  ['somebody by name', 'Para: Ana Martín', new Date(2026, 10, 21, 10).getTime()],
])('on an order’s page a message to %s', (_who, to, expected) => {
  const talk = message('Cliente', '', 20) + message('Tienda', `<span>${to}</span>`, 21);
  const page = new DOMParser().parseFromString(
    `<main><h1>Pedido 1234-A</h1><section><h2>Mensajes</h2>${talk}</section></main>`,
    'text/html',
  );
  expect(talkOfPage(page, CONTEXT)).toEqual({
    shopWroteAt: expected,
    customerWroteAt: new Date(2026, 10, 20, 10).getTime(),
    conversationSeen: true,
  });
});

const CONTEXT = { now: Date.UTC(2026, 10, 27), lang: 'es', operatorNames: ['PcComponentes'] };

function read(sent: string) {
  const html = `<main><h1>Pedido 1234-A</h1><section>${message('Cliente', '', 20)}${sent}</section><form><textarea></textarea></form></main>`;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const url = new URL('https://x-prod.mirakl.net/inbox/shop/threads/3f2a0101');
  return readThread(page, url, CONTEXT).facts[0];
}
