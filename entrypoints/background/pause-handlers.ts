import type { Clock } from '../../lib/app/ports.ts';
import type { Handlers } from '../../lib/messaging/serve.ts';
import { loadOwnTexts } from '../../lib/platform/own-texts.ts';
import { savePause } from '../../lib/platform/pause.ts';
import type { Schedule } from './schedule.ts';
import { tellOpenPages } from './tell-open-pages.ts';

/** How all of it stands still, and in which language it speaks. */
export function pauseHandlers(
  clock: Clock,
  schedule: Pick<Schedule, 'tick'>,
): Pick<Handlers, 'pause' | 'texts'> {
  return {
    pause: async ({ isPaused, until }) => {
      const since = clock();
      await savePause(isPaused ? { since, ...(until !== undefined && { until }) } : undefined);
      void tellOpenPages();
      schedule.tick();
      return null;
    },
    texts: async () => (await loadOwnTexts()) ?? null,
  };
}
