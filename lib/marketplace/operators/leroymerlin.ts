import type { Limits } from './limits.ts';
import { channel, source } from './limits.ts';

const integrator = source(
  'Lengow: Leroy Merlin (Mirakl), orders management',
  'https://help.lengow.com/hc/en-us/articles/9288843562268-Leroy-Merlin-Mirakl-Orders-Management',
  'medium',
);

export const leroymerlin: Limits = {
  channels: [
    channel('FR', ['fr'], integrator),
    channel('ES', ['es'], integrator),
    channel('PT', ['pt'], integrator),
    channel('IT', ['it'], integrator),
  ],
};
