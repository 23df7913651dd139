import { browser } from 'wxt/browser';
import type { FilePart, PartAnswer } from '../domain/file-parts.ts';
import type { Sender } from './serve.ts';

/** From the background to the page that looks into files; checked when it came from the tab. */
interface EyePart extends FilePart {
  readonly type: 'eye-part';
}

/** Hands a part to the page that looks into files; `undefined` where no such page answers. */
export async function askEye(part: FilePart): Promise<PartAnswer | undefined> {
  const message: EyePart = { ...part, type: 'eye-part' };
  try {
    return await browser.runtime.sendMessage<EyePart, PartAnswer | undefined>(message);
  } catch {
    return undefined;
  }
}

/**
 * Answers the background's parts in that page. What tabs say reaches every page of the extension:
 * it is the background's to check and to answer, and is passed over here.
 */
export function serveEye(take: (part: FilePart) => Promise<PartAnswer>): void {
  const listener = (message: unknown, sender: Sender) =>
    isOwnBackground(sender) && isEyePart(message) ? take(message) : undefined;
  browser.runtime.onMessage.addListener(
    listener as Parameters<typeof browser.runtime.onMessage.addListener>[0],
  );
}

/**
 * Content scripts and pages in tabs have a tab. The popup, which has none either, is our own too and
 * sends no such part: what this keeps out is whatever runs beside a marketplace's page.
 */
function isOwnBackground({ id, tab, url }: Sender): boolean {
  const own = (browser.runtime.getURL as (path: string) => string)('');
  return id === browser.runtime.id && tab === undefined && url?.startsWith(own) === true;
}

function isEyePart(message: unknown): message is EyePart {
  return (message as { readonly type?: unknown } | null | undefined)?.type === 'eye-part';
}
