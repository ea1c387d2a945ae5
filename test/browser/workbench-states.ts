// The states of the workbench's page worth looking at, and how to get there.
import type { Page } from 'playwright-core';
import type { FakeServer } from '../local/workbench/page/fake-server.js';

const cells = (page: Page) => page.getByRole('grid');

const goTo = async (page: Page, name: string): Promise<void> => {
  await page.getByLabel('Name of the chosen cells').fill(name);
  await page.keyboard.press('Enter');
};

const PAGE_OF_A_SCRIPT = `<!doctype html><html lang="en"><head><title>t</title><style>
:root{color-scheme:light dark} body{font:13px/20px Roboto,Arial;margin:16px} h1{font-size:15px}</style></head>
<body><h1>December 2026</h1><p>Three of four weeks have somebody.</p><button>Publish 3 of 4 weeks…</button></body></html>`;

const running = {
  execution: '7',
  project: 'rota',
  functionName: 'publishRota',
  kind: 'menu',
  user: 'ada@example.org',
};

const dialog = (fake: FakeServer, isModal: boolean): void =>
  fake.tell({
    kind: 'dialog',
    project: 'rota',
    title: 'Generate rota',
    width: 700,
    height: 420,
    isModal,
    html: PAGE_OF_A_SCRIPT,
  });

const sidebar = (fake: FakeServer): void =>
  fake.tell({ kind: 'sidebar', project: 'rota', title: 'Incidents', html: PAGE_OF_A_SCRIPT });

export const workbenchStates: Record<string, (page: Page, fake: FakeServer) => Promise<void>> = {
  start: () => Promise.resolve(),
  area: async (page) => {
    await goTo(page, 'B3:C6');
  },
  note: async (page) => {
    await goTo(page, 'B4');
  },
  typing: async (page) => {
    await goTo(page, 'E9');
    await page.keyboard.type('Chidi is away from Wednesday on');
  },
  list: async (page) => {
    await goTo(page, 'B5');
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('ArrowDown');
  },
  formula: async (page) => {
    await goTo(page, 'D3');
    await page.getByLabel('Content of D3').focus();
  },
  far: async (page) => {
    await page.getByRole('tab', { name: 'Incident record' }).click();
    await cells(page).focus();
    await page.keyboard.press('Control+End');
  },
  menu: async (page) => {
    await page.getByRole('menuitem', { name: 'Incident rota' }).press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
  },
  sheets: async (page) => {
    await page.getByRole('button', { name: 'All sheets' }).click();
  },
  dialog: async (page, fake) => {
    dialog(fake, true);
    await page.frameLocator('iframe').getByRole('button').waitFor();
  },
  modeless: async (page, fake) => {
    dialog(fake, false);
    await page.frameLocator('iframe').getByRole('button').waitFor();
  },
  sidebar: async (page, fake) => {
    sidebar(fake);
    await page.frameLocator('iframe').getByRole('button').waitFor();
  },
  alert: async (page, fake) => {
    const text = 'Publish 3 weeks and send 10 mails?\n\nMon 28 Dec 2026 stays open.';
    fake.change({
      running: [{ ...running, question: { kind: 'alert', title: 'Publish', text, buttons: ['YES', 'NO'] } }],
    });
    await page.getByRole('alertdialog').waitFor();
  },
  prompt: async (page, fake) => {
    const text = 'Which month, as 2026-12?';
    fake.change({
      running: [
        { ...running, question: { kind: 'prompt', title: 'Month', text, buttons: ['OK', 'CANCEL'] } },
      ],
    });
    await page.getByRole('alertdialog').waitFor();
  },
  toast: async (page, fake) => {
    fake.tell({
      kind: 'toast',
      project: 'rota',
      title: 'Rota',
      text: '4 weeks saved as a draft.',
      seconds: 60,
    });
    fake.change({ running: [{ ...running, question: null }] });
    await page.getByText('Working…').waitFor();
  },
  refused: async (page, fake) => {
    fake.answers.set('/api/edit', () => ({
      status: 400,
      body: {
        error:
          'The data you entered in cell B3 violates the data validation rules set on this cell. Choose somebody of the team.',
      },
    }));
    await goTo(page, 'B3');
    await page.keyboard.type('Nobody');
    await page.keyboard.press('Enter');
    await page.getByRole('alertdialog').waitFor();
  },
  keys: async (page) => {
    await page.getByRole('button', { name: 'Keys' }).click();
  },
  away: async (page, fake) => {
    await fake.stop();
    await page.getByText('does not answer').waitFor();
  },
};
