import { useEffect, useState } from 'preact/hooks';

interface Paper {
  /** From the click until the browser's own dialog is closed. */
  readonly isOn: boolean;
  readonly start: () => void;
  /** For each section that has to load first: whether it has all that goes on paper. */
  readonly onSection: (section: string, isReady: boolean) => void;
}

/**
 * Prints once every section holds all that goes on paper. Where one cannot, nothing is printed: a
 * part of the evidence would pass for the whole. That section says so itself.
 * @param sections those on the page now @param print done when the browser's own dialog is
 */
export function usePaper(sections: readonly string[], print: () => Promise<void>): Paper {
  /** `undefined` = nothing is being printed. */
  const [ready, setReady] = useState<ReadonlySet<string>>();
  const stop = () => {
    setReady(undefined);
  };
  const isReady = ready !== undefined && sections.every((section) => ready.has(section));
  useEffect(() => {
    // What was loaded last stands on the page by now.
    if (isReady) void print().finally(stop);
  }, [isReady]);
  return {
    isOn: ready !== undefined,
    start: () => {
      setReady((before) => before ?? new Set());
    },
    onSection: (section, has) => {
      if (has) setReady((before) => before && new Set([...before, section]));
      else stop();
    },
  };
}
