// The part of the grid in sight, followed through scrolling and resizing.
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Box } from './viewport.js';
import { HEAD_HEIGHT, HEAD_WIDTH } from './viewport.js';

export const boxOf = (element: HTMLElement): Box => ({
  left: element.scrollLeft,
  top: element.scrollTop,
  width: Math.max(0, element.clientWidth - HEAD_WIDTH),
  height: Math.max(0, element.clientHeight - HEAD_HEIGHT),
});

const isSame = (one: Box, other: Box): boolean =>
  one.left === other.left &&
  one.top === other.top &&
  one.width === other.width &&
  one.height === other.height;

/** Follows `grid`, at most once per frame. */
export const useBox = (grid: RefObject<HTMLElement | null>): Box => {
  const [box, setBox] = useState<Box>({ left: 0, top: 0, width: 1200, height: 600 });
  useLayoutEffect(() => {
    const element = grid.current;
    if (element === null) return undefined;
    const read = (): void => setBox((before) => (isSame(before, boxOf(element)) ? before : boxOf(element)));
    const observer = new ResizeObserver(read);
    observer.observe(element);
    element.addEventListener('scroll', read, { passive: true });
    read();
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', read);
    };
  }, [grid]);
  return box;
};
