import { createReadings } from '../../lib/app/file-readings.ts';
import type { FilePart, PartAnswer } from '../../lib/domain/file-parts.ts';
import { askEye } from '../../lib/messaging/eye-link.ts';
import { openOffscreen } from '../../lib/platform/offscreen.ts';
import { createWorkerEye } from '../file-eye/worker-eye.ts';

/** Built from entrypoints/file-eye, for browsers whose background is a service worker. */
const PAGE = 'file-eye.html';

/**
 * Takes the parts of chosen files to where they are looked into. A background that can start
 * workers does so itself; a service worker cannot, and keeps nothing either: the page that can
 * outlives it, so it may die between any two parts.
 */
export function createFileEye(): (part: FilePart) => Promise<PartAnswer> {
  if (typeof Worker === 'function') return createReadings(createWorkerEye());
  return async (part) => {
    const answer = await askEye(part);
    if (answer) return answer;
    await openOffscreen(PAGE);
    return (await askEye(part)) ?? { state: 'unseen' };
  };
}
