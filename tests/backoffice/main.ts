import { parseArgs } from 'node:util';
import { startApi } from './api-server.ts';
import type { DataSet } from './data/types.ts';
import { startBackoffice } from './server.ts';
import { DEFAULTS, parseSwitches } from './switches.ts';

const USAGE = `node tests/backoffice/main.ts [--port N] [--proxy N] [--seed N] [--big] [--market ID] [--api-only] [switch=value …]

  --port      of the stand-in; any free one without it
  --proxy     port of the proxy that leads every marketplace's host here
  --seed      other data of the same kind
  --big       beside the shops of stories one of 20,000 orders, 5,000 threads and 50,000 offers
  --market    whose rules and channels the big shop has, and who answers under --api-only
  --api-only  the seller API alone: plain http on this machine
  --help      this text

  Switches: ${Object.keys(DEFAULTS).join(', ')}

  node tests/backoffice/main.ts --port 8443 family=classic ui=pt delay=0
  node tests/backoffice/main.ts --api-only --big --market worten faults=OR11:500@2,M11:hang@3-`;

const OPTIONS = {
  allowPositionals: true,
  options: {
    help: { type: 'boolean', short: 'h' },
    port: { type: 'string' },
    proxy: { type: 'string' },
    seed: { type: 'string' },
    market: { type: 'string' },
    big: { type: 'boolean' },
    'api-only': { type: 'boolean' },
  },
} as const;

const { values, positionals } = parsed();
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}

function parsed() {
  try {
    return parseArgs(OPTIONS);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    process.exit(2);
  }
}

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
