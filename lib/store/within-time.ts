/** @throws {BlockedError} after `ms`; the work itself goes on */
export async function withinTime<T>(work: PromiseLike<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new BlockedError()), ms);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** Another copy of the extension holds the database. */
export class BlockedError extends Error {
  override readonly name = 'Blocked';
}
