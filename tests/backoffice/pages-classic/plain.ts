import { html } from '../html.ts';
import type { Context } from '../views/context.ts';

/** The sign-in page: what a seller whose session has ended gets, with status 200. */
export function loginPage({ captions, market, switches }: Context): string {
  return html`<!doctype html>
    <html lang="${switches.ui}">
      <head>
        <meta charset="utf-8" />
        <title>${market.operator} Marketplace - ${captions.signIn}</title>
        <link rel="stylesheet" href="/static/classic.css" />
      </head>
      <body>
        <main class="login">
          <h1>${captions.signIn}</h1>
          <form method="post" action="/authenticate">
            <input type="hidden" name="_csrf" value="0" />
            <label for="username">${captions.email}</label>
            <input id="username" name="username" type="email" autocomplete="username" />
            <label for="password">${captions.password}</label>
            <input id="password" name="password" type="password" />
            <button id="submitButton" type="submit" class="btn btn-lg btn-login btn-primary">
              <span id="submitLabel">${captions.signIn}</span>
            </button>
          </form>
        </main>
      </body>
    </html>`.text;
}

/** What stands there instead of any page while the marketplace is down. */
export function errorPage({ captions, market, switches }: Context): string {
  return html`<!doctype html>
    <html lang="${switches.ui}">
      <head>
        <meta charset="utf-8" />
        <title>${market.operator} Marketplace - ${captions.errorTitle}</title>
      </head>
      <body>
        <h1>${captions.errorTitle}</h1>
        <p>${captions.errorText}</p>
      </body>
    </html>`.text;
}
