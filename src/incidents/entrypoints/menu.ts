// The menu "Incidents" and the sidebar behind it.

/** Items in order; each names a global function, so they are also what main.ts must list. */
const ITEMS: readonly (readonly [caption: string, functionName: string])[] = [
  ['Open Incident Desk', 'showSidebar'],
  ['Who is on duty', 'showWhoIsOnDuty'],
  ['Statistics', 'showStatistics'],
  ['Set up…', 'setUp'],
];

export const onOpen = (): void => {
  const menu = SpreadsheetApp.getUi().createMenu('Incidents');
  for (const [caption, functionName] of ITEMS) menu.addItem(caption, functionName);
  menu.addToUi();
};

export const showSidebar = (): void => {
  const html = HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Incident Desk');
  SpreadsheetApp.getUi().showSidebar(html);
};

export const setUp = (): void => {
  const html = HtmlService.createHtmlOutputFromFile('SetupDialog').setWidth(800).setHeight(560);
  SpreadsheetApp.getUi().showModalDialog(html, 'Set up');
};

/** Shows the answer of `whoIsOnDuty`, or the sentence that says why there is none. */
export const showWhoIsOnDuty = (whoIsOnDuty: () => { text: string }) => (): void => {
  const ui = SpreadsheetApp.getUi();
  ui.alert('Who is on duty', sentence(whoIsOnDuty), ui.ButtonSet.OK);
};

/** Brings the Statistics tab up to date, or shows the sentence that says why it could not. For the menu and the sidebar. */
export const showStatistics = (work: () => void) => (): { isShown: boolean } => {
  try {
    work();
    return { isShown: true };
  } catch (error) {
    const ui = SpreadsheetApp.getUi();
    ui.alert('Statistics', error instanceof Error ? error.message : String(error), ui.ButtonSet.OK);
    return { isShown: false };
  }
};

const sentence = (whoIsOnDuty: () => { text: string }): string => {
  try {
    return whoIsOnDuty().text;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};
