import type { RequestListener } from 'node:http';
import { afterEach, expect } from 'vitest';
import { createTransport } from '../../lib/marketplace/api/transport.ts';
import type { TransportOptions } from '../../lib/marketplace/api/transport.ts';
import { localHost } from './local-host.ts';
import type { LocalHost } from './local-host.ts';

export const KEY = '6f1c2d3e-0000-4444-8888-1234567890ab';
export const NOW = Date.UTC(2026, 10, 22, 12);

const open: LocalHost[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((host) => host.close()));
});

/** A host that is closed after the test. */
export async function hostThat(answer: RequestListener): Promise<LocalHost> {
  const host = await localHost(answer);
  open.push(host);
  return host;
}

/** One call for a page of orders. */
export function ask(origin: string, options: Partial<TransportOptions> = {}, signal?: AbortSignal) {
  const transport = createTransport({ key: KEY, clock: () => NOW, timeoutMs: 2_000, ...options });
  return transport({ code: 'OR11', url: new URL('/api/orders?max=100', origin) }, signal);
}

/** What a call of such a host fails with. */
export async function failureOf(answer: RequestListener, options?: Partial<TransportOptions>) {
  const host = await hostThat(answer);
  const reply = await ask(host.origin, options);
  expect(JSON.stringify(reply)).not.toContain(KEY);
  return reply.ok ? 'ok' : reply.problem.failure;
}

/** Answers a text of a type. */
export const text =
  (body: string, type = 'application/json', status = 200): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'content-type': type });
    response.end(body);
  };
