// The menu "Incident rota" and the dialogs behind it.

const MENU = 'Incident rota';

/** Items in order; each names a global function, so they are also what main.ts must list. */
const ITEMS: readonly (readonly [caption: string, functionName: string])[] = [
  ['Generate rota', 'generateRota'],
  ['Start poll…', 'startPoll'],
  ['Read answers…', 'readAnswers'],
  ['Swap or cover…', 'swapOrCover'],
  ['Overview', 'showOverview'],
  ['Check now', 'checkNow'],
  ['Automation on/off', 'toggleAutomation'],
  ['Set up…', 'setUp'],
];

export const onOpen = (): void => {
  const menu = SpreadsheetApp.getUi().createMenu(MENU);
  for (const [caption, functionName] of ITEMS) menu.addItem(caption, functionName);
  menu.addToUi();
};

const openDialog = (page: string, title: string, width: number, height: number): void => {
  const html = HtmlService.createHtmlOutputFromFile(page).setWidth(width).setHeight(height);
  SpreadsheetApp.getUi().showModalDialog(html, title);
};

export const generateRota = (): void => openDialog('GenerateRotaDialog', 'Generate rota', 900, 640);
export const startPoll = (): void => openDialog('StartPollDialog', 'Start poll', 600, 500);
export const readAnswers = (): void => openDialog('ReadAnswersDialog', 'Read answers', 700, 560);
export const swapOrCover = (): void => openDialog('SwapDialog', 'Swap or cover', 760, 560);
export const setUp = (): void => openDialog('SetupDialog', 'Set up', 800, 560);
