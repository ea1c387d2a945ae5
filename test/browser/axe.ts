// What axe has against a page, frames of scripts included.
import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const SOURCE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** The frame of a mail runs no scripts, axe's neither; mails are looked at as pages of their own. */
const MAIL = 'iframe[sandbox=""]';
/** What passes need not be listed. */
const OPTIONS: axe.RunOptions = { resultTypes: ['violations'], preload: false };

/** Violations as short lines, empty if there are none. @param left selectors of what is left out */
export const violations = (page: Page, ...left: string[]): Promise<string[]> => look(page, left, OPTIONS);

/** What is wrong with the colours of a page that was looked at in the light, once it is dark; then it is light again. */
export const darkViolations = async (page: Page): Promise<string[]> => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const found = await look(page, [], { ...OPTIONS, runOnly: { type: 'rule', values: ['color-contrast'] } });
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
};

/** What axe left in a window. */
declare const window: { axe?: typeof axe };

const look = async (page: Page, left: readonly string[], options: axe.RunOptions): Promise<string[]> => {
  const main = page.mainFrame();
  const parts = await partsOf(main, { include: [], exclude: [MAIL, ...left] }, options);
  return main.evaluate(
    async ([texts, given]) => {
      const partial = texts.map((text) => JSON.parse(text) as axe.PartialResult);
      const found = await window.axe?.finishRun(partial, given);
      if (found === undefined) throw new Error('axe left the page while it looked.');
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')} ${failureSummary}`),
      );
    },
    [parts, options] as const,
  );
};

/**
 * What axe saw in a frame and the frames in it, outermost first, as texts: as values they would go through the wire
 * node by node. A frame that cannot be looked at is an error, never nothing found.
 */
const partsOf = async (
  frame: Frame,
  context: axe.SerialContextObject,
  options: axe.RunOptions,
): Promise<string[]> => {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(SOURCE);
  const { own, frames } = await frame.evaluate(
    async ([where, how]) => {
      if (window.axe === undefined) throw new Error('axe did not come into the frame.');
      const inside = window.axe.utils.getFrameContexts(where, how);
      return { own: JSON.stringify(await window.axe.runPartial(where, how)), frames: inside };
    },
    [context, options] as const,
  );
  const parts = [own];
  for (const { frameSelector, frameContext } of frames) {
    const found = await frame.evaluateHandle((at) => window.axe?.utils.shadowSelect(at), frameSelector);
    const inside = await found.asElement()?.contentFrame();
    if (!inside) throw new Error(`axe saw a frame that is gone: ${JSON.stringify(frameSelector)}`);
    parts.push(...(await partsOf(inside, frameContext, options)));
  }
  return parts;
};
