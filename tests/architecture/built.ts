import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureBuilt } from '../e2e/browsers/built.ts';
import { ROOT } from './project.ts';

export type Target = 'chrome' | 'firefox';

const LOCK = join(ROOT, '.output/.building');
const LOCK_PATIENCE_MS = 120_000;

/** Time limit for a test whose first step may be a build. */
export const BUILD_TIMEOUT_MS = 180_000;

/**
 * The folder of the built extension, built first where it is missing or older than its sources.
 * Test files run side by side, so only one of them builds.
 *
 * @throws when the build fails, with what it printed.
 */
export async function builtFolder(target: Target): Promise<string> {
  await takeLock();
  try {
    return ensureBuilt(target === 'chrome' ? 'chromium' : 'firefox');
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}

async function takeLock(): Promise<void> {
  mkdirSync(join(ROOT, '.output'), { recursive: true });
  // A test run that was killed leaves its lock behind.
  const giveUpAt = performance.now() + LOCK_PATIENCE_MS;
  while (!tryLock() && performance.now() < giveUpAt) await sleep(100);
}

function tryLock(): boolean {
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    return false;
  }
}

/** Scripts of a built extension: path inside it → text. */
export async function builtScripts(target: Target): Promise<ReadonlyMap<string, string>> {
  const folder = await builtFolder(target);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    names
      .filter((name) => name.endsWith('.js'))
      .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')]),
  );
}
