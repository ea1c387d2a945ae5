// The menu "Incidents".

export const onOpen = (): void => {
  SpreadsheetApp.getUi().createMenu('Incidents').addItem('Who is on duty', 'showWhoIsOnDuty').addToUi();
};

/** Shows the answer of `whoIsOnDuty`, or the sentence that says why there is none. */
export const showWhoIsOnDuty = (whoIsOnDuty: () => { text: string }) => (): void => {
  const ui = SpreadsheetApp.getUi();
  ui.alert('Who is on duty', sentence(whoIsOnDuty), ui.ButtonSet.OK);
};

const sentence = (whoIsOnDuty: () => { text: string }): string => {
  try {
    return whoIsOnDuty().text;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};
