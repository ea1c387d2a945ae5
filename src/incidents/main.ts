// The incidents project: wires adapters to use cases and lists every global name Apps Script can call.
import { answering } from '../common/entrypoints/answering.js';
import { onOpen, showWhoIsOnDuty } from './entrypoints/menu.js';
import { calendarDuty } from './google/calendar-duty.js';
import { whoIsOnDuty } from './use-cases/who-is-on-duty.js';

/** Built on demand: services called while the script loads would kill the menu. */
const duty = answering(() => whoIsOnDuty(calendarDuty(SpreadsheetApp.getActiveSpreadsheet()))());

global.onOpen = onOpen;
global.showWhoIsOnDuty = showWhoIsOnDuty(duty);
global.whoIsOnDuty = duty;
