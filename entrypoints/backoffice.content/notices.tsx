import { render } from 'preact';
import { Notice } from '../../components/in-page/notice.tsx';
import { NOTICE_STYLE } from '../../components/in-page/style.ts';
import type { Notice as NoticeFinding } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import { stateAt } from '../../lib/domain/rule.ts';
import { styleElement } from './style-element.ts';

/** Shows `<trastienda-notice>` elements, at most one per control and rule. */
export interface Notices {
  /** Shows exactly these beside the control; others standing there are removed. */
  show(control: Element, notices: readonly NoticeFinding[]): void;
  clear(control: Element): void;
  removeAll(): void;
}

export function createNotices(document: Document, words: () => Words, now: () => number): Notices {
  const shown = new Map<Element, Map<string, HTMLElement>>();
  const dismissed = new WeakMap<Element, Set<string>>();

  const dismiss = (control: Element, rule: string) => {
    const rules = dismissed.get(control) ?? new Set();
    dismissed.set(control, rules.add(rule));
    shown.get(control)?.get(rule)?.remove();
    shown.get(control)?.delete(rule);
  };

  const draw = (host: HTMLElement, control: Element, notice: NoticeFinding) => {
    host.setAttribute('data-rule', notice.rule);
    host.setAttribute('data-state', stateAt(notice, now()));
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    const place = root.querySelector('div') ?? root.appendChild(document.createElement('div'));
    if (!root.querySelector('style')) root.prepend(styleElement(document, NOTICE_STYLE));
    render(
      <Notice
        notice={notice}
        now={now()}
        words={words()}
        onDismiss={() => {
          dismiss(control, notice.rule);
        }}
      />,
      place,
    );
  };

  const clear = (control: Element) => {
    for (const host of shown.get(control)?.values() ?? []) host.remove();
    shown.delete(control);
  };

  return {
    show(control, notices) {
      const standing = shown.get(control) ?? new Map<string, HTMLElement>();
      const wanted = notices.filter((notice) => !dismissed.get(control)?.has(notice.rule));
      for (const [rule, host] of standing) {
        if (wanted.some((notice) => notice.rule === rule)) continue;
        host.remove();
        standing.delete(rule);
      }
      for (const notice of wanted) {
        const host = standing.get(notice.rule) ?? document.createElement('trastienda-notice');
        draw(host, control, notice);
        if (!host.isConnected) placeOf(control).after(host);
        standing.set(notice.rule, host);
      }
      if (standing.size > 0) shown.set(control, standing);
      else shown.delete(control);
      if (wanted.length === 0 && notices.length === 0) dismissed.delete(control);
    },
    clear,
    removeAll() {
      for (const control of [...shown.keys()]) clear(control);
    },
  };
}

/**
 * The element after which a notice stands: the control itself, or, where it is not shown (file
 * inputs hardly ever are) or shares a line with others, the part around it that has a line of its
 * own. Layout is read once, when a notice appears.
 */
function placeOf(control: Element): Element {
  const view = control.ownerDocument.defaultView;
  let place = control;
  for (let climbs = 0; climbs < 6; climbs++) {
    const parent = place.parentElement;
    if (!view || !parent || parent.matches('body, main, [role=main], [role=dialog], dialog, form'))
      break;
    if (isShown(place) && !isInLine(place, parent, view)) break;
    place = parent;
  }
  return place;
}

function isShown(element: Element): boolean {
  const box = element.getBoundingClientRect();
  return box.width > 1 && box.height > 1;
}

function isInLine(element: Element, parent: Element, view: Window): boolean {
  const around = view.getComputedStyle(parent);
  const inRow = /flex/.test(around.display) && !around.flexDirection.startsWith('column');
  return (
    inRow ||
    (/^inline/.test(view.getComputedStyle(element).display) && element.tagName !== 'TEXTAREA')
  );
}
