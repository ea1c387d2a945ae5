// Every state of the page: no violation of accessibility rules, light and dark; nothing wider than a phone.
import { darkViolations, violations } from '../../../browser/axe.js';
import { workbenchStates } from '../../../browser/workbench-states.js';
import { useBrowser } from './in-browser.js';

const inBrowser = useBrowser();
const states = Object.entries(workbenchStates);
/** States whose colours are not already in another one. */
const coloured = new Set(['start', 'area', 'list', 'menu', 'dialog', 'sidebar', 'alert', 'toast', 'away']);

// A low window: the rules look at every cell in sight.
const LIGHT = { height: 400 };
const PHONE = { width: 320, height: 560 };

it.each(states)('has no violation, by day or night, and fits a phone: %s', (state, act) =>
  inBrowser(async ({ page, fake }) => {
    await act(page, fake);
    expect(await violations(page)).toEqual([]);
    if (coloured.has(state)) expect(await darkViolations(page)).toEqual([]);
    await page.setViewportSize(PHONE);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(PHONE.width);
  }, LIGHT),
);

// Opened so small, it may choose another layout than when it becomes so.
const opened = states.filter(([state]) => ['start', 'dialog', 'sidebar'].includes(state));
it.each(opened)('fits a phone from the start: %s', (_state, act) =>
  inBrowser(
    async ({ page, fake }) => {
      await act(page, fake);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(PHONE.width);
    },
    { ...PHONE, hasTouch: true },
  ),
);

it('has those three states', () => {
  expect(opened).toHaveLength(3);
});
