// The menu items of automation: each asks or tells in an alert.
import type { AutomationView } from '../use-cases/automation.js';

/** Asks before it changes anything: a lock does not outlive a question. */
export const toggleAutomation = (view: () => AutomationView, set: (wanted: 'on' | 'off') => string): void => {
  const ui = SpreadsheetApp.getUi();
  const { text, offers } = view();
  if (offers === null) ui.alert('Automation', text, ui.ButtonSet.OK);
  else if (ui.alert('Automation', text, ui.ButtonSet.YES_NO) === ui.Button.YES) ui.alert(set(offers));
};

export const checkNow = (check: () => string[]): void => {
  const ui = SpreadsheetApp.getUi();
  ui.alert('Check now', check().join('\n'), ui.ButtonSet.OK);
};
