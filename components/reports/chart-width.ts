import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Where nothing can be measured: on paper, and in a document without layout. */
const USUAL = 640;
const LEAST = 220;

/**
 * How wide a drawing is shown, px: its text keeps its size at any width, which a drawing that is
 * only scaled would not.
 */
export function useChartWidth() {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(USUAL);
  useLayoutEffect(() => {
    const box = ref.current;
    if (!box) return undefined;
    const measure = () => {
      if (box.clientWidth > 0) setWidth(Math.max(LEAST, Math.round(box.clientWidth)));
    };
    measure();
    if (typeof ResizeObserver !== 'function') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => {
      observer.disconnect();
    };
  }, []);
  return { ref, width };
}
