// The incidents project: wires adapters to use cases and lists every global name Apps Script can call.
global.onOpen = (): void => {
  SpreadsheetApp.getUi().createMenu('Incidents').addToUi();
};
