import { setTimeout as wait } from 'node:timers/promises';
import type { IncomingMessage } from 'node:http';
import type { TLSSocket } from 'node:tls';
import { answerApi } from './api/api.ts';
import { cookieOf, json, page, parseForm, readBody, redirect, type Answer } from './http.ts';
import { classicPage } from './pages-classic/page.ts';
import { errorPage, loginPage } from './pages-classic/plain.ts';
import { shellPage } from './pages-spa/shell.ts';
import { staticFile } from './static.ts';
import { parseSwitches, switchesIn, type Switches } from './switches.ts';
import { makeContext, type Context } from './views/context.ts';
import { notFoundView, viewOf } from './views/view.ts';
import type { World } from './world.ts';
import { applyWrite } from './writes.ts';

const COOKIE = 'stand-in';

/** Answers one request of a browser, a script or a test. */
export async function answer(world: World, request: IncomingMessage): Promise<Answer> {
  const host = request.headers.host ?? 'localhost';
  const scheme = (request.socket as Partial<TLSSocket>).encrypted ? 'https' : 'http';
  const url = new URL(request.url ?? '/', `${scheme}://${host}`);
  if (url.pathname.startsWith('/__stand-in/')) return control(world, request, url);
  if (url.pathname.startsWith('/static/')) return staticFile(url.pathname.slice(8));
  if (url.pathname === '/favicon.ico') return { status: 204, type: 'image/x-icon', body: '' };
  const own = { ...remembered(request), ...switchesIn(url.searchParams) };
  const context = makeContext(world.data, { ...world.switches, ...own }, url, world.clock());
  if (url.pathname.startsWith('/api/')) return api(world, context, request);
  if (request.method !== 'GET' && request.method !== 'HEAD') return write(world, context, request);
  const made = await answerPage(context);
  return { ...made, headers: { ...made.headers, ...remember(request, url, own) } };
}

async function api(world: World, context: Context, request: IncomingMessage): Promise<Answer> {
  const body = await readBody(request);
  record(world, request, 'api', context.url, body, []);
  const { authorization, 'content-type': contentType = '' } = request.headers;
  const method = request.method ?? 'GET';
  await wait(context.switches.apiDelay);
  return answerApi(context, world.api, { method, authorization, contentType, body });
}

async function answerPage(context: Context): Promise<Answer> {
  const { url, switches } = context;
  const isPrivate = url.pathname.startsWith('/mmp/private/');
  if (url.pathname === '/login') return page(loginPage(context));
  if (switches.signedOut)
    return isPrivate ? json({ message: 'Unauthorized' }, 401) : redirect('/login');
  if (isPrivate) return privateView(context);
  if (switches.error) return page(errorPage(context), 500);
  if (url.pathname === '/') return redirect('/mmp/shop/home');
  const headers: Record<string, string> = {
    ...(switches.csp && { 'content-security-policy': "default-src 'self'" }),
    ...(switches.keepable && { 'cache-control': 'no-cache' }),
  };
  if (switches.family === 'spa') return { ...page(shellPage(context)), headers };
  const view = viewOf(context);
  return {
    ...page(classicPage(context, view ?? notFoundView(context)), view ? 200 : 404),
    headers,
  };
}

/** The JSON behind one view of the single-page family, as late as the switch says. */
async function privateView(context: Context): Promise<Answer> {
  const { url, switches } = context;
  const path = url.searchParams.get('path');
  if (url.pathname !== '/mmp/private/view' || !path?.startsWith('/')) {
    return json({ message: 'Not Found' }, 404);
  }
  await wait(switches.delay);
  if (switches.error)
    return json({ ...notFoundView(context), heading: context.captions.errorTitle });
  const inner = { ...context, url: new URL(path, url) };
  return json(viewOf(inner) ?? notFoundView(inner));
}

async function write(world: World, context: Context, request: IncomingMessage): Promise<Answer> {
  const body = await readBody(request);
  const form = parseForm(request.headers['content-type'] ?? '', body);
  const files = form.files.map(({ name }) => name);
  record(world, request, 'write', context.url, body, files);
  applyWrite(context, context.url.pathname, form);
  if (request.headers['x-requested-with']) return json({}, 200);
  return redirect(request.headers.referer ?? '/mmp/shop/home', 303);
}

function record(
  { log, clock }: World,
  request: IncomingMessage,
  kind: 'write' | 'api',
  url: URL,
  body: Buffer,
  files: readonly string[],
): void {
  log.add({
    kind,
    at: clock(),
    host: url.host,
    method: request.method ?? '',
    path: url.pathname + url.search,
    contentType: request.headers['content-type'] ?? '',
    bytes: body.length,
    body: body.toString(),
    files,
  });
}

/** Switches out of an address stay with that browser, so that a link without them keeps them. */
function remember(
  request: IncomingMessage,
  url: URL,
  own: Partial<Switches>,
): Record<string, string> {
  if (Object.keys(switchesIn(url.searchParams)).length === 0) return {};
  if (request.headers['x-requested-with']) return {};
  const value = encodeURIComponent(JSON.stringify(own));
  return { 'set-cookie': `${COOKIE}=${value}; Path=/; Secure; HttpOnly` };
}

function remembered(request: IncomingMessage): Partial<Switches> {
  const text = cookieOf(request, COOKIE);
  return text ? parseSwitches(JSON.parse(text) as Record<string, unknown>) : {};
}

async function control(world: World, request: IncomingMessage, url: URL): Promise<Answer> {
  if (url.pathname === '/__stand-in/log') {
    const { writes, api } = world.log;
    return json({ writes, api, connects: world.connects });
  }
  if (url.pathname === '/__stand-in/api') {
    const { counts, breaks, calls } = world.api.ledger;
    return json({ counts, breaks, calls });
  }
  if (url.pathname !== '/__stand-in/switches') return json({ message: 'Not Found' }, 404);
  if (request.method === 'GET') return json(world.switches);
  const input = JSON.parse((await readBody(request)).toString()) as Record<string, unknown>;
  world.switches = { ...world.switches, ...parseSwitches(input) };
  return json(world.switches);
}
