import type { ComponentChildren } from 'preact';

/** A view of the product as the gallery shows it. */
export interface GalleryView {
  /** How much room it has: a toolbar popup's, a side panel's, a tab's. */
  readonly room: Room;
  /** The page's own style sheets, then those that are adopted. */
  readonly styles: readonly string[];
  /** Beside `trastienda`. */
  readonly bodyClass?: string;
  /** By name; each is drawn anew in a page of its own. */
  readonly states: Readonly<Record<string, GalleryState>>;
}

export type Room = 'popup' | 'side' | 'page';

export interface GalleryState {
  readonly draw: () => ComponentChildren;
  /** What has to be done for it to come about: a key, a click. */
  readonly act?: () => void | Promise<void>;
  /** Only what is in the window at first is of interest; else all of the page. */
  readonly isWindowOnly?: boolean;
}

/** A state as the gallery's driver knows it. */
export interface Shown {
  readonly view: string;
  readonly state: string;
  readonly room: Room;
  readonly isWindowOnly: boolean;
}
