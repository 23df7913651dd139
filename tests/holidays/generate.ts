/**
 * Writes `lib/domain/generated/holiday-table.ts` from the `date-holidays` data and the corrections.
 * Run by `npm run generate:holidays`; a test says when the table no longer matches.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { tableSource } from './table.ts';

const target = fileURLToPath(
  new URL('../../lib/domain/generated/holiday-table.ts', import.meta.url),
);
writeFileSync(target, tableSource());
