/** What a reader may know besides the page itself. */
export interface ReadContext {
  /** Epoch ms; relative dates are counted from it. */
  readonly now: number;
  /** The page's language tag (`es`, `en-GB`), from `<html lang>`; absent when it says nothing. */
  readonly lang?: string;
  /** Names by which the operator signs (`PcComponentes`), from the marketplace's data. */
  readonly operatorNames: readonly string[];
  /** The shop's own name, where the shell shows it. */
  readonly shopName?: string;
  /** Whether this page writes the day or the month first, where its other dates told it. */
  readonly order?: 'dmy' | 'mdy';
  /** True when the page has just opened: a frame without rows may still be waiting for them. */
  readonly early?: boolean;
}
