import { Html, html } from '../html.ts';
import type { Context } from '../views/context.ts';
import { frameOf } from '../views/frame.ts';

/** What the server sends before the client has asked for anything: no heading, no row, no title of the page. */
export function shellPage(context: Context): string {
  const { market, switches } = context;
  const boot = {
    frame: frameOf(context),
    seed: switches.classSeed,
    rerender: switches.rerender,
    keepOld: switches.keepOld,
  };
  return html`<!doctype html>
    <html lang="${switches.ui}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${market.operator} Marketplace</title>
        <script type="application/json" id="boot">
          ${inScript(boot)}
        </script>
        <script type="module" src="/static/main.js"></script>
      </head>
      <body>
        <div id="root"></div>
      </body>
    </html>`.text;
}

/** JSON that cannot close the script element it stands in. */
function inScript(value: unknown): Html {
  return new Html(JSON.stringify(value).replace(/</g, '\\u003c'));
}
