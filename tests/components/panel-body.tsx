import { render } from 'preact';
import { act } from 'preact/test-utils';
import type { PanelActions, PanelExtras } from '../../components/in-page/panel-actions.ts';
import { PanelBody } from '../../components/in-page/panel-body.tsx';
import type { PanelState } from '../../lib/domain/views.ts';
import { panel, panelActions, wordsIn } from './sample.ts';

export const es = wordsIn('es');

/** Draws what stands in the open panel into the document. */
export function show(
  extras: PanelExtras,
  state: PanelState = panel({ page: 'order' }),
  actions: Partial<PanelActions> = {},
  words = es,
) {
  void act(() => {
    const all = panelActions(actions);
    render(<PanelBody {...{ extras, state, words }} actions={all} />, document.body);
  });
}

export const text = () => document.body.textContent;
export const button = (label: string) =>
  [...document.querySelectorAll('button')].find((one) => one.textContent.includes(label))!;
const settled = () => act(() => new Promise((resolve) => setTimeout(resolve, 0)));
/** Clicks the button whose caption holds this, and waits for what follows. */
export const press = async (label: string) => {
  void act(() => {
    button(label).click();
  });
  await settled();
};
/** Ids of the points shown, in their order. */
export const points = () =>
  [...document.querySelectorAll('[data-point]')].map((one) => one.getAttribute('data-point'));
