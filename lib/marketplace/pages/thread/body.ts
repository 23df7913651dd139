import type { ReadContext } from '../context.ts';
import { leavesOf, textOf } from '../dom.ts';
import { labelOf } from '../labels/index.ts';
import { writerOf } from '../parties.ts';
import type { MessageBlock } from './messages.ts';
import { saysNoReply } from './no-reply.ts';

const FILE_NAME =
  /[^/\\]{1,200}\.(?:pdf|xml|zip|docx?|xlsx?|odt|csv|txt|png|jpe?g|gif|webp|heic|tiff?)$/i;
const SKIPPED =
  /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|SVG|BUTTON|SELECT|TEXTAREA|TRASTIENDA-[A-Z]+)$/i;
const BLOCK = /^(?:P|DIV|LI|UL|OL|H\d|BLOCKQUOTE|PRE|SECTION|ARTICLE|HEADER|FOOTER|TR|DL|DT|DD)$/;
/** A head is a line; what is longer holds the body, too. */
const LONGEST_HEAD = 160;
const LONGEST_BODY = 4000;

export interface MessageBody {
  readonly text: string;
  /** Names of its attachments. */
  readonly files: readonly string[];
}

/** What a message says, without its head (writer, readers, date) and its attachments. */
export function bodyOf(message: MessageBlock, context: ReadContext): MessageBody {
  const heads = headsOf(message, context);
  const files: string[] = [];
  const parts: string[] = [];
  const visit = (parent: Node) => {
    for (const child of parent.childNodes) {
      if (child.nodeType === 3) parts.push((child.nodeValue ?? '').replace(/\s+/g, ' '));
      else if (child.nodeName === 'BR') parts.push('\n');
      else if (child.nodeType === 1) visitElement(child as Element);
    }
  };
  const visitElement = (element: Element) => {
    if (SKIPPED.test(element.tagName) || heads.has(element) || element.hasAttribute('hidden'))
      return;
    const file = fileNameOf(element);
    if (file) {
      files.push(file);
      return;
    }
    const isBlock = BLOCK.test(element.tagName);
    if (isBlock) parts.push('\n');
    if (element.tagName === 'BLOCKQUOTE') parts.push('> ');
    visit(element);
    if (isBlock) parts.push('\n');
  };
  visit(message.element);
  const text = parts
    .join('')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return { text: text.slice(0, LONGEST_BODY), files };
}

/** The date with the line it stands in, and every short text that names a writer or a reader. */
function headsOf(message: MessageBlock, context: ReadContext): ReadonlySet<Element> {
  const { element, date, name } = message;
  const heads = new Set<Element>([date]);
  const line = date.parentElement;
  if (line && line !== element && textOf(line).length <= LONGEST_HEAD) heads.add(line);
  for (const leaf of leavesOf(element, 14)) {
    const text = textOf(leaf);
    if (text.length <= 80 && isHead(text, name, context)) heads.add(leaf);
  }
  return heads;
}

function isHead(text: string, name: string, context: ReadContext): boolean {
  return (
    text === name ||
    writerOf(text, context) !== undefined ||
    saysNoReply(text) ||
    /^(?:→|➔|➜|->|»|›)/.test(text) ||
    labelOf(text.split(':')[0] ?? '', 'columns') === 'to' ||
    labelOf(text.split(':')[0] ?? '', 'columns') === 'from'
  );
}

/** A link or a bare name of a file; sentences that end in one are no attachment. */
function fileNameOf(element: Element): string | undefined {
  const offered = element.getAttribute('download') ?? '';
  if (FILE_NAME.test(offered)) return offered;
  const text = textOf(element);
  const isName = FILE_NAME.test(text) && !/[.!?] /.test(text) && text.split(' ').length <= 8;
  return isName && (element.matches('a, li, span') || element.children.length === 0)
    ? text
    : undefined;
}
