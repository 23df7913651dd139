import { gapsOf } from '../../lib/domain/connect.ts';
import type { ConnectionView } from '../../lib/domain/connection-view.ts';
import type { ConnectionsState } from '../../lib/domain/connect.ts';
import type { ShopHealth } from '../../lib/domain/health-view.ts';
import type { PopupState } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import { Toast } from '../ui/toast.tsx';
import type { Asked, BoardActions, PauseChoice } from './board-actions.ts';
import { isNarrowed } from './board-actions.ts';
import { BoardTools } from './board-tools.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { Chosen } from './choose-row.tsx';
import { apiReadAt, ConnectionNotes } from './connection-notes.tsx';
import { EmptyState } from './empty-state.tsx';
import { FreshnessHeader } from './freshness-header.tsx';
import { HealthLines } from './health-lines.tsx';
import { KeyboardHelp } from './keyboard-help.tsx';
import { MoreTasks } from './more-tasks.tsx';
import { doubtsOf } from './what-is-known.ts';
import { NothingFound } from './nothing-found.tsx';
import { obeyKey } from './obey-key.ts';
import { PagesRead, UnreadPages } from './pages-read.tsx';
import { PausedBanner } from './paused-banner.tsx';
import { ReplyTimes } from './reply-times.tsx';
import { SetAsideGroup } from './set-aside.tsx';
import { TaskList } from './task-list.tsx';
import type { Board } from './use-board.ts';
import { useBoard } from './use-board.ts';
import { useBoardKeys } from './use-board-keys.ts';

interface Props {
  readonly state: PopupState;
  /** What the tasks that are wanted are; `state` answers it unless `isBusy`. */
  readonly asked: Asked;
  readonly isBusy?: boolean;
  readonly words: Words;
  /** Absent until it is known, and where no shop is connected. */
  readonly connections?: ConnectionsState;
  readonly health?: readonly ShopHealth[];
  /** The background did not answer: what is shown is what was known before, if anything. */
  readonly failed?: boolean;
  readonly actions: BoardActions;
}

/** Popup and side panel: what could not be read, then what is due, then what is set aside. */
export function TaskBoard(props: Props) {
  const { asked, words, actions, connections } = props;
  const board = useBoard(props);
  const { shown, decisions } = board;
  const doubts = doubtsOf(shown.pages, connections?.connections ?? [], shown.now);
  useBoardKeys((command) => obeyKey(command, board, asked.query));
  const pause = (choice: PauseChoice | undefined) => {
    actions.pause(choice).catch(() => decisions.tell(words.t('decideFailed')));
  };
  return (
    <>
      <FreshnessHeader
        state={shown}
        doubts={doubts}
        apiReadAt={connections && apiReadAt(connections)}
        words={words}
        actions={actions}
        onPause={pause}
      />
      <main ref={board.root}>
        <Troubles {...props} onGoOn={() => pause(undefined)} />
        <Tasks {...props} board={board} doubts={doubts} />
        {shown.first ? null : <Figures {...props} />}
      </main>
      <Foot board={board} words={words} />
      {board.isHelpOpen ? (
        <KeyboardHelp words={words} onClose={() => board.showHelp(false)} />
      ) : null}
    </>
  );
}

/** What keeps the list from being all there is: before it, for silence would mislead. */
function Troubles(props: Props & { readonly onGoOn: () => void }) {
  const { state, words, connections, failed, actions, onGoOn } = props;
  const { now, pages, paused, isLost } = state;
  return (
    <>
      {failed ? (
        <p class="t-failed" role="alert">
          {words.t('askFailed')}
        </p>
      ) : null}
      {isLost ? (
        <p class="t-failed" role="alert">
          {words.t('storeLost')}
        </p>
      ) : null}
      <PausedBanner paused={paused} now={now} words={words} onGoOn={onGoOn} />
      <ConnectionNotes
        connections={connections?.connections ?? []}
        now={now}
        words={words}
        onSettings={actions.settings}
      />
      <UnreadPages pages={pages} now={now} words={words} onOpen={actions.open} />
    </>
  );
}

interface TasksProps extends Props {
  readonly board: Board;
  /** What is not known for sure; see `doubtsOf`. */
  readonly doubts: ReturnType<typeof doubtsOf>;
}

