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
import type { UnderWay } from './under-way.ts';
import { writingHandlers } from './writing-handlers.ts';

/** One handler per message, by topic; each is under way until it has answered. */
export function handlersFor(
  deps: Deps,
  schedule: Schedule,
  connections: ConnectionParts,
  underWay: UnderWay,
): Handlers {
  const handlers: Handlers = {
    ...readingHandlers(deps, schedule),
    ...writingHandlers(deps),
    ...panelHandlers(deps, schedule),
    ...ownPageHandlers(deps, schedule, underWay),
    ...connectionHandlers(deps, connections),
    ...pauseHandlers(deps.clock, schedule),
    ...diagnosticsHandler(deps),
    ...reportHandlers(deps),
  };
  return { ...counted(handlers, underWay), 'forget-everything': handlers['forget-everything'] };
}

function counted(handlers: Handlers, { begin }: UnderWay): Handlers {
  const all = Object.entries(handlers).map(([type, handle]) => {
    const run = handle as (...args: readonly unknown[]) => Promise<unknown>;
    return [type, (...args: readonly unknown[]) => begin(() => run(...args))] as const;
  });
  return Object.fromEntries(all) as unknown as Handlers;
}
