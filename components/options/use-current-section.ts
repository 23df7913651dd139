import { useEffect, useState } from 'preact/hooks';

/**
 * The upper part of the window: what stands there is being read. A section that was jumped to keeps
 * off the edge, where the end of the one before it still shows.
 */
const READ_PART = '-40px 0px -65% 0px';
/** What moves the page by the reader's own hand. */
const MOVES = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/**
 * The section that is being read: the one whose link was followed until the reader moves on, for
 * the last ones never reach the top of the window; else the first one in its upper part.
 * @param ids of the sections, or of their headings, in the order of the page
 */
export function useCurrentSection(ids: readonly string[]): string | undefined {
  const [current, setCurrent] = useState(ids[0]);
  useEffect(() => {
    const seen = new Set<string>();
    let isFollowed = false;
    const follow = () => {
      const id = location.hash.slice(1);
      if (!ids.includes(id)) return;
      isFollowed = true;
      setCurrent(id);
    };
    const move = (event: Event) => {
      if (event.target instanceof Element && event.target.closest('.t-nav')) return;
      isFollowed = false;
    };
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const id = idIn(target, ids);
          if (id !== undefined && isIntersecting) seen.add(id);
          else if (id !== undefined) seen.delete(id);
        }
        const first = ids.find((id) => seen.has(id)) ?? (isAbove(ids[0]) ? ids[0] : undefined);
        if (!isFollowed && first !== undefined) setCurrent(first);
      },
      { rootMargin: READ_PART },
    );
    for (const id of ids) {
      const section = document.getElementById(id)?.closest('section');
      if (section) observer.observe(section);
    }
    follow();
    addEventListener('hashchange', follow);
    for (const name of MOVES) addEventListener(name, move, { passive: true });
    return () => {
      observer.disconnect();
      removeEventListener('hashchange', follow);
      for (const name of MOVES) removeEventListener(name, move);
    };
  }, [ids.join()]);
  return current;
}

/** Whether all of the page's parts lie below: on narrow screens its head fills the upper part. */
function isAbove(first: string | undefined): boolean {
  const section = first === undefined ? null : document.getElementById(first)?.closest('section');
  return section ? section.getBoundingClientRect().top > 0 : false;
}

function idIn(section: Element, ids: readonly string[]): string | undefined {
  return ids.find((id) => document.getElementById(id)?.closest('section') === section);
}
