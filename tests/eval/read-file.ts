import { readFileSync } from 'node:fs';

/**
 * The text of the file a command was given: its first argument that is no option. Without one, or
 * with one that cannot be read, says so in a line and exits with 2, as for any wrong usage.
 * @param usage how the command is called
 */
export function readGivenFile(usage: string): string {
  const path = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
  if (path === undefined) return exitWith(`Usage: ${usage}`);
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    return exitWith(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function exitWith(message: string): never {
  console.error(message);
  process.exit(2);
}
