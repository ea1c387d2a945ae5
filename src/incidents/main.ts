// The incidents project: wires adapters to use cases and lists every global name Apps Script can call.
import { answering } from '../common/entrypoints/answering.js';
import { SettingsSheet } from '../common/google/settings-sheet.js';
import { SETTING_SPECS } from './domain/incident-settings.js';
import { onOpen, showWhoIsOnDuty } from './entrypoints/menu.js';
import { setupRequest } from './entrypoints/requests.js';
import { calendarDuty } from './google/calendar-duty.js';
import { applySetup, proposeSetup } from './use-cases/set-up.js';
import { whoIsOnDuty } from './use-cases/who-is-on-duty.js';

/** Built on demand: services called while the script loads would kill the menu. */
const settings = () => new SettingsSheet(SpreadsheetApp.getActiveSpreadsheet(), SETTING_SPECS);
const duty = answering(() => whoIsOnDuty(calendarDuty(settings().rows()))());

global.onOpen = onOpen;
global.showWhoIsOnDuty = showWhoIsOnDuty(duty);
global.whoIsOnDuty = duty;
global.proposeSetup = answering(() => proposeSetup(settings())());
global.applySetup = answering((request?: unknown) =>
  applySetup(settings())(setupRequest(request ?? {}, '').settings),
);
