/** A body longer than its limit. */
export const TOO_LARGE = Symbol('too large');

/**
 * The text of a body, read piece by piece and given up at `maxBytes`: a gigantic answer never
 * stands in memory whole. Rejects where the connection breaks or is aborted.
 */
export async function readText(
  response: Response,
  maxBytes: number,
): Promise<string | typeof TOO_LARGE> {
  if (Number(response.headers.get('content-length')) > maxBytes) return refuse(response);
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      // Not awaited: a connection that hangs would hang here too.
      reader.cancel().catch(() => undefined);
      return TOO_LARGE;
    }
    parts.push(decoder.decode(value, { stream: true }));
  }
  return parts.join('') + decoder.decode();
}

function refuse(response: Response): typeof TOO_LARGE {
  letGo(response);
  return TOO_LARGE;
}

/** Lets the connection go without reading the body. */
export function letGo(response: Response): void {
  response.body?.cancel().catch(() => undefined);
}
