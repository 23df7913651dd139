/** Message key of why something could not be kept. @param error what was thrown */
export function faultKey(error: unknown): string {
  const isFull =
    typeof error === 'object' && error !== null && 'code' in error && error.code === 'storage-full';
  return isFull ? 'optNoRoom' : 'optFailed';
}
