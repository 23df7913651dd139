import { Component } from 'preact';
import type { PanelState } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import { plural, ruleNameKey } from '../../lib/domain/words.ts';
import { sayJump } from './list-summary.tsx';
import type { Jumped, PanelActions, UnreadNames } from './panel-actions.ts';
import { sayProblems } from './problems.ts';

interface Props
  extends Pick<PanelState, 'page' | 'problems' | 'unknown'>, Omit<RowsProps, 'unread'> {
  readonly unread?: UnreadNames;
}

/** Lists whose rows lead to a page that tells more. */
const OPENED: readonly PanelState['page'][] = ['orders', 'inbox', 'incidents', 'returns'];

/** What the page kept from us: unread parts, and rules that had to stay silent for it. */
export function PanelGaps({ page, problems: codes, unknown, words, unread, actions }: Props) {
  const problems = sayProblems(codes, words);
  if (problems.length === 0 && unknown.length === 0) return null;
  return (
    <div class="t-gaps">
      <h3>{words.t('panelGaps')}</h3>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
        {unknown.map(({ rule, count }) => (
          <li key={rule}>
            {plural(words, 'panelUnknown', count, [words.t(ruleNameKey(rule)), String(count)])}
          </li>
        ))}
      </ul>
      {unread && unread.rows > 0 ? <UnreadRows {...{ unread, words, actions }} /> : null}
      {unknown.length > 0 && OPENED.includes(page) ? (
        <p class="t-note">{words.t('gapsOpenThem')}</p>
      ) : null}
    </div>
  );
}

interface RowsProps {
  readonly unread: UnreadNames;
  readonly words: Words;
  readonly actions: Pick<PanelActions, 'jumpToUnread'>;
}

interface JumpState {
  readonly jumped?: Jumped | 'none';
}

/** Which rows are meant, and the way to them. */
class UnreadRows extends Component<RowsProps, JumpState> {
  override state: JumpState = {};

  override render({ unread, words, actions }: RowsProps, { jumped }: JumpState) {
    const { names, rows } = unread;
    const more = rows - names.length;
    const list = names.join(', ');
    return (
      <>
        {names.length > 0 ? (
          <p class="t-note">
            {more > 0
              ? plural(words, 'gapsRowsMore', more, [list, String(more)])
              : words.t('gapsRows', [list])}
          </p>
        ) : null}
        <p class="t-steps">
          <button
            type="button"
            class="t-button t-small"
            onClick={() => this.setState({ jumped: actions.jumpToUnread() ?? 'none' })}
          >
            {words.t(jumped && rows > 1 ? 'gapsJumpNext' : 'gapsJump')}
          </button>{' '}
          <span role="status">{sayJump(jumped, words)}</span>
        </p>
      </>
    );
  }
}
