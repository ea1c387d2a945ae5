// Menus, questions of scripts, toasts, problems, and the sign that a script runs.
import type { RunningView } from '../../../../local/workbench/protocol.js';
import type { FakeServer } from './fake-server.js';
import { press, useBrowser } from './in-browser.js';

const inBrowser = useBrowser();

const running: RunningView = {
  execution: 'run-7',
  project: 'rota',
  functionName: 'publishRota',
  kind: 'menu',
  user: 'ada@example.org',
  question: null,
};

const ask = (fake: FakeServer, kind: 'alert' | 'prompt', buttons: string[]): void =>
  fake.tell({
    kind: 'question',
    running: { ...running, question: { kind, title: 'Publish', text: 'Send 10 mails?', buttons } },
  });

it('runs a menu item by keyboard, also from a submenu', () =>
  inBrowser(async ({ page, fake }) => {
    await page.getByRole('menuitem', { name: 'Tools' }).focus();
    await press(page, 'ArrowLeft', 'ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Generate rota…');
    await press(page, 'm', 'ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Set up…');
    await press(page, 'ArrowLeft', 'ArrowDown', 'Enter');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('cells');
    expect(await fake.arrived('/api/run', 1)).toEqual([
      { project: 'rota', functionName: 'showDuty', kind: 'menu' },
    ]);
  }));

it('closes a menu with Escape, goes to the next with an arrow, and with a press elsewhere', () =>
  inBrowser(async ({ page }) => {
    await page.getByRole('menuitem', { name: 'Incident rota' }).press('Enter');
    await press(page, 'ArrowRight');
    await page.getByRole('menu', { name: 'Tools' }).waitFor();
    await press(page, 'Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Tools');
    await press(page, 'Enter');
    await page.getByRole('columnheader', { name: 'F', exact: true }).click();
    await page.getByRole('menu').waitFor({ state: 'detached' });
  }));

it('tells the selection before a script runs', () =>
  inBrowser(async ({ page, fake }) => {
    await page.getByRole('grid').focus();
    await press(page, 'ArrowDown', 'ArrowDown');
    await page.getByRole('menuitem', { name: 'Tools' }).press('Enter');
    await press(page, 'Enter');
    await fake.arrived('/api/run', 1);
    const paths = fake.asked.map(({ path }) => path);
    expect(paths.indexOf('/api/select')).toBeLessThan(paths.indexOf('/api/run'));
    expect(fake.posted('/api/select').at(-1)).toEqual({ project: 'rota', sheet: 1, range: 'A3' });
  }));

it('shows why a script stopped and the way to the executions', () =>
  inBrowser(async ({ page, fake }) => {
    const error = { name: 'Exception', message: 'You do not have permission to do that.' };
    fake.answers.set('/api/run', () => ({ status: 200, body: { ok: false, error } }));
    await page.getByRole('menuitem', { name: 'Tools' }).press('Enter');
    await press(page, 'Enter');
    const box = page.getByRole('alertdialog', { name: '“Recount” stopped' });
    await box.getByText('Exception: You do not have permission to do that.').waitFor();
    await box.getByRole('button', { name: 'See executions' }).press('Enter');
    expect(new URL(page.url()).hash).toBe('#executions');
  }));

it.each([
  ['Enter', ['Enter'], 'YES'],
  ['Tab and Enter', ['Tab', 'Enter'], 'NO'],
  ['Escape', ['Escape'], 'CLOSE'],
])('answers an alert with %s', (_name, keys, button) =>
  inBrowser(async ({ page, fake }) => {
    ask(fake, 'alert', ['YES', 'NO']);
    await page.getByRole('alertdialog', { name: 'Publish' }).getByText('Send 10 mails?').waitFor();
    await press(page, ...keys);
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    expect(await fake.arrived('/api/answer', 1)).toEqual([{ execution: 'run-7', button, text: '' }]);
  }),
);

