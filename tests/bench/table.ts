import type { Result } from './result.ts';

/** The results for a terminal: a line each, and below it the figures behind it. */
export function table(results: readonly Result[]): string {
  const width = Math.max(...results.map(({ name }) => name.length));
  return results
    .map(({ name, ratio, aim, spread, details }) => {
      const verdict = ratio <= aim ? 'met   ' : 'MISSED';
      const figures = `${ratio.toFixed(2)}× ± ${(spread / 2).toFixed(2)}`.padStart(15);
      return `${name.padEnd(width)} ${figures}   aim ≤ ${aim}×  ${verdict}  ${details}`;
    })
    .join('\n');
}
