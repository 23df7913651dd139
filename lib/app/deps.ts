import type { Decision } from '../domain/decision.ts';
import type {
  Clock,
  Detector,
  InvoiceEye,
  Links,
  SettingsSource,
  Store,
  Wording,
} from './ports.ts';

/** Everything the use cases touch of the world, put together by the background. */
export interface Deps {
  readonly store: Store;
  /** Whether the disk is out of reach: what it holds is not seen, what is read goes with the worker. */
  readonly isLost: () => boolean;
  readonly settings: SettingsSource;
  readonly clock: Clock;
  readonly detector: Detector;
  readonly eye: InvoiceEye;
  readonly wording: Wording;
  readonly links: Links;
  /** Takes titles and names out of a draft: they say nothing about the language of the reply. */
  readonly clean: (text: string, strip: readonly string[]) => string;
  /** Version of the extension: another one may judge otherwise. */
  readonly version: string;
  /** Told of what the seller has just decided, once it is stored. Never throws. */
  readonly decided?: (decisions: readonly Decision[]) => void;
}
