// The incidents project: wires adapters to use cases and lists every global name Apps Script can call.
import { answering } from '../common/entrypoints/answering.js';
import { MailAppMailer } from '../common/google/mail-app-mailer.js';
import { ScriptLock } from '../common/google/script-lock.js';
import { SessionKeyboard } from '../common/google/session-keyboard.js';
import { onOpen, showWhoIsOnDuty } from './entrypoints/menu.js';
import { onEdit } from './entrypoints/on-edit.js';
import { setupRequest } from './entrypoints/requests.js';
import { CalendarDuty } from './google/calendar-duty.js';
import { RecordLock } from './google/record-lock.js';
import { SheetClock } from './google/sheet-clock.js';
import { SheetIncidentStore } from './google/sheet-incident-store.js';
import { SheetPeople } from './google/sheet-people.js';
import { SheetSettingsStore } from './google/sheet-settings-store.js';
import { SheetTimelineStore } from './google/sheet-timeline-store.js';
import { UserDrafts } from './google/user-drafts.js';
import type { IncidentPorts } from './use-cases/ports.js';
import { noteTypedEdit } from './use-cases/note-typed-edit.js';
import { applySetup, proposeSetup } from './use-cases/set-up.js';
import { whoIsOnDuty } from './use-cases/who-is-on-duty.js';

/** The adapters of one execution. Built on demand: services called while the script loads would kill the menu. */
const ports = () => {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const settings = new SheetSettingsStore(spreadsheet);
  const clock = new SheetClock(spreadsheet, settings);
  const timeline = new SheetTimelineStore(spreadsheet);
  const told = () => timeline.ids();
  const incidents = new SheetIncidentStore(spreadsheet, settings, told, () => clock.today().slice(0, 4));
  return {
    clock,
    keyboard: new SessionKeyboard(),
    settings,
    incidents,
    rows: incidents,
    timeline,
    people: new SheetPeople(spreadsheet, settings),
    duty: new CalendarDuty(settings),
    mailer: new MailAppMailer(),
    drafts: new UserDrafts(),
    lock: new RecordLock(new ScriptLock(), [incidents, timeline]),
  } satisfies IncidentPorts;
};
const duty = answering(() => whoIsOnDuty(ports())());

global.onOpen = onOpen;
global.onEdit = onEdit((cells) => noteTypedEdit(ports())(cells));
global.showWhoIsOnDuty = showWhoIsOnDuty(duty);
global.whoIsOnDuty = duty;
global.proposeSetup = answering(() => proposeSetup(ports().settings)());
global.applySetup = answering((request?: unknown) =>
  applySetup(ports().settings)(setupRequest(request ?? {}, '').settings),
);
