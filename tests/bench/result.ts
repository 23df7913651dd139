import type { LabBrowser } from './lab-browser.ts';

/** One row of the table. */
export interface Result {
  readonly name: string;
  /** Ours against its peer, or against its limit. */
  readonly ratio: number;
  /** The most it should be. */
  readonly aim: number;
  /** Distance between the quartiles of the runs' ratios. */
  readonly spread: number;
  /** The figures behind it, for people. */
  readonly details: string;
}

/** A benchmark answers one row or several. */
export interface Bench {
  readonly name: string;
  /** How often each is repeated; `--runs` says otherwise. */
  readonly run: (browser: LabBrowser, runs: number) => Promise<readonly Result[]>;
  readonly runs: number;
}
