import type { Watch } from '../../lib/marketplace/pages/watch.ts';
import type { ReaderDeps } from '../page-reading/page-reader.ts';
import { interactionDeps } from './interaction-deps.ts';
import { watchInteractions } from './interactions.ts';
import { Link } from './link.ts';
import { createMarks, type Marks } from './marks.ts';
import { panelDeps } from './panel-deps.ts';
import { PanelHost } from './panel-host.ts';
import { createPatience, type Patience } from './patience.ts';
import { placeAt, type Place } from './place.ts';
import { unreadVisit } from './unread-visit.ts';

/** All that is alive on one document. */
export interface Desk {
  readonly document: Document;
  readonly signal: AbortSignal;
  /** The seller wants nothing of us: everything is to end. */
  readonly onPaused: () => void;
  readonly link: Link;
  readonly panel: PanelHost;
  readonly marks: Marks;
  readonly patience: Patience;
  readonly deps: Omit<ReaderDeps, 'report' | 'standing' | 'judgeSent'>;
  readonly interactions: ReturnType<typeof watchInteractions>;
  readonly now: () => number;
  place: Place;
  watch: Watch | undefined;
}

/** Everything is there, and nothing begun; all of it goes when `signal` aborts. */
export function makeDesk(window: Window, signal: AbortSignal, onPaused: () => void): Desk {
  const { document } = window;
  const now = () => Date.now();
  const link = new Link(now);
  const here = () => desk.place.visit ?? unreadVisit('other');
  const reread = () => {
    here().refresh();
    desk.watch?.look();
  };
  const panel = new PanelHost(document, panelDeps(link, here, reread), signal);
  const marks = createMarks(document, (subject) => {
    void panel.open(subject);
  });
  const interactions = watchInteractions(document, interactionDeps(link, here, now), signal);
  const deps: Omit<ReaderDeps, 'report' | 'standing' | 'judgeSent'> = {
    marks,
    words: () => link.words,
    now,
    operatorNames: () => link.operatorNames,
    signedOut: () => {
      link.signedOut();
    },
  };
  const place = placeAt(new URL(window.location.href), undefined, now());
  const desk: Desk = {
    ...{ document, signal, onPaused, link, panel, marks, deps, interactions, now, place },
    patience: createPatience(),
    watch: undefined,
  };
  return desk;
}
