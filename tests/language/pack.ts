/**
 * Writes the format that `lib/language/packed-table.ts` reads.
 * @param groups per set of languages (`es,pt`): entries, each with one character per language
 * @param base one more than an entry's own letters may be
 * @param shared how many letters at most an entry may take from the one before
 */
export function pack(
  groups: ReadonlyMap<string, ReadonlyMap<string, string>>,
  base: number,
  shared: number,
): string {
  return [...groups.keys()]
    .sort()
    .map((set) => `${set}\t${groups.get(set)!.size}\t${packBlock(groups.get(set)!, base, shared)}`)
    .join('');
}

function packBlock(entries: ReadonlyMap<string, string>, base: number, most: number): string {
  let before = '';
  let out = '';
  for (const key of [...entries.keys()].sort()) {
    let same = 0;
    while (same < most && same < key.length && key[same] === before[same]) same++;
    const own = key.slice(same);
    out += String.fromCharCode(48 + base * same + own.length) + own + entries.get(key)!;
    before = key;
  }
  return out;
}
