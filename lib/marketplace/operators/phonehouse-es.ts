import type { Limits } from './limits.ts';
import { channel, publicCode } from './limits.ts';

export const phonehouseEs: Limits = {
  channels: [channel('ES', ['es'], publicCode('Phone House España', 'low'))],
};
