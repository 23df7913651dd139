/** Small reading helpers. None of them touches layout, and none of them throws on any tree. */

/** Our own elements, and what never holds text for people. */
const SKIPPED = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|SVG|TRASTIENDA-[A-Z]+)$/i;
/** Longest text taken from one node: titles of 10 kB exist, and nothing we look for is that long. */
const LONGEST = 400;

/** Each run of text in the element, trimmed and folded to single spaces, in document order. */
export function linesOf(element: Element, most = 200): string[] {
  const lines: string[] = [];
  const visit = (node: Node) => {
    for (let child = node.firstChild; child && lines.length < most; child = child.nextSibling) {
      if (child.nodeType === 3) {
        const text = squeeze(child.nodeValue ?? '');
        if (text) lines.push(text);
      } else if (child.nodeName === 'SELECT') {
        const chosen = chosenText(child as HTMLSelectElement);
        if (chosen) lines.push(chosen);
      } else if (child.nodeType === 1 && !SKIPPED.test((child as Element).tagName)) {
        visit(child);
      }
    }
  };
  visit(element);
  return lines;
}

/** Of a list of choices only the chosen one says anything. */
function chosenText(select: HTMLSelectElement): string {
  return squeeze(select.options[select.selectedIndex]?.textContent ?? '');
}

/** All text of the element in one line, runs separated by one space. */
export function textOf(element: Element | null | undefined): string {
  return element ? linesOf(element, 60).join(' ').slice(0, LONGEST) : '';
}

/** Whitespace of every kind folded to single spaces, ends trimmed, length bounded. */
export function squeeze(text: string): string {
  return text.slice(0, LONGEST).replace(/\s+/g, ' ').trim();
}

/** Innermost elements with text of their own, in document order: where captions and values stand. */
export function leavesOf(root: ParentNode, most = 4000): Element[] {
  const leaves: Element[] = [];
  const visit = (parent: ParentNode) => {
    for (const child of parent.children) {
      if (leaves.length >= most) return;
      if (SKIPPED.test(child.tagName) || child.hasAttribute('hidden')) continue;
      if (hasOwnText(child)) leaves.push(child);
      if (child.firstElementChild && child.nodeName !== 'SELECT') visit(child);
    }
  };
  visit(root);
  return leaves;
}

function hasOwnText(element: Element): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '') return true;
  }
  return false;
}

const CHROME =
  'nav, header[role=banner], [role=navigation], [role=banner], [role=menu], [role=menubar], footer';

/** Whether the element belongs to the page's frame (navigation, menus) rather than its content. */
export function isInFrame(element: Element): boolean {
  return element.closest(CHROME) !== null;
}

/** What an element is called where no text says it: labels and tooltips of icons, not of controls. */
export function namesIn(element: Element): string[] {
  const names: string[] = [];
  for (const holder of [element, ...element.querySelectorAll('[aria-label], [title], [alt]')]) {
    if (holder.closest('button, a, input, select, [role=button]')) continue;
    for (const name of ['aria-label', 'title', 'alt']) {
      const text = squeeze(holder.getAttribute(name) ?? '');
      if (text) names.push(text);
    }
    const titled = holder.querySelector(':scope > svg > title');
    if (titled?.textContent) names.push(squeeze(titled.textContent));
  }
  return names;
}

/** Where the page's content stands: `main` where there is one, else the whole root. */
export function contentOf(root: ParentNode): ParentNode {
  return root.querySelector('main, [role=main]') ?? root.querySelector('body') ?? root;
}

/**
 * Whether the markup itself says that the element is not shown. `aria-hidden` and `inert` do not
 * count: an open dialog puts them on the whole page behind it.
 */
export function isHidden(element: Element): boolean {
  return element.closest('[hidden], [style*="display:none"], [style*="display: none"]') !== null;
}

/** Parameters that name a subject; all others may hold what somebody searched for. */
const NAMING = /^(?:thread|threadId|thread_id|selected|conversation)$/;

/** Path of a page, with the parameter that names its subject and no other. */
export function pathOfUrl(url: URL): string {
  const naming = [...url.searchParams].filter(([name]) => NAMING.test(name));
  const query = new URLSearchParams(naming).toString();
  return `${url.pathname}${query && '?'}${query}`.slice(0, 1000);
}

/** Path of a link as `pathOfUrl`, when it stays on the page's own host. */
export function pathOf(link: Element | null | undefined, base: URL): string | undefined {
  const href = link?.getAttribute('href');
  if (!href) return undefined;
  // Nearly all links are of this form, and a list has thousands: no need to parse them.
  if (/^\/(?![/\\])[^?]*$/.test(href)) return href.replace(/#.*$/s, '').slice(0, 1000);
  try {
    const url = new URL(href, base);
    return url.origin === base.origin ? pathOfUrl(url) : undefined;
  } catch {
    return undefined;
  }
}
