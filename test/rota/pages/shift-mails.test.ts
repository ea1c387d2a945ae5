// The mails about shifts as a mail program draws them: never wider than 600 px or the window, nothing axe minds.
import type { Browser } from 'playwright-core';
import { handOverMail } from '../../../src/rota/domain/mails/hand-over-mail.js';
import { reminderMail } from '../../../src/rota/domain/mails/reminder-mail.js';
import { violations } from '../../browser/axe.js';
import { startBrowser } from '../../browser/browser.js';
import {
  HAND_OVER,
  HOSTILE,
  incident,
  INCIDENTS,
  REMINDER,
  settingsOf,
  shift,
} from '../domain/shift-mails-example.js';

const NOW = { day: '2026-12-14', hour: 9 };
const LONG = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(4);
const long = { ...shift(LONG, '2026-12-14', '2026-12-21'), email: 'a@example.org' };
const MAILS = {
  reminder: reminderMail(REMINDER, settingsOf(), '2026-12-07'),
  'hand-over': handOverMail(HAND_OVER, { incidents: INCIDENTS, problem: null }, settingsOf(), NOW),
  'reminder with a name that does not end': reminderMail(
    { ...REMINDER, shift: long, before: long },
    settingsOf({ 'Reminder text': LONG }),
    '2026-12-07',
  ),
  'hand-over with texts that do not end': handOverMail(
    { ...HAND_OVER, outgoing: long, incoming: long },
    {
      incidents: [
        incident({ title: LONG, priority: LONG, manager: LONG, status: 'reported' }),
        incident({ title: HOSTILE, task: LONG }),
      ],
      problem: null,
    },
    settingsOf(),
    NOW,
  ),
};

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

it.each(Object.entries(MAILS))('%s fits and can be read', async (_, mail) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.setContent(mail.html);
  for (const width of [700, 320]) {
    await page.setViewportSize({ width, height: 800 });
    const found = await page.evaluate(() => ({
      scrolls: document.documentElement.scrollWidth,
      table: document.querySelector('h1')?.closest('table')?.offsetWidth ?? 0,
      heading: document.querySelector('h1')?.textContent,
      images: document.images.length,
    }));
    expect(found.scrolls).toBeLessThanOrEqual(width);
    expect(found.table).toBeGreaterThan(250);
    expect(found.table).toBeLessThanOrEqual(600);
    expect(found.images).toBe(0);
  }
  expect(await violations(page)).toEqual([]);
  await context.close();
});
