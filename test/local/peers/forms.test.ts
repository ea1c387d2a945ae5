// The stand-in for Google Forms: a form is answered over HTTP, and by keyboard in a real browser.
import type { Browser } from 'playwright-core';
import { formsOf } from '../../../local/runtime/host/services/forms/published.js';
import type { WorldForm } from '../../../local/runtime/world/form.js';
import { emptyWorld } from '../../../local/runtime/world/world.js';
import type { World } from '../../../local/runtime/world/world.js';
import { startForms } from '../../../local/peers/forms.js';
import { violations, darkViolations } from '../../browser/axe.js';
import { startBrowser } from '../../browser/browser.js';
import { keys, tabTo } from '../../browser/keyboard.js';
import { elementsOf } from './dudle-page.js';

const HOSTILE = '<img src=x onerror="alert(1)">';
const FORM: WorldForm = {
  id: 'form-1',
  publishedId: 'e-1',
  title: 'Incident Managers in December 2026',
  description: `Choose for each week. ${HOSTILE}`,
  confirmation: 'Thank you.',
  owner: 'em@example.org',
  editors: [],
  isPublished: true,
  isAccepting: true,
  items: [
    {
      id: 1,
      type: 'LIST',
      title: 'Your name',
      help: '',
      isRequired: true,
      choices: ['Ada', 'Bartholomäus Wolfeschlegelsteinhausenbergerdorff'],
    },
    {
      id: 2,
      type: 'GRID',
      title: 'Can you be Incident Manager?',
      help: 'One answer for each week',
      isRequired: false,
      rows: ['Mon 7 Dec 2026', 'Mon 14 Dec 2026'],
      columns: ['yes', 'if need be', 'no'],
    },
  ],
  responses: [],
};

let world: World;
let form: WorldForm;
let answered = 0;
let server: Awaited<ReturnType<typeof startForms>>;
beforeAll(async () => {
  server = await startForms({ world: () => world, answered: () => (answered += 1) });
});
beforeEach(() => {
  world = emptyWorld('2026-11-12T09:00:00.000Z');
  world.formsSite = `${server.address}/`;
  form = structuredClone(FORM);
  formsOf(world)[form.id] = form;
  answered = 0;
});
afterAll(() => server.close());

const address = (): string => `${server.address}/forms/d/e/e-1/viewform`;
const send = (fields: Record<string, string>): Promise<Response> =>
  fetch(address(), { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) });

it('takes what was chosen, as often as somebody sends it', async () => {
  const sent = await send({ 'entry.1': 'Ada', 'entry.2.1': 'if need be' });
  expect([sent.status, sent.headers.get('location')]).toEqual([303, '/forms/d/e/e-1/viewform?sent']);
  await send({ 'entry.1': 'Ada' });
  expect(form.responses.map(({ at, answers }) => [at, answers])).toEqual([
    [world.now, { 1: 'Ada', 2: ['', 'if need be'] }],
    [world.now, { 1: 'Ada' }],
  ]);
  expect(answered).toBe(2);
  expect(await (await fetch(`${address()}?sent`)).text()).toContain('Thank you.');
  expect(await (await fetch(server.address)).text()).toContain('2 responses');
});

it('says what is missing and keeps what was chosen; shows text as text', async () => {
  const html = await (await send({ 'entry.2.0': 'no' })).text();
  const elements = elementsOf(html);
  expect(elements.find(({ attributes }) => attributes.role === 'alert')?.text).toBe(
    'Your name: this question must be answered.',
  );
  const chosen = elements.filter(({ attributes }) => 'checked' in attributes);
  expect(chosen.map(({ attributes }) => [attributes.name, attributes.value])).toEqual([['entry.2.0', 'no']]);
  expect(elements.some(({ name }) => name === 'img')).toBe(false);
  expect(html).not.toContain(HOSTILE);
  expect([form.responses, answered]).toEqual([[], 0]);
});

it('says that a form is closed, and knows no form that is gone or not published', async () => {
  form.isAccepting = false;
  expect(await (await fetch(address())).text()).toContain('is no longer accepting responses');
  expect(await (await send({ 'entry.1': 'Ada' })).text()).toContain('is no longer accepting responses');
  form.isPublished = false;
  expect((await fetch(address())).status).toBe(404);
  world.forms = {};
  expect((await send({ 'entry.1': 'Ada' })).status).toBe(404);
});

describe('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  it('is answered by keyboard alone, on a narrow page, without a violation', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 700 } });
    await page.goto(address());
    expect(await violations(page)).toEqual([]);
    expect(await darkViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await tabTo(page, /^Your name/);
    await keys(page, 'A', 'Tab', 'Space', 'ArrowRight', 'Tab', 'Space', 'Tab', 'Enter');
    await page.getByRole('status').getByText('Thank you.').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(form.responses[0]?.answers).toEqual({ 1: 'Ada', 2: ['if need be', 'yes'] });
    await page.close();
  });
});
