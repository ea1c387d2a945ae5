// F6 goes from one part of the page to the next, as in desktop programs.
const FOCUSABLE =
  'a[href], button:not([disabled]), input, select, textarea, iframe, summary, [tabindex]:not([tabindex="-1"])';

const isReachable = (element: HTMLElement): boolean =>
  element.tabIndex >= 0 && element.getClientRects().length > 0;

const regions = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => region.getClientRects().length > 0,
  );

const entryOf = (region: HTMLElement): HTMLElement | undefined =>
  region.querySelector<HTMLElement>('[role=grid], iframe') ??
  [...region.querySelectorAll<HTMLElement>(FOCUSABLE)].find(isReachable);

/** Focuses the next part; from nowhere, the first one. A modal window keeps the focus. */
export const goOn = (by: 1 | -1): void => {
  if (document.querySelector('dialog:modal') !== null) return;
  const all = regions();
  const here = all.findIndex((region) => region.contains(document.activeElement));
  for (let count = 1; count <= all.length; count += 1) {
    const next =
      all[((((here === -1 && by === -1 ? 0 : here) + by * count) % all.length) + all.length) % all.length];
    const entry = next === undefined ? undefined : entryOf(next);
    if (entry === undefined) continue;
    entry.focus();
    return;
  }
};
