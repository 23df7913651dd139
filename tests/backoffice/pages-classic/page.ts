import { html, type Html } from '../html.ts';
import type { Context } from '../views/context.ts';
import { frameOf } from '../views/frame.ts';
import type { Frame, View } from '../views/types.ts';
import { cellHtml } from './cells.ts';
import { viewHtml } from './views.ts';

/** A whole server-rendered page. */
export function classicPage(context: Context, view: View): string {
  const { captions, market, switches } = context;
  const words = { from: captions.from, to: captions.to };
  const page = html`<!doctype html>
    <html lang="${switches.ui}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${market.operator} Marketplace - ${view.title}</title>
        <link rel="stylesheet" href="/static/classic.css" />
        <script src="/static/classic.js" defer></script>
      </head>
      <body>
        ${headerHtml(frameOf(context))}
        <div class="container-fluid" id="content">${viewHtml(view, words)}</div>
        <form action="/logout" method="post"><input type="hidden" name="_csrf" value="0" /></form>
      </body>
    </html>`;
  return page.text.trimStart();
}

function headerHtml(frame: Frame): Html {
  return html`<nav class="navbar navbar-default navbar-fixed-top">
    <a class="navbar-brand" href="/mmp/shop/home">${frame.operator}</a>
    <ul class="nav navbar-nav">
      ${frame.nav.map(
        ({ id, caption, items }) =>
          html`<li class="dropdown">
            <button type="button" id="${id}" class="dropdown-toggle">${caption}</button>
            <ul class="dropdown-menu">
              ${items.map((item) => html`<li><a id="${item.id}" href="${item.href}">${item.text}</a></li>`)}
            </ul>
          </li>`,
      )}
    </ul>
    <div class="navbar-right dropdown">
      <button type="button" id="accountingMenu" class="dropdown-toggle">${frame.shop.name}</button>
      <ul class="dropdown-menu">
        ${frame.account.map((cell) => html`<li>${cellHtml(cell)}</li>`)}
        <li class="dropdown-header">${frame.switchShop}</li>
        ${frame.shops.map((cell) => html`<li>${cellHtml(cell)}</li>`)}
      </ul>
    </div>
  </nav>`;
}
