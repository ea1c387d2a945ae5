// What axe has against a page, frames of scripts included.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** The frame of a mail runs no scripts, axe's neither; mails are looked at as pages of their own. */
const MAIL = 'iframe[sandbox=""]';

/** Violations as short lines, empty if there are none. @param left selectors of what is left out */
export const violations = (page: Page, ...left: string[]): Promise<string[]> => look(page, left, {});

/** What is wrong with the colours of a page that was looked at in the light, once it is dark; then it is light again. */
export const darkViolations = async (page: Page): Promise<string[]> => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const found = await look(page, [], { runOnly: ['color-contrast'] });
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
};

const look = async (
  page: Page,
  left: readonly string[],
  { runOnly }: { runOnly?: string[] },
): Promise<string[]> => {
  const hasFrames = (await page.locator(`iframe:not([sandbox=""])`).count()) > 0;
  // The legacy mode is quick and sees no frames of other origins; what passes need not be listed.
  const axe = new AxeBuilder({ page })
    .options({
      resultTypes: ['violations'],
      preload: false,
      ...(runOnly === undefined ? {} : { runOnly: { type: 'rule', values: runOnly } }),
    })
    .setLegacyMode(!hasFrames);
  for (const place of [MAIL, ...left]) axe.exclude(place);
  const found = await axe.analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
};