function Tasks(props: TasksProps) {
  const { asked, isBusy = false, words, actions, board } = props;
  const { shown, selection, rows } = board;
  const isSought = isNarrowed(asked.query) && shown.groups.length === 0;
  const aside = { now: shown.now, words, isSought, onOpen: actions.open };
  return (
    <>
      <BoardTools
        state={shown}
        query={asked.query}
        isBusy={isBusy}
        words={words}
        isSelecting={selection.isOn}
        onQuery={board.query}
        onSelect={selection.isOn ? board.leaveSelection : selection.start}
        onHelp={() => board.showHelp(true)}
      />
      <div class="t-list" aria-busy={isBusy} onFocusIn={(event) => enterRow(event, board)}>
        <Chosen.Provider value={selection.isOn ? selection.refs : undefined}>
          <TaskList
            groups={shown.groups}
            isTop={shown.first === 'top'}
            now={shown.now}
            words={words}
            moments={shown.snoozeMoments}
            actions={board.rowActions}
            current={rows.current}
            menuFor={board.menuFor}
          />
        </Chosen.Provider>
      </div>
      <NoTasks {...props} />
      <MoreTasks
        more={shown.more}
        asked={asked}
        isBusy={isBusy}
        words={words}
        onMore={board.more}
      />
      <SetAsideGroup kind="snoozed" aside={shown.snoozed} {...aside} onTakeBack={reopen(board)} />
      <SetAsideGroup kind="done" aside={shown.done} {...aside} onTakeBack={reopen(board)} />
    </>
  );
}

/** Why nothing is listed; what is only on its way is no reason to speak. */
function NoTasks(props: TasksProps) {
  const { asked, isBusy, words, actions, board, doubts } = props;
  const { counts, groups, snoozed, done, first } = board.shown;
  if (groups.length > 0 || first) return null;
  if (isNarrowed(asked.query)) {
    const hasAside = snoozed.total + done.total > 0;
    const clear = () => board.query({});
    return isBusy ? null : <NothingFound words={words} hasAside={hasAside} onClear={clear} />;
  }
  if (counts.late + counts.soon + counts.info > 0) return null;
  return (
    <EmptyState
      state={board.shown}
      hasGaps={props.connections?.connections.some(hasGaps)}
      doubts={doubts}
      words={words}
      onOpen={actions.open}
    />
  );
}

function hasGaps(view: ConnectionView): boolean {
  const { failing, unread } = gapsOf(view);
  return failing.length + unread.length > 0;
}

function Figures({ state, words, health = [], actions }: Props) {
  return (
    <>
      <ReplyTimes times={state.replyTimes} words={words} />
      <HealthLines shops={health} words={words} onSettings={actions.settings} />
      <PagesRead pages={state.pages} now={state.now} words={words} />
    </>
  );
}

interface FootProps {
  readonly board: Board;
  readonly words: Words;
}

/** Below the list, always in sight: what can be done with the chosen tasks, and what was done last. */
function Foot({ board, words }: FootProps) {
  const { shown, selection } = board;
  return (
    <div class="t-foot">
      {selection.isOn ? (
        <BulkBar
          chosen={board.chosen}
          listed={board.tasks.length}
          moments={shown.snoozeMoments}
          now={shown.now}
          words={words}
          onAll={selection.all}
          onDecide={board.decideChosen}
          onLeave={board.leaveSelection}
        />
      ) : null}
      <ToldToast board={board} words={words} />
    </div>
  );
}

function ToldToast({ board, words }: FootProps) {
  const { told, undo, closeTold } = board.decisions;
  if (!told) return null;
  const action = told.canUndo ? { label: words.t('undo'), onClick: undo } : undefined;
  return <Toast text={told.text} action={action} onClose={closeTold} words={words} />;
}

function reopen({ decisions }: Board) {
  return (task: Parameters<Board['rowActions']['decide']>[0]) => decisions.decide([task], 'open');
}

/** The row that holds the focus is the one that Tab comes back to. */
function enterRow(event: FocusEvent, { rows }: Board): void {
  const target = event.target instanceof HTMLElement ? event.target : undefined;
  if (!target || target.hasAttribute('data-stays')) return;
  const ref = target.closest<HTMLElement>('[data-row]')?.dataset.row;
  if (ref !== undefined) rows.enter(ref);
}
