import type { PageKind } from '../../domain/reading.ts';
import { textOf } from './dom.ts';
import { fold } from './fold.ts';
import { labelOf } from './labels/index.ts';

/** Pages whose texts go to the catalogue or the shop's own page. */
const NO_REPLIES: readonly PageKind[] = ['offer', 'offers', 'shop-settings', 'signed-out'];
const CLOSED = '[role=search] *, [readonly], [disabled], [aria-readonly=true]';
const EDITABLE = '[contenteditable]:not([contenteditable="false"])';

/**
 * The box a reply is being typed in, from the element an `input` event came from; undefined for
 * searches, notes and every other field. On thread and inbox pages any larger text box is one;
 * elsewhere something beside it has to say that it sends a message.
 */
export function composerOf(target: Element, kind: PageKind): HTMLElement | undefined {
  const box = target.closest<HTMLElement>(`textarea, ${EDITABLE}`);
  if (!box || NO_REPLIES.includes(kind) || box.matches(CLOSED)) return undefined;
  const host = box.matches('textarea') ? box : outermostEditable(box);
  if (captionsOf(host).some((caption) => OTHER.test(fold(caption)))) return undefined;
  if (kind === 'thread' || kind === 'inbox') return host;
  return speaksOfMessage(host) || sendsNearby(host) ? host : undefined;
}

function outermostEditable(box: HTMLElement): HTMLElement {
  return box.parentElement?.closest<HTMLElement>(EDITABLE) ?? box;
}

const MESSAGE =
  /mensaje|respuesta|responder|message|reply|answer|mensagem|resposta|nachricht|antwort|reponse|repondre|messaggio|risposta|rispondi/;

/** Notes to oneself, templates and filters are written on the same pages, and sent to nobody. */
const OTHER =
  /\b(?:nota|notas|note|notes|notiz\w*|intern\w*|template|plantilla|modele|modelo|modello|vorlage|filt\w*|search|buscar|comment for|comentario para)\b/;

function speaksOfMessage(box: Element): boolean {
  return captionsOf(box).some((caption) => MESSAGE.test(fold(caption)));
}

function captionsOf(box: Element): string[] {
  return [
    box.getAttribute('placeholder'),
    box.getAttribute('aria-placeholder'),
    box.getAttribute('data-placeholder'),
    box.getAttribute('aria-label'),
    box.getAttribute('name'),
    ...labelsOf(box),
  ].filter((caption) => caption !== null);
}

function labelsOf(box: Element): string[] {
  const labelled = (box.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
  const named = labelled.map((id) => textOf(box.ownerDocument.getElementById(id)));
  const labels = (box as Partial<HTMLTextAreaElement>).labels ?? [];
  return [...named, ...[...labels].map((label) => textOf(label))];
}

/** A button that sends or replies, in the same form or within a few steps around the box. */
function sendsNearby(box: Element): boolean {
  let around: Element | null = box.parentElement;
  for (let climbs = 0; climbs < 6 && around && !around.matches('body, main'); climbs++) {
    // Another box nearer to the button: it is that one's.
    if (
      [...around.querySelectorAll(`textarea, ${EDITABLE}`)].some((other) => !isPartOf(other, box))
    )
      return false;
    for (const button of around.querySelectorAll('button, [role=button], input[type=submit]')) {
      const caption =
        textOf(button) || (button.getAttribute('aria-label') ?? button.getAttribute('value') ?? '');
      const action = /^submit/i.test(caption) ? undefined : labelOf(caption, 'buttons');
      if (action === 'send' || action === 'reply' || action === 'attachFile') return true;
    }
    around = around.parentElement;
  }
  return false;
}

function isPartOf(other: Element, box: Element): boolean {
  return box.contains(other) || other.contains(box);
}

/** What has been typed, with line ends where the box shows them. Read only; layout is not touched. */
export function draftIn(box: HTMLElement): string {
  if (box.matches('textarea')) return box.value.slice(0, 20_000);
  const parts: string[] = [];
  const visit = (node: Node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) parts.push(child.nodeValue ?? '');
      else if (child.nodeName === 'BR') parts.push('\n');
      else if (
        child.nodeType === 1 &&
        (child as Element).getAttribute('contenteditable') !== 'false'
      ) {
        const block = /^(?:P|DIV|LI|UL|OL|H\d|BLOCKQUOTE|PRE)$/.test(child.nodeName);
        if (block) parts.push('\n');
        if (child.nodeName === 'BLOCKQUOTE') parts.push('> ');
        visit(child);
        if (block) parts.push('\n');
      }
    }
  };
  visit(box);
  return parts.join('').slice(0, 20_000);
}
