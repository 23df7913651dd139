import { Component } from 'preact';
import { isSetAside } from '../../lib/domain/decision.ts';
import type { PanelState } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import { plural, sayAbsolute } from '../../lib/domain/words.ts';
import { Checklist } from './checklist.tsx';
import { ContactForm } from './contact-form.tsx';
import { fits, ListSummary } from './list-summary.tsx';
import type { MarkFilter, PanelActions, PanelExtras } from './panel-actions.ts';
import { PanelGaps } from './panel-gaps.tsx';
import { sayReading } from './panel-summary.ts';
import { PanelTask } from './panel-task.tsx';
import { ShopList } from './shop-list.tsx';
import { Templates } from './templates.tsx';

/** Rows of a huge page beyond these are counted, not drawn: the marks carry them. */
const TASKS_SHOWN = 50;
const LISTS: readonly PanelState['page'][] = ['orders', 'inbox', 'offers', 'incidents', 'returns'];

export interface BodyProps {
  readonly state: PanelState;
  readonly words: Words;
  readonly extras: PanelExtras;
  readonly actions: PanelActions;
}

/** What stands in the open panel: the order's checklist, or what is due on the page and its gaps. */
export function PanelBody({ state, words, extras, actions }: BodyProps) {
  const { checklist, offer, shop } = extras;
  const row = { state, words, extras, actions };
  return (
    <>
      {state.outdated ? <p class="t-outdated">{words.t('panelOutdated')}</p> : null}
      <p
        class={state.reading === 'unrecognised' ? 't-reading t-unread' : 't-reading'}
        title={state.readAt === undefined ? undefined : sayAbsolute(state.readAt, words)}
      >
        {sayReading(state, words)}
      </p>
      {shop ? <ShopList list={shop} words={words} /> : null}
      {checklist ? <Checklist list={checklist} {...row} /> : <TaskBoard {...row} />}
      {offer ? (
        <Templates
          offer={offer}
          words={words}
          onInsert={(text) => actions.insert(text)}
          onCopy={(text) => actions.copy(text)}
        />
      ) : null}
      {checklist && offer ? (
        <ContactForm
          {...{ offer, words, actions }}
          languages={checklist.noteLanguages}
          now={state.now}
          onWritten={() => closeContacts(checklist.others, actions)}
        />
      ) : null}
      <PanelGaps
        {...{ words, actions }}
        page={state.page}
        problems={state.problems}
        unknown={checklist ? [] : state.unknown}
        unread={extras.unread}
      />
    </>
  );
}

/** The whole note stands in the composer; should this not be kept, the task can be closed by hand. */
function closeContacts(tasks: PanelState['tasks'], actions: PanelActions): void {
  const contacts = tasks.filter((task) => task.rule === 'outside-contact' && !isSetAside(task));
  for (const task of contacts) actions.decide(task, true).catch(() => undefined);
}

/** What is due on the page, filtered as the reader wants it; what is done stands apart. */
class TaskBoard extends Component<BodyProps, { readonly filter: MarkFilter }> {
  override state: { readonly filter: MarkFilter } = { filter: {} };

  override render(props: BodyProps, { filter }: { readonly filter: MarkFilter }) {
    const { state, words, actions } = props;
    const open = state.tasks.filter((task) => !isSetAside(task));
    const done = state.tasks.filter((task) => task.done);
    const snoozed = state.tasks.filter((task) => task.snoozed);
    // A filter that fits nothing any more would only hide what has come.
    const wanted = open.some((task) => fits(task, filter)) ? filter : {};
    const isList = LISTS.includes(state.page) && open.length > 0;
    return (
      <>
        {isList ? (
          <ListSummary
            tasks={open}
            filter={wanted}
            onFilter={(to) => this.setState({ filter: to })}
            {...{ words, actions }}
          />
        ) : null}
        <Rows {...props} tasks={open.filter((task) => fits(task, wanted))} />
        <Aside {...props} label="asideSnoozed" tasks={snoozed} />
        <Aside {...props} label="tasksDone" tasks={done} />
      </>
    );
  }
}

/** What the seller has set aside, folded away. */
function Aside({
  label,
  ...props
}: BodyProps & { readonly label: string; readonly tasks: PanelState['tasks'] }) {
  if (props.tasks.length === 0) return null;
  return (
    <details class="t-idle">
      <summary>{plural(props.words, label, props.tasks.length)}</summary>
      <Rows {...props} />
    </details>
  );
}

function Rows({ tasks, state, ...row }: BodyProps & { readonly tasks: PanelState['tasks'] }) {
  const hidden = tasks.length - TASKS_SHOWN;
  return (
    <>
      <ul class="t-tasks">
        {tasks.slice(0, TASKS_SHOWN).map((task) => (
          <PanelTask key={task.rule + task.subject} task={task} now={state.now} {...row} />
        ))}
      </ul>
      {hidden > 0 ? <p class="t-more">{plural(row.words, 'tasksMore', hidden)}</p> : null}
    </>
  );
}
