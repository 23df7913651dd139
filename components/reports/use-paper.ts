import { useEffect, useState } from 'preact/hooks';

interface Paper {
  /** From the click until the browser's own dialog is closed. */
  readonly isOn: boolean;
  readonly start: () => void;
  /** For each section that has to load first: whether it has all that goes on paper. */
  readonly onSection: (isReady: boolean) => void;
}

/**
 * Prints once every section holds all that goes on paper. Where one cannot, nothing is printed: a
 * part of the evidence would pass for the whole. That section says so itself.
 * @param sections how many there are @param print done when the browser's own dialog is
 */
export function usePaper(sections: number, print: () => Promise<void>): Paper {
  /** How many are not ready yet; `undefined` = nothing is being printed. */
  const [left, setLeft] = useState<number>();
  const stop = () => {
    setLeft(undefined);
  };
  useEffect(() => {
    // What was loaded last stands on the page by now.
    if (left === 0) void print().finally(stop);
  }, [left]);
  return {
    isOn: left !== undefined,
    start: () => {
      setLeft((before) => before ?? sections);
    },
    onSection: (isReady) => {
      if (isReady) setLeft((before) => before && before - 1);
      else stop();
    },
  };
}
