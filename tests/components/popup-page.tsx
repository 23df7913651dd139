import { render } from 'preact';
import { act } from 'preact/test-utils';
import { PopupView } from '../../components/tasks/popup-view.tsx';
import type { PopupState, TaskGroup } from '../../lib/domain/views.ts';
import { task, wordsIn } from './sample.ts';

const es = wordsIn('es');
export const SHOP = 'pccomponentes-prod.mirakl.net|2001';

/** Puts the popup on the screen. */
export function show(
  state: PopupState,
  over: { failed?: boolean; onOpen?: (href: string) => void } = {},
) {
  const nothing = () => undefined;
  void act(() => {
    render(
      <PopupView
        state={state}
        words={es}
        failed={over.failed}
        onOpen={over.onOpen ?? nothing}
        onRefresh={nothing}
        onSettings={nothing}
      />,
      document.body,
    );
  });
  return document.body;
}

export function group(over: Partial<TaskGroup> = {}): TaskGroup {
  return { shop: SHOP, shopLabel: 'Mi tienda', rule: 'late-reply', tasks: [task()], ...over };
}

/** A group of history with one task listed. */
export const OLD = group({
  historical: true,
  total: 7,
  tasks: [task({ subject: 'thread:old', state: 'info', historical: true, lateAt: undefined })],
});
