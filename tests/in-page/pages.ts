/** Pages of a back office, as small as they may be and still be read. */

const FRAME =
  '<header role="banner"><button id="accountingMenu"><span>TiendaUno</span></button></header>';

export const ORDERS = '/mmp/shop/order/all';
export const INBOX = '/inbox/shop/threads/all';

/** The page's frame with the shop's name, around `content`. */
export function page(content: string, frame = FRAME): string {
  return `${frame}<main>${content}</main>`;
}

export function orderRow(id: string, state = 'Enviado'): string {
  return `<tr><td><a href="/mmp/shop/order/${id}">${id}</a></td><td>${state}</td><td>23/11/2026 09:12</td></tr>`;
}

export function orderTable(rows: readonly string[]): string {
  return `<h1>Pedidos</h1><table><thead><tr><th>N.º de pedido</th><th>Estado</th><th>Fecha de creación</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

export function orders(...ids: readonly string[]): string {
  return page(orderTable(ids.map((id) => orderRow(id))));
}

export function order(id: string, state = 'Enviado'): string {
  return page(`<h1>Pedido n.º ${id}</h1><dl><dt>Estado</dt><dd>${state}</dd></dl>`);
}

/** A conversation; each message by its writer and day in November. */
export function thread(title: string, ...messages: readonly (readonly [string, number])[]): string {
  const list = messages.map(
    ([writer, day]) =>
      `<article><header><b>${writer}</b><time datetime="2026-11-${String(day)}T09:00:00Z">${String(day)} nov</time></header><p>Hola</p></article>`,
  );
  return page(
    `<h1>${title}</h1><section role="log">${list.join('')}</section><form><textarea aria-label="Escribe un mensaje"></textarea><input type="file"><button type="submit">Enviar</button></form>`,
  );
}

export const THREAD_A = '6f0c2d10-7a3e-4b57-9c1a-0d8a3b7e1f21';
export const THREAD_B = '6f0c2d10-7a3e-4b57-9c1a-0d8a3b7e1f22';
export const threadPath = (id: string) => `/inbox/shop/threads/${id}`;
