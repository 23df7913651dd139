import { isSetAside } from '../../lib/domain/decision.ts';
import type { PanelState } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import { plural, sayMoment } from '../../lib/domain/words.ts';
import type { MarkIconName } from '../ui/icons.ts';

export interface Summary {
  readonly icon: MarkIconName;
  readonly text: string;
}

/** The panel in a few words: trouble before counts, and counts before "nothing pending". */
export function summarise(state: PanelState, words: Words): Summary {
  if (state.outdated) return { icon: 'unknown', text: words.t('panelOutdatedShort') };
  const tasks = state.tasks.filter((task) => !isSetAside(task));
  const late = tasks.filter((task) => task.state === 'late').length;
  const soon = tasks.filter((task) => task.state === 'soon').length;
  const counted = [
    ...(late > 0 ? [plural(words, 'countLate', late)] : []),
    ...(soon > 0 ? [plural(words, 'countSoon', soon)] : []),
  ].join(' · ');
  if (counted) return { icon: late > 0 ? 'late' : 'soon', text: counted };
  if (tasks.length > 0) return { icon: 'info', text: plural(words, 'countInfo', tasks.length) };
  return quiet(state, words);
}

function quiet(state: PanelState, words: Words): Summary {
  if (state.page === 'signed-out') return { icon: 'unknown', text: words.t('panelSignedOutShort') };
  if (isUnreadKind(state.page)) return { icon: 'info', text: words.t('panelNotReadShort') };
  if (state.reading === 'waiting') return { icon: 'soon', text: words.t('panelWaitingShort') };
  if (state.reading === 'unrecognised') {
    return { icon: 'unknown', text: words.t('panelUnrecognisedShort') };
  }
  if (state.reading === 'partial') {
    return { icon: 'unknown', text: words.t('panelPartialShort') };
  }
  if (state.unknown.length > 0) return { icon: 'unknown', text: words.t('panelUnknownShort') };
  return { icon: 'ok', text: words.t('countNone') };
}

/** The reading in a sentence. A page not understood never sounds like a page with nothing on it. */
export function sayReading(state: PanelState, words: Words): string {
  if (state.page === 'signed-out') return words.t('emptySignedOutBody');
  if (isUnreadKind(state.page)) return words.t('panelNotRead');
  if (state.reading === 'waiting') return words.t('panelWaiting');
  if (state.reading === 'unrecognised') return words.t('panelUnrecognised');
  const at = state.readAt === undefined ? '—' : sayMoment(state.readAt, state.now, words);
  if (state.reading === 'partial') return words.t('panelPartial', [at]);
  return plural(words, 'panelRead', state.subjects, [String(state.subjects), at]);
}

/** Pages that are recognised, or known to be something else, and hold nothing that is read yet. */
function isUnreadKind(page: PanelState['page']): boolean {
  return ['other', 'offer'].includes(page);
}
