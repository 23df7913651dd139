import { browser } from 'wxt/browser';
import type { Refusal, Replies } from './replies.ts';
import type { PageMessage } from './own-page-schemas.ts';
import type { ContentMessage } from './schemas.ts';
import { pageMessage } from './own-page-schemas.ts';
import { contentMessage } from './schemas.ts';

/** What the browser itself says of a sender; nothing of it comes from the message. */
export interface Sender {
  readonly id?: string;
  readonly url?: string;
  readonly frameId?: number;
  readonly tab?: { readonly id?: number };
}

/** The marketplace page a content script runs in. */
export interface Page {
  readonly host: string;
  readonly url: string;
  readonly tabId?: number;
}

type Message = ContentMessage | PageMessage;

export type Handlers = {
  readonly [T in ContentMessage['type']]: (
    message: Extract<ContentMessage, { type: T }>,
    page: Page,
  ) => Promise<Replies[T]>;
} & {
  readonly [T in PageMessage['type']]: (
    message: Extract<PageMessage, { type: T }>,
  ) => Promise<Replies[T]>;
};

export interface ServeOptions {
  /** Whether the seller has let us read this origin. */
  readonly isGranted: (origin: string) => Promise<boolean>;
  readonly note: (where: string, error: unknown) => void;
}

/** Registers the one listener. To be called synchronously when the background starts. */
export function serve(handlers: Handlers, options: ServeOptions): void {
  browser.runtime.onMessage.addListener(((message: unknown, sender: Sender) =>
    answer(message, sender, handlers, options)) as Parameters<
    typeof browser.runtime.onMessage.addListener
  >[0]);
}

/**
 * Answers one message. Who may send what: our own pages the page messages, and the top frame of a
 * granted https marketplace the content messages. Everything else is refused; no call ever rejects.
 */
export async function answer(
  message: unknown,
  sender: Sender,
  handlers: Handlers,
  options: ServeOptions,
): Promise<Replies[Message['type']] | Refusal> {
  try {
    if (sender.id !== browser.runtime.id || sender.url === undefined) return refuse('sender');
    if (isOwnPage(sender.url)) return await answerOwnPage(message, handlers);
    const page = await marketplacePage(sender, options.isGranted);
    return page ? await answerContent(message, page, handlers) : refuse('sender');
  } catch (error) {
    options.note('message', error);
    return refuse('failed');
  }
}

function isOwnPage(url: string): boolean {
  // `getURL` knows our own files by name; the root is not one of them, but it is all we want.
  return url.startsWith((browser.runtime.getURL as (path: string) => string)(''));
}

/** `sender.origin` is not asked: browsers differ on it for content scripts. */
async function marketplacePage(
  { url, frameId, tab }: Sender,
  isGranted: ServeOptions['isGranted'],
): Promise<Page | undefined> {
  if (frameId !== 0 || url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, origin, host } = new URL(url);
  if (protocol !== 'https:' || !(await isGranted(origin))) return undefined;
  return { host, url, tabId: tab?.id };
}

async function answerOwnPage(message: unknown, handlers: Handlers) {
  const parsed = pageMessage.safeParse(message);
  if (!parsed.success) return refuse('message');
  const handle = handlers[parsed.data.type] as (
    message: PageMessage,
  ) => Promise<Replies[Message['type']]>;
  return handle(parsed.data);
}

async function answerContent(message: unknown, page: Page, handlers: Handlers) {
  const parsed = contentMessage.safeParse(message);
  if (!parsed.success) return refuse('message');
  const handle = handlers[parsed.data.type] as (
    message: ContentMessage,
    page: Page,
  ) => Promise<Replies[Message['type']]>;
  return handle(parsed.data, page);
}

function refuse(refused: Refusal['refused']): Refusal {
  return { refused };
}
