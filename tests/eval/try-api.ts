/**
 * `MIRAKL_API_KEY=… npm run try:api -- ORIGIN [--shop ID] [--market ID] [--whole] [--json]`: the
 * extension's own sync and rules, once, against a marketplace's seller API, with nothing written to
 * disk. Read-only. Prints what a seller would be told; `--json` prints one object
 * `{"tasks":[{"rule","subject","state"}],"requests":{code: calls}, …}`; `whole` is true where every
 * list was read, `problems` and `unread` name those that were not. Progress goes to stderr. Exit code
 * 1 where a list was not read, 2 where nothing could be tried.
 */
import { parseArgs } from 'node:util';
import { apiOrigin } from '../../lib/marketplace/api/origin.ts';
import { MARKETS } from '../../lib/marketplace/operators/index.ts';
import { isWhole, printTried, triedAsJson } from './try-print.ts';
import { progressTo } from './try-progress.ts';
import type { TryOptions } from './try-run.ts';
import { tryApi } from './try-run.ts';

const USAGE = `MIRAKL_API_KEY=… npm run try:api -- ORIGIN [--shop ID] [--market ID] [--whole] [--json]

  ORIGIN     the marketplace: https://… (plain http on this machine only)
  --shop     which shop, where the key reaches several
  --market   whose published demands hold, where the address does not tell: ${MARKETS.map(({ id }) => id).join(', ')}
  --whole    also what the extension reads later by itself; takes some minutes more
  --json     one object instead of text
  --help     this text

Read-only; the key is sent to ORIGIN alone and written nowhere. Exit code 0: every list was read;
1: one was not, so what is told is not the whole; 2: nothing could be tried.`;

function refuse(why: string): never {
  process.stderr.write(`${why}\n\n${USAGE}\n`);
  process.exit(2);
}

function read(): TryOptions & { readonly json: boolean } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      json: { type: 'boolean', default: false },
      whole: { type: 'boolean', default: false },
      shop: { type: 'string' },
      market: { type: 'string' },
    },
  });
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    process.exit(0);
  }
  const key = process.env.MIRAKL_API_KEY?.trim();
  const origin = positionals.length === 1 ? apiOrigin(positionals[0] ?? '') : undefined;
  if (origin === undefined) refuse('Which marketplace? One address, https.');
  if (!key) refuse('MIRAKL_API_KEY is not set.');
  if (values.market !== undefined && !MARKETS.some(({ id }) => id === values.market))
    refuse(`No marketplace is called ${values.market}.`);
  return {
    origin,
    key,
    json: values.json,
    isWhole: values.whole,
    ...(values.shop !== undefined && { shopId: values.shop }),
    ...(values.market !== undefined && { market: values.market }),
  };
}

function options(): TryOptions & { readonly json: boolean } {
  try {
    return read();
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

const asked = options();
const progress = progressTo(
  (line) => process.stderr.write(`${line}\n`),
  () => Date.now(),
);
const { onCall, onWait } = progress;
const tried = await tryApi({ ...asked, onCall, onWait }).finally(progress.stop);
process.stdout.write(asked.json ? `${JSON.stringify(triedAsJson(tried))}\n` : printTried(tried));
if (!isWhole(tried)) process.exitCode = 1;
