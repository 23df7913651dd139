import { createServer as createHttp, type IncomingMessage, type Server } from 'node:http';
import type { ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import { answer, type World } from './answer.ts';
import { makeCertificate, type Certificate } from './certificate.ts';
import { buildData } from './data/build.ts';
import type { DataSet } from './data/types.ts';
import { json, send } from './http.ts';
import { Log } from './log.ts';
import { makeProxy } from './proxy.ts';
import { DEFAULTS, parseSwitches, type Switches } from './switches.ts';

export interface Options {
  /** Epoch ms the data is generated relative to; the time of the start by default. */
  readonly now?: number;
  readonly seed?: number;
  /** TLS port; 0 or absent = any free one. */
  readonly port?: number;
  readonly proxyPort?: number;
  readonly switches?: Partial<Switches>;
  /** The stand-in's clock, epoch ms; by default it runs on from `now`. */
  readonly clock?: () => number;
}

export interface StandIn extends Certificate {
  readonly port: number;
  /** `CONNECT <any host>:443` here leads to the stand-in. */
  readonly proxyPort: number;
  /** The same pages and API without TLS, on the loopback only. */
  readonly httpPort: number;
  /** `https://localhost:<port>` */
  readonly url: string;
  readonly data: DataSet;
  readonly log: Log;
  /** Every `host:port` the proxy was asked for. */
  readonly connects: readonly string[];
  readonly switches: Switches;
  setSwitches(changes: Partial<Switches>): void;
  close(): Promise<void>;
}

/** Starts the stand-in back office: TLS server, plain server and proxy, all on the loopback. */
export async function startBackoffice(options: Options = {}): Promise<StandIn> {
  const started = Date.now();
  const now = options.now ?? started;
  const clock = options.clock ?? (() => now + (Date.now() - started));
  const world = makeWorld(options, now, clock);
  const certificate = await makeCertificate(started);
  const handle = handler(world);
  const tls = createHttps({ key: certificate.keyPem, cert: certificate.certPem }, handle);
  const plain = createHttp(handle);
  const port = await listen(tls, options.port);
  const proxy = makeProxy(
    () => port,
    (target) => world.connects.push(target),
  );
  return {
    ...certificate,
    port,
    proxyPort: await listen(proxy, options.proxyPort),
    httpPort: await listen(plain),
    url: `https://localhost:${port}`,
    data: world.data,
    log: world.log,
    connects: world.connects,
    get switches() {
      return world.switches;
    },
    setSwitches(changes) {
      world.switches = { ...world.switches, ...parseSwitches(changes) };
    },
    async close() {
      await Promise.all([tls, plain, proxy].map(shut));
    },
  };
}

function makeWorld(options: Options, now: number, clock: () => number): World {
  return {
    data: buildData({ now, seed: options.seed }),
    log: new Log(),
    connects: [],
    clock,
    switches: {
      ...DEFAULTS,
      // Class names differ at every start, as they do with every release of the real pages.
      classSeed: Date.now() % 1_000_003,
      ...parseSwitches(options.switches ?? {}),
    },
  };
}

function handler(world: World) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    answer(world, request)
      .catch((error: unknown) => json({ message: String(error) }, 400))
      .then((made) => send(response, made))
      .catch(() => response.destroy());
  };
}

function listen(server: Server | ReturnType<typeof createHttps>, port = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function shut(server: Server | ReturnType<typeof createHttps>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
    server.emit('close-tunnels');
  });
}
