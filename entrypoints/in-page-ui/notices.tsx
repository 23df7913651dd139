import { render } from 'preact';
import { Notice } from '../../components/in-page/notice.tsx';
import { NOTICE_STYLE } from '../../components/in-page/style.ts';
import { stateAt } from '../../lib/domain/rule.ts';
import type { Notice as NoticeFinding } from '../../lib/domain/views.ts';
import type { InteractionDeps } from './in-page-ui.ts';
import { adoptStyle } from '../backoffice.content/adopt-style.ts';
import { placeOf } from './notice-place.ts';

/** Shows `<trastienda-notice>` elements, at most one per control and rule. */
export interface Notices {
  /** Shows exactly these beside the control; others standing there are removed. */
  show(control: Element, notices: readonly NoticeFinding[]): void;
  removeAll(): void;
}

export function createNotices(document: Document, deps: InteractionDeps): Notices {
  const shown = new Map<Element, Map<string, HTMLElement>>();
  const dismissed = new WeakMap<Element, Set<string>>();

  const dismiss = (control: Element, rule: string) => {
    dismissed.set(control, (dismissed.get(control) ?? new Set()).add(rule));
    shown.get(control)?.get(rule)?.remove();
    shown.get(control)?.delete(rule);
  };

  const draw = (host: HTMLElement, control: Element, notice: NoticeFinding) => {
    host.setAttribute('data-rule', notice.rule);
    host.setAttribute('data-state', stateAt(notice, deps.now()));
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    let place = root.querySelector('div');
    if (!place) {
      place = document.createElement('div');
      adoptStyle(root, NOTICE_STYLE);
      root.append(place);
    }
    const onDismiss = () => {
      dismiss(control, notice.rule);
    };
    render(
      <Notice notice={notice} now={deps.now()} words={deps.words()} onDismiss={onDismiss} />,
      place,
    );
  };

  const removeOthers = (standing: Map<string, HTMLElement>, wanted: readonly NoticeFinding[]) => {
    for (const [rule, host] of standing) {
      if (wanted.some((notice) => notice.rule === rule)) continue;
      host.remove();
      standing.delete(rule);
    }
  };

  const show = (control: Element, notices: readonly NoticeFinding[]) => {
    // What was put right and comes back is a new matter: it may speak again.
    if (notices.length === 0) dismissed.delete(control);
    const standing = shown.get(control) ?? new Map<string, HTMLElement>();
    const wanted = notices.filter((notice) => !dismissed.get(control)?.has(notice.rule));
    removeOthers(standing, wanted);
    for (const notice of wanted) {
      const host = standing.get(notice.rule) ?? document.createElement('trastienda-notice');
      draw(host, control, notice);
      if (!host.isConnected) placeOf(control).after(host);
      standing.set(notice.rule, host);
    }
    if (standing.size > 0) shown.set(control, standing);
    else shown.delete(control);
  };

  return {
    show,
    removeAll() {
      for (const control of [...shown.keys()]) show(control, []);
    },
  };
}
