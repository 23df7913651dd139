/** `trastienda-ajustes-2026-11-22.json`. @param what in the seller's language @param now epoch ms */
export function fileName(what: string, ending: string, now: number): string {
  return `trastienda-${what}-${new Date(now).toISOString().slice(0, 10)}.${ending}`;
}
