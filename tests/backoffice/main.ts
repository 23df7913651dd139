import { parseArgs } from 'node:util';
import { startApi } from './api-server.ts';
import type { DataSet } from './data/types.ts';
import { startBackoffice } from './server.ts';
import { parseSwitches } from './switches.ts';

// node tests/backoffice/main.ts --port 8443 family=classic ui=pt delay=0
// node tests/backoffice/main.ts --api-only --big --market worten faults=OR11:500@2,M11:hang@3-
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    port: { type: 'string' },
    proxy: { type: 'string' },
    seed: { type: 'string' },
    market: { type: 'string' },
    big: { type: 'boolean' },
    'api-only': { type: 'boolean' },
  },
});

const options = {
  port: Number(values.port ?? 0),
  seed: Number(values.seed ?? 1),
  switches: parseSwitches(Object.fromEntries(positionals.map((pair) => pair.split('=')))),
  ...(values.big ? { big: values.market ? { market: values.market } : {} } : {}),
};
console.log(JSON.stringify(values['api-only'] ? await apiOnly() : await everything(), null, 2));

async function apiOnly() {
  const { origin, data } = await startApi({ ...options, market: values.market });
  return { origin, apiKeys: keysOf(data) };
}

async function everything() {
  const standIn = await startBackoffice({ ...options, proxyPort: Number(values.proxy ?? 0) });
  const { url, port, proxyPort, httpPort, spkiFingerprint, data } = standIn;
  return { url, port, proxyPort, httpPort, spkiFingerprint, apiKeys: keysOf(data) };
}

function keysOf({ marketplaces }: DataSet): Record<string, string> {
  return Object.fromEntries(
    marketplaces.flatMap(({ id, shops }) => shops.map((shop) => [`${id}/${shop.id}`, shop.apiKey])),
  );
}
