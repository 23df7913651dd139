import { render } from 'preact';
import { act } from 'preact/test-utils';
import type { ReportActions } from '../../components/reports/report-view.tsx';
import { ReportView } from '../../components/reports/report-view.tsx';
import type { ShownConnection } from '../../lib/domain/connect.ts';
import type { Report } from '../../lib/domain/report.ts';
import { evidence } from './report-sample.ts';
import { wordsIn } from './sample.ts';

const nothing = () => Promise.resolve();
/** What is loaded on the way has come by then. */
const drawn = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Puts the reports on the screen, and waits for the answers that they load. */
export async function show(
  report: Report,
  over: Partial<ReportActions> & { readonly connections?: readonly ShownConnection[] } = {},
  locale = 'es',
) {
  const { connections = [], ...given } = over;
  const actions: ReportActions = {
    loadEvidence: () => Promise.resolve(evidence(0, 9, 9)),
    saveEvidence: nothing,
    print: nothing,
    refresh: () => undefined,
    ...given,
  };
  await act(() => {
    render(null, document.body);
    const words = wordsIn(locale);
    render(<ReportView {...{ report, connections, actions, words }} />, document.body);
  });
  await act(drawn);
  return document.body;
}

export function textOf(root: ParentNode, selector: string): string {
  return root.querySelector(selector)?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
}

export function buttonCalled(root: ParentNode, name: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find((one) => one.textContent === name);
  if (!found) throw new Error(`no button ${name}`);
  return found;
}

export async function click(button: HTMLElement): Promise<void> {
  await act(() => {
    button.click();
  });
  await act(drawn);
}
