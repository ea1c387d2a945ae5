// Starts a page: its root component goes into the HTML file's empty place.
import type { ComponentChildren } from 'preact';
import { render } from 'preact';

/** Puts a page's root component into its HTML file. */
export const show = (page: ComponentChildren): void => {
  const root = document.getElementById('app');
  if (root !== null) render(page, root);
};
