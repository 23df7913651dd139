import { badgeLab } from './badge-lab.ts';
import { readingLab } from './reading-lab.ts';
import { syncLab } from './sync-lab.ts';
import { taskLab } from './task-lab.ts';

/** Everything that a run asks of the page in which the product's own code is measured. */
const lab = { ...syncLab, ...readingLab, ...badgeLab, ...taskLab };
export type Lab = typeof lab;

Object.assign(globalThis, { lab });
