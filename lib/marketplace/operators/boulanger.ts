import type { Limits } from './limits.ts';
import { CUSTOMER_INVOICE } from './limits.ts';

/** Its rules are not public. */
export const boulanger: Limits = { channels: [], invoice: { typeCodes: CUSTOMER_INVOICE } };
