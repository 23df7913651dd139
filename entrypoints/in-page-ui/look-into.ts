import type { FilePart, FileVerdict, PartAnswer } from '../../lib/domain/file-parts.ts';
import { PART_BYTES } from '../../lib/domain/file-parts.ts';
import type { Outdated, Refused } from '../../lib/messaging/send.ts';

const MOST_TRIES = 3;

type SendPart = (part: FilePart) => Promise<PartAnswer>;

/**
 * Has a chosen file looked into: its bytes go to our own background, part by part, each after the
 * one before was taken, and nowhere else. The browser reads and encodes them beside the page's own
 * thread.
 *
 * @returns `undefined` where it was not looked into; its name is then all there is
 * @throws when the file cannot be read any more, the background is gone, or `signal` aborts
 */
export async function lookInto(
  file: File,
  sendPart: SendPart,
  signal: AbortSignal,
): Promise<FileVerdict | undefined> {
  const look = crypto.randomUUID();
  const { name } = file;
  const parts = Math.max(1, Math.ceil(file.size / PART_BYTES));
  for (let index = 0; index < parts; index++) {
    const data = await base64Of(file.slice(index * PART_BYTES, (index + 1) * PART_BYTES));
    signal.throwIfAborted();
    const part = { look, name, index, parts, data };
    const answer = await insist(() => sendPart(part));
    signal.throwIfAborted();
    if (answer.state !== 'more') return answer.state === 'seen' ? answer.verdict : undefined;
  }
  return undefined;
}

/**
 * The background may be stopped while it is answering: it starts again when it is asked again. An
 * extension that is gone, or a part it does not take, is the same the next time.
 */
async function insist<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask();
    } catch (error) {
      if (isLasting(error) || tries === MOST_TRIES) throw error;
    }
  }
}

/** By name: the script that sends is another one than this, with classes of its own. */
function isLasting(error: unknown): boolean {
  const { name, reason } = error as Partial<Outdated & Refused>;
  return name === 'Outdated' || reason === 'message' || reason === 'sender';
}

function base64Of(piece: Blob): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const reader = new FileReader();
  reader.onload = () => {
    // `data:…;base64,` stands before it, and nothing at all where the piece is empty.
    resolve((reader.result as string).split(',')[1] ?? '');
  };
  reader.onerror = () => {
    reject(reader.error ?? new Error('unreadable'));
  };
  reader.readAsDataURL(piece);
  return promise;
}
