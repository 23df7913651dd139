import { useMemo, useRef, useState } from 'preact/hooks';

export interface Selection {
  /** Whether rows can be chosen. */
  readonly isOn: boolean;
  /** Those chosen of the rows that are listed, by `refOf`. */
  readonly refs: ReadonlySet<string>;
  readonly start: () => void;
  /** Turns a row; with `isRange` all from the row turned last are as it then is. */
  readonly turn: (ref: string, isRange: boolean) => void;
  readonly all: () => void;
  readonly leave: () => void;
}

/** Rows chosen to be decided upon together. @param listed rows in order, by `refOf` */
export function useSelection(listed: readonly string[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>();
  const last = useRef<string>(undefined);
  const refs = useMemo(() => new Set(listed.filter((ref) => chosen?.has(ref))), [listed, chosen]);
  const turn = (ref: string, isRange: boolean) => {
    const from = isRange ? last.current : undefined;
    last.current = ref;
    setChosen((before = new Set()) => turned(before, ref, rangeOf(listed, from ?? ref, ref)));
  };
  return {
    isOn: chosen !== undefined,
    refs,
    start: () => setChosen((before = new Set()) => before),
    turn,
    all: () => setChosen(new Set(listed)),
    leave: () => {
      last.current = undefined;
      setChosen(undefined);
    },
  };
}

function turned(
  before: ReadonlySet<string>,
  ref: string,
  range: readonly string[],
): ReadonlySet<string> {
  if (!before.has(ref)) return new Set([...before, ...range]);
  return new Set([...before].filter((one) => !range.includes(one)));
}

function rangeOf(listed: readonly string[], from: string, to: string): readonly string[] {
  const ends = [listed.indexOf(from), listed.indexOf(to)];
  const start = Math.min(...ends);
  return start < 0 ? [to] : listed.slice(start, Math.max(...ends) + 1);
}
