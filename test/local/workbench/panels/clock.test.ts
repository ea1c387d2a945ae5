import type { Browser } from 'playwright-core';
import { violations } from '../../../browser/axe.js';
import type { ClockResult } from '../../../../local/workbench/protocol.js';
import { startBrowser } from '../../../browser/browser.js';
import { held } from '../held.js';
import type { FakeServer } from './harness/fake-server.js';
import { refused, startFakeServer } from './harness/fake-server.js';
import type { OpenPanel } from './harness/open-panel.js';
import { openPanel } from './harness/open-panel.js';
import { full, state } from './harness/worlds.js';

let browser: Browser;
let server: FakeServer;
let open: OpenPanel;

beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(), startFakeServer()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
});
beforeEach(() => {
  server.answers = full();
  server.sent.length = 0;
});
afterEach(() => open.close());

const box = () => open.page.getByRole('region', { name: 'Move the clock' });
const press = (name: string): Promise<void> => box().getByRole('button', { name }).press('Enter');

/** Opens the box by keyboard. */
const openBox = async (): Promise<void> => {
  open = await openPanel(browser, server, '');
  await open.page.locator('.clock__now').press('Enter');
  await box().waitFor();
};

const RESULT: ClockResult = {
  now: '2026-12-07T08:17:00.000Z',
  fired: [
    { project: 'rota', functionName: 'runHourly', at: '2026-12-07T08:17:00.000Z', ok: true, message: '' },
    {
      project: 'rota',
      functionName: 'remind',
      at: '2026-12-07T08:17:00.000Z',
      ok: false,
      message: 'Exception: No calendar is named in Settings.',
    },
  ],
};

it('says the time in words, and follows it', async () => {
  open = await openPanel(browser, server, '');
  expect(await open.page.locator('.clock__now').innerText()).toContain('Mon 23 Nov 2026, 09:30');
  server.answers['/api/state'] = state({ nowText: 'Mon 7 Dec 2026, 09:17' });
  server.tell({ kind: 'changed', parts: ['state'] });
  await open.page.locator('.clock__now', { hasText: 'Mon 7 Dec 2026, 09:17' }).waitFor();
});

it('goes to the next trigger, and lists what ran and what failed', async () => {
  server.answers['/api/clock'] = RESULT;
  await openBox();
  await press('Next trigger (Mon 7 Dec, 09:17)');
  await box().getByText('It is Mon 7 Dec 2026, 09:17. 2 triggers ran on the way, 1 failed.').waitFor();
  expect(server.sent).toEqual([{ path: '/api/clock', body: '{"next":true}' }]);
  const runs = await box().locator('li').allInnerTexts();
  expect(runs.map((text) => text.split('\n').filter((line) => line !== ''))).toEqual([
    ['runHourly', 'completed', 'rota, Mon 7 Dec 2026, 09:17'],
    ['remind', 'failed', 'rota, Mon 7 Dec 2026, 09:17', 'Exception: No calendar is named in Settings.'],
  ]);
  expect(await violations(open.page)).toEqual([]);
});

it.each([
  ['+1 hour', '{"to":"2026-11-23T09:30:00.000Z"}'],
  ['+1 day', '{"days":1}'],
  ['+1 week', '{"days":7}'],
])('goes on by %s', async (name, body) => {
  server.answers['/api/clock'] = { now: '2026-11-30T08:30:00.000Z', fired: [] };
  await openBox();
  await press(name);
  await box().getByText('It is Mon 30 Nov 2026, 09:30. Nothing was due on the way.').waitFor();
  expect(server.sent).toEqual([{ path: '/api/clock', body }]);
});

describe('a jump', () => {
  const jumpTo = async (wall: string): Promise<void> => {
    await openBox();
    await box().getByLabel('Jump to a date and time').fill(wall);
    await open.page.keyboard.press('Enter');
  };

  it('takes the time as the world’s zone means it, said in words before', async () => {
    server.answers['/api/clock'] = RESULT;
    await openBox();
    await box().getByLabel('Jump to a date and time').fill('2027-07-01T12:00');
    expect(await box().innerText()).toContain('Thu 1 Jul 2027, 12:00');
    await press('Jump');
    await box().getByText('2 triggers ran').waitFor();
    expect(server.sent).toEqual([{ path: '/api/clock', body: '{"to":"2027-07-01T10:00:00.000Z"}' }]);
    server.answers['/api/state'] = state({ now: RESULT.now });
    server.tell({ kind: 'changed', parts: ['state'] });
    await open.page.locator('#clock-to[min="2026-12-07T09:17"]').waitFor();
    expect(await box().getByLabel('Jump to a date and time').inputValue()).toBe('2026-12-07T09:17');
  });

  it.each([
    ['2026-11-23T09:30', 'The clock only goes forward: give a moment after Mon 23 Nov 2026, 09:30.'],
    ['2025-01-01T00:00', 'The clock only goes forward: give a moment after Mon 23 Nov 2026, 09:30.'],
    ['', 'Give a whole date and a time, for example 07/12/2026, 09:00.'],
  ])('to %j is refused', async (wall, sentence) => {
    await jumpTo(wall);
    expect(await box().getByRole('alert').innerText()).toBe(sentence);
    expect(server.sent).toEqual([]);
  });
});

it('shows that it moves, and moves once', async () => {
  const { value, release } = held<ClockResult>();
  server.answers['/api/clock'] = () => value;
  await openBox();
  await press('+1 week');
  await box().getByText('On the way: a week later.').waitFor();
  const run = {
    execution: 'x',
    project: 'rota',
    functionName: 'runHourly',
    kind: 'trigger',
    user: 'em@example.org',
    question: null,
  };
  server.answers['/api/state'] = state({ running: [run] });
  server.tell({ kind: 'changed', parts: ['state'] });
  await box().getByText('runHourly runs.').waitFor();
  await press('+1 day');
  release(RESULT);
  await box().getByText('2 triggers ran').waitFor();
  expect(server.sent).toHaveLength(1);
});

it('tells the one who went on with something else', async () => {
  const { value, release } = held<ClockResult>();
  server.answers['/api/clock'] = () => value;
  await openBox();
  await press('+1 week');
  await box().getByText('On the way: a week later.').waitFor();
  await open.page.keyboard.press('Escape');
  await box().waitFor({ state: 'detached' });
  expect(await open.page.evaluate(() => document.activeElement?.className)).toBe('clock__now');
  release(RESULT);
  await open.page
    .locator('#said', {
      hasText: 'The clock has moved: It is Mon 7 Dec 2026, 09:17. 2 triggers ran on the way, 1 failed.',
    })
    .waitFor();
});

it('says why it did not move', async () => {
  server.answers['/api/clock'] = refused('A script waits for an answer. Answer it first.');
  await openBox();
  await press('+1 day');
  expect(await box().getByRole('alert').innerText()).toBe(
    'The clock did not move on. A script waits for an answer. Answer it first.',
  );
});

it('has nothing to wait for where no trigger is due, and closes when one goes elsewhere', async () => {
  server.answers['/api/state'] = state({ nextTrigger: null });
  await openBox();
  expect(await box().innerText()).toContain('No trigger is due.');
  await open.page.mouse.click(300, 500);
  await box().waitFor({ state: 'detached' });
});
