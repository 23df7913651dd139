/** Width of a digest: 36^7 holds 32 bits. */
const WIDTH = 7;

/**
 * A short digest (FNV-1a, 32 bits, base 36, always 7 characters) that tells ids and page tokens
 * apart without keeping them: cursors are stored after every page and have to stay small.
 */
export function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(WIDTH, '0');
}

/** The digests of a trail written one behind the other. */
export function digestsOf(trail: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 0; at + WIDTH <= trail.length; at += WIDTH) found.add(trail.slice(at, at + WIDTH));
  return found;
}

/** The trail with one more digest, the oldest ones left out beyond `limit`. */
export function trailWith(trail: string, added: string, limit: number): string {
  return (trail + added).slice(-limit * WIDTH);
}
