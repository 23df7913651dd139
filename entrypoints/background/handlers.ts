import type { Deps } from '../../lib/app/deps.ts';
import type { Handlers } from '../../lib/messaging/serve.ts';
import { connectionHandlers } from './connection-handlers.ts';
import type { ConnectionParts } from './connection-handlers.ts';
import { diagnosticsHandler } from './diagnostics-handler.ts';
import { ownPageHandlers } from './own-page-handlers.ts';
import { panelHandlers } from './panel-handlers.ts';
import { pauseHandlers } from './pause-handlers.ts';
import { readingHandlers } from './reading-handlers.ts';
import { reportHandlers } from './report-handlers.ts';
import type { Schedule } from './schedule.ts';
import { writingHandlers } from './writing-handlers.ts';

/** One handler per message, by topic. */
export function handlersFor(
  deps: Deps,
  schedule: Schedule,
  connections: ConnectionParts,
): Handlers {
  return {
    ...readingHandlers(deps, schedule),
    ...writingHandlers(deps),
    ...panelHandlers(deps, schedule),
    ...ownPageHandlers(deps, schedule),
    ...connectionHandlers(deps, connections),
    ...pauseHandlers(deps.clock, schedule),
    ...diagnosticsHandler(deps),
    ...reportHandlers(deps),
  };
}
