import { parseArgs } from 'node:util';
import { startBackoffice } from './server.ts';
import { parseSwitches } from './switches.ts';

// node tests/backoffice/main.ts --port 8443 family=classic ui=pt delay=0
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { port: { type: 'string' }, proxy: { type: 'string' }, seed: { type: 'string' } },
});

const standIn = await startBackoffice({
  port: Number(values.port ?? 0),
  proxyPort: Number(values.proxy ?? 0),
  seed: Number(values.seed ?? 1),
  switches: parseSwitches(Object.fromEntries(positionals.map((pair) => pair.split('=')))),
});

console.log(
  JSON.stringify(
    {
      url: standIn.url,
      port: standIn.port,
      proxyPort: standIn.proxyPort,
      httpPort: standIn.httpPort,
      spkiFingerprint: standIn.spkiFingerprint,
      apiKeys: Object.fromEntries(
        standIn.data.marketplaces.flatMap(({ id, shops }) =>
          shops.map((shop) => [`${id}/${shop.id}`, shop.apiKey]),
        ),
      ),
    },
    null,
    2,
  ),
);
