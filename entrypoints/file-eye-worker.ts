import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createInvoiceEye } from '../lib/invoices/eye.ts';
import { closeWaysOut } from './file-eye/ways-out.ts';
import type { EyeTask } from './file-eye/worker-eye.ts';

/**
 * Runs in a worker: looks into files and answers each on the port that came with it. Files come from
 * anybody, so before the first one everything is taken away through which a reader could be talked
 * into reaching a host. That is a second wall, not a sandbox: the first is the manifest's policy,
 * under which nothing but packaged code runs here.
 */
export default defineUnlistedScript(() => {
  closeWaysOut(globalThis);
  const eye = createInvoiceEye();
  addEventListener('message', ({ data, ports }: MessageEvent<EyeTask>) => {
    void eye.look(data).then((verdict) => {
      ports[0]?.postMessage(verdict);
    });
  });
});
