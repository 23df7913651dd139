import { exportRows } from '../../lib/app/export-rows.ts';
import type { ReportDeps } from '../../lib/app/report.ts';
import { reportOf } from '../../lib/app/report.ts';
import type { Handlers } from '../../lib/messaging/serve.ts';

/** What the reports page asks for, and whoever saves rows as a file. */
export function reportHandlers(deps: ReportDeps): Pick<Handlers, 'export-rows' | 'report'> {
  return {
    report: () => reportOf(deps),
    'export-rows': ({ what, after }) => exportRows({ what, after }, deps),
  };
}
