import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TaskView } from '../../lib/domain/task.ts';
import type { Words } from '../../lib/domain/words.ts';
import { say } from '../../lib/domain/words.ts';
import { SAMPLE_SHOP, sampleTasks } from './sample-tasks.ts';

/** Draws real marks for tasks into an element; `open` is called when one is clicked. */
export type DrawMarks = (
  holder: Element,
  tasks: readonly TaskView[],
  open: (subject: string) => void,
) => void;

export interface MarkSampleProps {
  readonly now: number;
  readonly words: Words;
  readonly drawMarks: DrawMarks;
}

/** Three rows of a back office, with the marks that they would get. */
export function MarkSample({ now, words, drawMarks }: MarkSampleProps) {
  const [opened, setOpened] = useState<TaskView>();
  const list = useRef<HTMLUListElement>(null);
  const tasks = sampleTasks(now);
  useLayoutEffect(() => {
    for (const task of tasks) {
      const holder = list.current?.querySelector(`[data-sample="${task.subject}"]`);
      if (holder) drawMarks(holder, [task], () => setOpened(task));
    }
  }, []);
  return (
    <section class="w-sample" aria-labelledby="w-sample">
      <h2 id="w-sample">{words.t('welcomeSample')}</h2>
      <p class="t-hint">{words.t('welcomeSampleHint')}</p>
      <ul ref={list}>
        {[...tasks.map(({ subject, orderId }) => ({ subject, orderId })), QUIET].map((row) => (
          <li key={row.subject}>
            <span>{words.t('welcomeSampleRow', [row.orderId ?? ''])}</span>
            <span data-sample={row.subject} />
          </li>
        ))}
      </ul>
      <p class="w-opened" role="status">
        {opened ? `${say(opened.title, words, now)}. ${say(opened.advice, words, now)}` : ''}
      </p>
    </section>
  );
}

/** A row with nothing due: it gets no mark, and that says something too. */
const QUIET = { subject: 'order:3', orderId: `${SAMPLE_SHOP}-1026` };
