import { createReadings } from '../../lib/app/file-readings.ts';
import { serveEye } from '../../lib/messaging/eye-link.ts';
import { createWorkerEye } from './worker-eye.ts';

/** Seconds are worth keeping a page for: an invoice seldom comes alone. Milliseconds. */
const CLOSES_AFTER_MS = 30_000;

/**
 * The page that nobody sees, for browsers whose background can neither start workers nor load code
 * when it is needed. It outlives the background, and goes by itself.
 */
const take = createReadings(createWorkerEye());
let underWay = 0;
let closing: ReturnType<typeof setTimeout> | undefined;

function closeLater(): void {
  clearTimeout(closing);
  closing = setTimeout(() => {
    if (underWay === 0) window.close();
  }, CLOSES_AFTER_MS);
}

serveEye(async (part) => {
  underWay++;
  try {
    return await take(part);
  } finally {
    underWay--;
    closeLater();
  }
});
closeLater();
