// Counts, inside a page, the frames that took longer than 50 ms, and gives medians.
import type { Page } from 'playwright-core';

interface Counting {
  /** Frames over 50 ms since the page was opened: what the browser itself reports as long. */
  longFrames?: number;
}

const count = (): void => {
  const page = window as Counting;
  page.longFrames = 0;
  new PerformanceObserver((list) => {
    page.longFrames = (page.longFrames ?? 0) + list.getEntries().length;
  }).observe({ type: 'long-animation-frame', buffered: true });
};

/** Call before the page is opened. */
export const countLongFrames = async (page: Page): Promise<void> => {
  // tsx names functions with a helper that a function sent to the page would miss.
  await page.addInitScript({ content: 'globalThis.__name = (named) => named;' });
  await page.addInitScript(count);
};

/** So far, once the browser has reported the last one. */
export const longFrames = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    return (window as Counting).longFrames ?? NaN;
  });

export const median = (figures: readonly number[]): number => {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
};
