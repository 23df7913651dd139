import type { PanelState } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import { plural, sayMoment } from '../../lib/domain/words.ts';
import type { IconName } from '../ui/icons.ts';

export interface Summary {
  readonly icon: IconName;
  readonly text: string;
}

/** The panel in a few words: trouble before counts, and counts before "nothing pending". */
export function summarise(state: PanelState, words: Words): Summary {
  if (state.outdated) return { icon: 'unknown', text: words.t('panelOutdatedShort') };
  const late = state.tasks.filter((task) => task.state === 'late').length;
  const soon = state.tasks.filter((task) => task.state === 'soon').length;
  if (late > 0) return { icon: 'late', text: plural(words, 'countLate', late) };
  if (soon > 0) return { icon: 'soon', text: plural(words, 'countSoon', soon) };
  if (state.tasks.length > 0) {
    return { icon: 'info', text: plural(words, 'countInfo', state.tasks.length) };
  }
  return quiet(state, words);
}

function quiet(state: PanelState, words: Words): Summary {
  if (state.reading === 'waiting') return { icon: 'soon', text: words.t('panelWaitingShort') };
  if (state.reading === 'unrecognised') {
    return { icon: 'unknown', text: words.t('panelUnrecognisedShort') };
  }
  if (state.reading === 'partial' || state.unknown.length > 0) {
    return { icon: 'unknown', text: words.t('panelPartialShort') };
  }
  return { icon: 'ok', text: words.t('countNone') };
}

/** The reading in a sentence. A page not understood never sounds like a page with nothing on it. */
export function sayReading(state: PanelState, words: Words): string {
  if (state.reading === 'waiting') return words.t('panelWaiting');
  if (state.reading === 'unrecognised') return words.t('panelUnrecognised');
  const at = state.readAt === undefined ? '—' : sayMoment(state.readAt, state.now, words);
  if (state.reading === 'partial') return words.t('panelPartial', [at]);
  return plural(words, 'panelRead', state.subjects, [String(state.subjects), at]);
}
