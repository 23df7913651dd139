import type { ConnectionsState } from '../../lib/domain/connect.ts';
import type { ShopHealth } from '../../lib/domain/health-view.ts';
import type { PopupState } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import { apiReadAt, ConnectionNotes } from './connection-notes.tsx';
import { EmptyState } from './empty-state.tsx';
import { FreshnessHeader } from './freshness-header.tsx';
import { HealthLines } from './health-lines.tsx';
import { PagesRead, UnreadPages } from './pages-read.tsx';
import { ReplyTimes } from './reply-times.tsx';
import { TaskList } from './task-list.tsx';

interface Props {
  readonly state: PopupState;
  readonly words: Words;
  /** Absent until it is known, and where no shop is connected. */
  readonly connections?: ConnectionsState;
  readonly health?: readonly ShopHealth[];
  /** The background did not answer: what is shown is what was known before, if anything. */
  readonly failed?: boolean;
  readonly onOpen: (href: string) => void;
  readonly onRefresh: () => void;
  readonly onSettings: () => void;
}

/** All of the popup: header, what could not be read, tasks or the reason why there are none. */
export function PopupView({
  state,
  words,
  connections,
  health = [],
  failed,
  onOpen,
  onRefresh,
  onSettings,
}: Props) {
  const { groups, more, now, pages } = state;
  return (
    <>
      <FreshnessHeader
        state={state}
        apiReadAt={connections && apiReadAt(connections)}
        words={words}
        onRefresh={onRefresh}
        onSettings={onSettings}
      />
      <main>
        {failed ? (
          <p class="t-failed" role="alert">
            {words.t('askFailed')}
          </p>
        ) : null}
        <ConnectionNotes
          connections={connections?.connections ?? []}
          now={now}
          words={words}
          onSettings={onSettings}
        />
        <UnreadPages pages={pages} now={now} words={words} onOpen={onOpen} />
        {groups.length > 0 ? (
          <TaskList groups={groups} more={more} now={now} words={words} onOpen={onOpen} />
        ) : (
          <EmptyState state={state} words={words} onOpen={onOpen} />
        )}
        <ReplyTimes times={state.replyTimes} words={words} />
        <HealthLines shops={health} words={words} onSettings={onSettings} />
        <PagesRead pages={pages} now={now} words={words} />
      </main>
    </>
  );
}
