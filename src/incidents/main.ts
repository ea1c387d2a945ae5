// The incidents project: wires adapters to use cases and lists every global name Apps Script can call.
import { answering } from '../common/entrypoints/answering.js';
import { setupRequest } from '../common/entrypoints/setup-request.js';
import { listEntries } from '../common/google/duty-calendar-api.js';
import { GoogleWorkbook } from '../common/google/google-workbook.js';
import { MailAppMailer } from '../common/google/mail-app-mailer.js';
import { ScriptLock } from '../common/google/script-lock.js';
import { SessionKeyboard } from '../common/google/session-keyboard.js';
import {
  onOpen,
  setUp,
  showSidebar,
  showStatistics as showingStatistics,
  showWhoIsOnDuty,
} from './entrypoints/menu.js';
import { onEdit } from './entrypoints/on-edit.js';
import * as requests from './entrypoints/requests.js';
import { CalendarDuty } from './google/calendar-duty.js';
import { RecordLock } from './google/record-lock.js';
import { SheetClock } from './google/sheet-clock.js';
import { SheetIncidentStore } from './google/sheet-incident-store.js';
import { SheetPeople } from './google/sheet-people.js';
import { SheetSettingsStore } from './google/sheet-settings-store.js';
import { recordPlace } from './google/sheet-record-place.js';
import { SheetStatisticsTab } from './google/sheet-statistics-tab.js';
import { SheetTimelineStore } from './google/sheet-timeline-store.js';
import { SheetTimeColumns } from './google/sheet-time-columns.js';
import { UserDrafts } from './google/user-drafts.js';
import type { IncidentPorts } from './use-cases/ports.js';
import type { RecordSetupPorts } from './use-cases/setup-ports.js';
import { actOnIncident } from './use-cases/act-on-incident.js';
import { applySetup } from './use-cases/apply-setup.js';
import { askForCover } from './use-cases/ask-for-cover.js';
import { askWhoTakesIt } from './use-cases/ask-who-takes-it.js';
import { keepDraft } from './use-cases/keep-draft.js';
import { findSimilar, logIncident } from './use-cases/log-incident.js';
import { noteHandEdits } from './use-cases/note-hand-edits.js';
import { noteTypedEdit } from './use-cases/note-typed-edit.js';
import { openDesk } from './use-cases/open-desk.js';
import { openIncident } from './use-cases/open-incident.js';
import { proposeSetup } from './use-cases/propose-setup.js';
import { reportIncident } from './use-cases/report-incident.js';
import { showStatistics } from './use-cases/show-statistics.js';
import { whoIsOnDuty } from './use-cases/who-is-on-duty.js';

/** The adapters of one execution. Built on demand: services called while the script loads would kill the menu. */
const ports = (hint = '') => {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const settings = new SheetSettingsStore(spreadsheet, hint);
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
const setupPorts = () => {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const own = ports();
  return {
    ...own,
    workbook: new GoogleWorkbook(spreadsheet),
    settingsTab: own.settings,
    timelineTab: own.timeline,
    calendarLook: { look: listEntries },
    timeColumns: new SheetTimeColumns(spreadsheet),
  } satisfies RecordSetupPorts;
};
const duty = answering(() => whoIsOnDuty(ports())());

global.onOpen = onOpen;
global.onEdit = onEdit((cells) => noteTypedEdit(ports())(cells));
global.showSidebar = showSidebar;
global.setUp = setUp;
global.showWhoIsOnDuty = showWhoIsOnDuty(duty);
global.whoIsOnDuty = duty;

global.openDesk = answering(() => openDesk(ports())());
global.openIncident = answering((key: unknown) => {
  const asked = requests.incidentKey(key, '');
  return openIncident(ports(asked.hint))(asked);
});
global.findSimilar = answering((request: unknown) =>
  findSimilar(ports())(requests.similarRequest(request, '')),
);
global.logIncident = answering((request: unknown) => {
  const asked = requests.logRequest(request, '');
  return logIncident(ports(asked.hint))(asked);
});
global.reportIncident = answering((request: unknown) =>
  reportIncident(ports())(requests.reportRequest(request, '')),
);
global.actOnIncident = answering((request: unknown) => {
  const asked = requests.actRequest(request, '');
  return actOnIncident(ports(asked.hint))(asked);
});
global.noteHandEdits = answering(() => noteHandEdits(ports())());
global.askForCover = answering((request: unknown) =>
  askForCover(ports())(requests.coverRequest(request, '')),
);
global.askWhoTakesIt = answering((request: unknown) =>
  askWhoTakesIt(ports())(requests.askRequest(request, '')),
);
global.keepDraft = answering((request: unknown) => keepDraft(ports())(requests.draftRequest(request, '')));
global.showStatistics = showingStatistics(
  answering(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const { settings, lock } = ports();
    const place = () => recordPlace(spreadsheet, settings);
    showStatistics({ place, lock, statistics: new SheetStatisticsTab(spreadsheet) })();
  }),
);
global.proposeSetup = answering((request?: unknown) =>
  proposeSetup(setupPorts())(setupRequest(request ?? {}, '')),
);
global.applySetup = answering((request?: unknown) =>
  applySetup(setupPorts())(setupRequest(request ?? {}, '')),
);
