/**
 * Unpacks piece by piece: leave the loop when it is enough, and the rest stays packed.
 *
 * @throws TypeError when the data are not deflated, or something follows them
 */
export async function* unpack(
  packed: Uint8Array<ArrayBuffer>,
  format: 'deflate' | 'deflate-raw',
): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = new Blob([packed])
    .stream()
    .pipeThrough(new DecompressionStream(format))
    .getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Reading that failed cannot be cancelled, and need not be.
    await reader.cancel().catch(() => undefined);
  }
}
