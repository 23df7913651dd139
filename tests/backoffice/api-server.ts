import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer } from './answer.ts';
import { deliver } from './api/deliver.ts';
import type { Ledger } from './api/ledger.ts';
import type { DataSet, Shop } from './data/types.ts';
import { json } from './http.ts';
import { parseSwitches, type Switches } from './switches.ts';
import { makeWorld, type World, type WorldOptions } from './world.ts';

export interface ApiOptions extends WorldOptions {
  /** Marketplace that answers here; `pccomponentes` by default. */
  readonly market?: string;
  /** Any free port when absent. */
  readonly port?: number;
}

export interface ApiStandIn {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  readonly data: DataSet;
  /** Shops of the marketplace that answers here. */
  readonly shops: readonly Shop[];
  /** Calls so far and ceilings broken, per operation. */
  readonly ledger: Ledger;
  readonly switches: Switches;
  setSwitches(changes: Partial<Switches>): void;
  close(): Promise<void>;
}

/** The stand-in's seller API (and its pages) alone: plain http on the loopback, no proxy, no TLS. */
export async function startApi(options: ApiOptions = {}): Promise<ApiStandIn> {
  const id = options.market ?? 'pccomponentes';
  const made = makeWorld({ ...options, big: options.big && { market: id, ...options.big } });
  const world = { ...made, data: answering(made.data, id) };
  const server = createServer(answerer(world));
  const port = await listen(server, options.port);
  return {
    origin: `http://127.0.0.1:${port}`,
    data: world.data,
    shops: world.data.marketplaces.find((one) => one.host === undefined)!.shops,
    ledger: world.api.ledger,
    get switches() {
      return world.switches;
    },
    setSwitches(changes) {
      world.switches = { ...world.switches, ...parseSwitches(changes) };
    },
    close: () => shut(server),
  };
}

/** The same data, one marketplace answering at every host that nobody claims. */
function answering(data: DataSet, id: string): DataSet {
  const chosen = data.marketplaces.find((one) => one.id === id);
  if (!chosen) throw new Error(`no marketplace "${id}"`);
  const others = data.marketplaces
    .filter((one) => one !== chosen)
    .map((one) => ({ ...one, host: one.host ?? `${one.id}.test` }));
  return { ...data, marketplaces: [{ ...chosen, host: undefined }, ...others] };
}

/** Answers requests, or lets them end as a fault wants it. */
export function answerer(world: World) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    answer(world, request)
      .catch((error: unknown) => json({ message: String(error) }, 400))
      .then((made) => deliver(response, made))
      .catch(() => response.destroy());
  };
}

/** Listens on the loopback; 0 = any free port. Resolves to the port. */
export function listen(server: Server, port = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

export function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
    server.emit('close-tunnels');
  });
}
