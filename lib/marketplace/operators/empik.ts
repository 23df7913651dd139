import type { Limits } from './limits.ts';
import { channel, source } from './limits.ts';

const help = source(
  'Empik: managing orders and sales quality',
  'https://www.pomoc.empikplace.com/portal/en/kb/empikplace/managing-orders-and-sales-quality',
  'high',
);

/** Response times are measured there, without a limit. */
export const empik: Limits = {
  channels: [channel('PL', ['pl'], help)],
  demands: { 'reply-language': help },
};
