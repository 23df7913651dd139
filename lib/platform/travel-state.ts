import { browser } from 'wxt/browser';
import { inTurn } from './in-turn.ts';
import { keep, KeepError } from './keep.ts';
import { loadSettings } from './settings.ts';
import { isTravelling, readSync, syncArea } from './sync-area.ts';

/**
 * Whether settings and decisions travel with the browser profile. `too-large`: not all of them do,
 * there is more than the browser takes along. `unavailable`: the browser takes nothing along.
 */
export type TravelState = 'on' | 'off' | 'too-large' | 'unavailable';

/** What stays on this computer because there is no room for it. */
export interface LeftBehind {
  readonly settings?: true;
  readonly templates?: true;
  /** Where not all decisions travel: how many do, of how many that could. */
  readonly decisions?: { readonly travelling: number; readonly all: number };
}

export interface Travelling {
  readonly state: TravelState;
  readonly left?: LeftBehind;
  /** Nothing travels from here any more, but what has travelled still lies in the profile. */
  readonly hasRemains?: true;
}

const STATE = 'travel-state';

/** How the last meeting with the seller's other computers went. */
export async function travelState(): Promise<Travelling> {
  if ((await loadSettings()).travel === false) {
    const lying = Object.keys((await readSync()) ?? {}).some(isTravelling);
    return { state: 'off', ...(lying && { hasRemains: true }) };
  }
  const kept = travellingFrom((await browser.storage.local.get(STATE))[STATE]);
  if (kept && kept.state !== 'on') return kept;
  return { state: syncArea() ? 'on' : 'unavailable' };
}

/** Keeps it for the settings page, which cannot find it out. @throws {KeepError} */
export async function keepTravelState(travelling: Travelling): Promise<void> {
  const held = (await browser.storage.local.get(STATE))[STATE];
  if (JSON.stringify(held) !== JSON.stringify(travelling)) await keep({ [STATE]: travelling });
}

/**
 * Takes out of the browser profile what has travelled, where nothing is to travel from here any
 * more. On no computer is anything else changed by it: one that takes part puts its own there again.
 * @throws {KeepError}
 */
export async function clearProfile(): Promise<void> {
  await inTurn(async () => {
    if ((await loadSettings()).travel !== false) return;
    const lying = await readSync();
    if (!lying) throw new KeepError('failed');
    const ours = Object.keys(lying).filter(isTravelling);
    if (ours.length === 0) return;
    await syncArea()
      ?.remove(ours)
      .catch(() => {
        throw new KeepError('failed');
      });
  });
}

/** Earlier versions kept the state alone. */
function travellingFrom(kept: unknown): Travelling | undefined {
  const { state, left } = (typeof kept === 'string' ? { state: kept } : (kept ?? {})) as {
    readonly state?: unknown;
    readonly left?: LeftBehind;
  };
  if (state !== 'on' && state !== 'too-large' && state !== 'unavailable') return undefined;
  return { state, ...(left && { left }) };
}
