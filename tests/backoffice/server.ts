import { createServer as createHttp } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { answerer, listen, shut } from './api-server.ts';
import type { ApiState } from './api/api.ts';
import { makeCertificate, type Certificate } from './certificate.ts';
import type { DataSet } from './data/types.ts';
import type { Log } from './log.ts';
import { makeProxy } from './proxy.ts';
import { parseSwitches, type Switches } from './switches.ts';
import { makeWorld, type WorldOptions } from './world.ts';

export interface Options extends WorldOptions {
  /** TLS port; 0 or absent = any free one. */
  readonly port?: number;
  readonly proxyPort?: number;
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
  /** Calls of the seller API and ceilings broken, per operation. */
  readonly api: ApiState;
  /** Every `host:port` the proxy was asked for. */
  readonly connects: readonly string[];
  readonly switches: Switches;
  setSwitches(changes: Partial<Switches>): void;
  close(): Promise<void>;
}

/** Starts the stand-in back office: TLS server, plain server and proxy, all on the loopback. */
export async function startBackoffice(options: Options = {}): Promise<StandIn> {
  const world = makeWorld(options);
  const certificate = await makeCertificate(Date.now());
  const handle = answerer(world);
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
    api: world.api,
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