it('answers a prompt with the text, over an open dialog', () =>
  inBrowser(async ({ page, fake }) => {
    fake.tell({
      kind: 'dialog',
      project: 'rota',
      title: 'Generate rota',
      width: 500,
      height: 300,
      isModal: true,
      html: '<!doctype html><html lang="en"><title>t</title><button>In the frame</button></html>',
    });
    await page.frameLocator('iframe').getByRole('button').waitFor();
    ask(fake, 'prompt', ['OK', 'CANCEL']);
    await page.getByRole('alertdialog').waitFor();
    await page.keyboard.type('2026-12');
    await press(page, 'Enter');
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    expect(await fake.arrived('/api/answer', 1)).toEqual([
      { execution: 'run-7', button: 'OK', text: '2026-12' },
    ]);
    expect(await page.getByRole('dialog', { name: 'Generate rota' }).isVisible()).toBe(true);
  }));

it('does not ask again while the answer is on its way, but asks the next question', () =>
  inBrowser(async ({ page, fake }) => {
    const question = { kind: 'alert' as const, title: 'First', text: 'Sure?', buttons: ['OK'] };
    fake.change({ running: [{ ...running, question }] });
    await page.getByRole('alertdialog', { name: 'First' }).waitFor();
    await press(page, 'Enter');
    await fake.arrived('/api/answer', 1);
    fake.change({ nowText: 'Thu 10 Dec 2026, 14:33' });
    await page.getByText('14:33').waitFor();
    expect(await page.getByRole('alertdialog').count()).toBe(0);
    fake.tell({ kind: 'question', running: { ...running, question: { ...question, title: 'Second' } } });
    await page.getByRole('alertdialog', { name: 'Second' }).waitFor();
  }));

it('keeps a question and what is typed when an older state comes in after it', () =>
  inBrowser(async ({ page, fake }) => {
    const { asked, release } = fake.holdState();
    fake.change({ nowText: 'Thu 10 Dec 2026, 14:33' });
    await asked;
    ask(fake, 'prompt', ['OK', 'CANCEL']);
    await page.getByRole('alertdialog').waitFor();
    await page.keyboard.type('2026-12');
    release();
    await page.getByText('14:33').waitFor();
    fake.change({ nowText: 'Thu 10 Dec 2026, 14:34' });
    await page.getByText('14:34').waitFor();
    expect(await page.getByRole('alertdialog').getByRole('textbox').inputValue()).toBe('2026-12');
  }));

it('asks again after a reload, and stops asking when somebody else answered', () =>
  inBrowser(async ({ page, fake }) => {
    const question = { kind: 'alert' as const, title: 'Publish', text: 'Sure?', buttons: ['OK'] };
    fake.change({ running: [{ ...running, question }] });
    await page.getByRole('alertdialog').waitFor();
    await page.reload();
    await page.getByRole('alertdialog').waitFor();
    fake.tell({ kind: 'questionGone', execution: 'run-7' });
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  }));

it('shows toasts until they are closed or their time is over', () =>
  inBrowser(async ({ page, fake }) => {
    fake.tell({ kind: 'toast', project: 'rota', title: 'Rota', text: 'Short.', seconds: 0.2 });
    fake.tell({ kind: 'toast', project: 'rota', title: '', text: 'It stays.', seconds: -1 });
    await page.getByText('It stays.').waitFor();
    await page.getByText('Short.').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Close the message' }).press('Enter');
    await page.getByText('It stays.').waitFor({ state: 'detached' });
  }));

it('says that a script runs, and stops it', () =>
  inBrowser(async ({ page, fake }) => {
    fake.change({ running: [running] });
    await page.getByText('rota: publishRota').waitFor();
    await page.getByRole('button', { name: 'Stop' }).press('Enter');
    expect(await fake.arrived('/api/stop', 1)).toEqual([{ execution: 'run-7' }]);
    fake.change({ running: [] });
    await page.getByText('Working…').waitFor({ state: 'detached' });
  }));

it('changes who is at the keyboard', () =>
  inBrowser(async ({ page, fake }) => {
    await page.getByLabel('At the keyboard').selectOption('Bo Ferreira');
    expect(await fake.arrived('/api/person', 1)).toEqual([{ email: 'bo@example.org' }]);
  }));

it('lists all keys', () =>
  inBrowser(async ({ page }) => {
    await page.getByRole('grid').focus();
    await press(page, 'Control+/');
    await page.getByRole('dialog', { name: 'Keys' }).getByText('leave the cells').waitFor();
    await press(page, 'Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('cells');
  }));
