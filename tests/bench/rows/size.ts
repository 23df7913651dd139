import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scriptSize, SCRIPT_LIMITS } from '../../architecture/size.ts';
import type { Bench } from '../result.ts';

/** The one script that every page of a back office has to load, against its limits. */
export const sizeBench: Bench = {
  name: 'size',
  runs: 1,
  run({ extension }) {
    const text = readFileSync(join(extension.folder, 'content-scripts/backoffice.js'), 'utf8');
    const size = scriptSize(text);
    return Promise.resolve(
      (['minified', 'gzip'] as const).map((kind) => ({
        ...{ name: `content script, ${kind}`, aim: 1, spread: 0 },
        ratio: size[kind] / SCRIPT_LIMITS[kind],
        details: `${size[kind]} of ${SCRIPT_LIMITS[kind]} bytes`,
      })),
    );
  },
};
