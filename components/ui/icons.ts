import type { State } from '../../lib/domain/rule.ts';
import type { PageIconName } from './page-icons.ts';

/** What is drawn in the marketplace's pages too. */
export type MarkIconName = State | 'ok' | 'unknown' | 'close' | 'settings' | 'refresh' | 'open';

export type IconName = MarkIconName | PageIconName;

/**
 * Paths on a 16 × 16 grid, one shape per meaning: a state must be told by its outline too, not by
 * its colour alone. Plain strings, so that marks can draw them without a view library.
 */
export const ICON_PATHS: Readonly<Record<MarkIconName, string>> = {
  late: 'M8 1.2 15.4 14H.6L8 1.2Zm-.9 4.6.3 4.2h1.2l.3-4.2H7.1ZM8 10.9a.9.9 0 1 0 0 1.8.9.9 0 0 0 0-1.8Z',
  soon: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm-.8 3v4.6l3.3 2 .8-1.3-2.5-1.5V4H7.2Z',
  info: 'M2 1.5h12a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1H2a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1Zm5.2 5.7v5h1.6v-5H7.2ZM8 3.8a1 1 0 1 0 0 2 1 1 0 0 0 0-2Z',
  ok: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm3.4 3.9L7 9.3 4.7 7 3.6 8.1 7 11.5 12.5 6l-1.1-1.1Z',
  unknown:
    'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm-.1 2.6c-1.5 0-2.5.9-2.6 2.3h1.6c0-.6.4-1 1-1s1 .4 1 .9c0 .5-.3.8-.8 1.1-.7.4-1 .9-1 1.8v.3h1.6v-.2c0-.5.2-.7.8-1.1.7-.4 1.1-1 1.1-1.9 0-1.3-1.1-2.2-2.7-2.2Zm0 6.7a.9.9 0 1 0 0 1.9.9.9 0 0 0 0-1.9Z',
  close:
    'M3.7 2.6 8 6.9l4.3-4.3 1.1 1.1L9.1 8l4.3 4.3-1.1 1.1L8 9.1l-4.3 4.3-1.1-1.1L6.9 8 2.6 3.7l1.1-1.1Z',
  settings:
    'M6.9 1h2.2l.3 1.8 1.1.5 1.5-1.1 1.6 1.6-1.1 1.5.5 1.1 1.8.3v2.2l-1.8.3-.5 1.1 1.1 1.5-1.6 1.6-1.5-1.1-1.1.5L9.1 15H6.9l-.3-1.8-1.1-.5L4 13.8l-1.6-1.6 1.1-1.5L3 9.6 1.2 9.1V6.9L3 6.6l.5-1.1L2.4 4 4 2.4l1.5 1.1 1.1-.5L6.9 1ZM8 5.7a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6Z',
  refresh:
    'M8 2.2c1.6 0 3 .6 4.1 1.7L14 2v5H9l1.9-1.9A4.1 4.1 0 0 0 8 3.9a4.1 4.1 0 1 0 4 5h1.7A5.8 5.8 0 1 1 8 2.2Z',
  open: 'M9 2h5v5h-1.6V4.7L7.6 9.5 6.5 8.4l4.8-4.8H9V2ZM3 3h4v1.6H3.6v7.8h7.8V9H13v4a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1Z',
};
