// The rota project: wires adapters to use cases and lists every global name Apps Script can call.
import { GoogleClock } from '../common/google/google-clock.js';
import { ScriptLock } from '../common/google/script-lock.js';
import { SessionKeyboard } from '../common/google/session-keyboard.js';
import { answering } from '../common/entrypoints/answering.js';
import { generateRota, onOpen, readAnswers, setUp, startPoll, swapOrCover } from './entrypoints/menu.js';
import { imNext, imOnDuty } from './entrypoints/cell-functions.js';
import * as automation from './entrypoints/automation.js';
import * as requests from './entrypoints/requests.js';
import { setupRequest } from '../common/entrypoints/setup-request.js';
import { AdvancedDutyCalendar } from './google/advanced-duty-calendar.js';
import { EffectiveUser } from './google/effective-user.js';
import { FormAppPoll } from './google/form-app-poll.js';
import { GoogleCalendarCheck } from './google/google-calendar-check.js';
import { GoogleWorkbook } from '../common/google/google-workbook.js';
import { MailAppMailer } from '../common/google/mail-app-mailer.js';
import { PropertyAutomationStore } from './google/property-automation-store.js';
import { ScriptHourlyTrigger } from './google/script-hourly-trigger.js';
import { ScriptPermissions } from './google/script-permissions.js';
import { SheetAvailabilityStore } from './google/sheet-availability-store.js';
import { SheetCandidateStore } from './google/sheet-candidate-store.js';
import { SheetIncidentReader } from './google/sheet-incident-reader.js';
import { SheetOverviewTab } from './google/sheet-overview-tab.js';
import { SheetJournal } from './google/sheet-journal.js';
import { SheetRotaStore } from './google/sheet-rota-store.js';
import { SheetSettingsStore } from './google/sheet-settings-store.js';
import { UrlFetchPoll } from './google/url-fetch-poll.js';
import { readPoll } from './polls/read-poll.js';
import { applySetup } from './use-cases/apply-setup.js';
import { applySwap } from './use-cases/apply-swap.js';
import { dutyBook } from './use-cases/duty-book.js';
import { checkNow, everyHour, setAutomation, viewAutomation } from './use-cases/automation.js';
import type { AutomationPorts } from './use-cases/automation-ports.js';
import { answersJob } from './use-cases/jobs/answers-job.js';
import { buildJob } from './use-cases/jobs/build-job.js';
import { calendarJob } from './use-cases/jobs/calendar-job.js';
import { digestJob, gapsJob } from './use-cases/jobs/gap-jobs.js';
import { handOverJob } from './use-cases/jobs/hand-over-job.js';
import type { Job } from './use-cases/jobs/job.js';
import { nagJob } from './use-cases/jobs/nag-job.js';
import { nudgeJob } from './use-cases/jobs/nudge-job.js';
import { pollDueJob } from './use-cases/jobs/poll-due-job.js';
import { remindJob } from './use-cases/jobs/remind-job.js';
import { listMonths } from './use-cases/list-months.js';
import type { Keyboard } from './use-cases/ports.js';
import { previewAnswers, saveAnswers } from './use-cases/preview-answers.js';
import { previewPoll } from './use-cases/preview-poll.js';
import { previewRota } from './use-cases/preview-rota.js';
import { proposeSetup } from './use-cases/propose-setup.js';
import { publishRota } from './use-cases/publish-rota.js';
import { refreshAnswers } from './use-cases/refresh-answers.js';
import { remindMissing } from './use-cases/remind-missing.js';
import { previewSwap } from './use-cases/preview-swap.js';
import { saveDraft } from './use-cases/save-draft.js';
import { sendTestMail } from './use-cases/send-test-mail.js';
import type { SetupPorts } from './use-cases/setup-ports.js';
import { showOverview } from './use-cases/show-overview.js';
import { undoSwap } from './use-cases/undo-swap.js';
import { createPoll } from './use-cases/start-poll.js';

/** The adapters of one execution. Built on demand: services called while the script loads would kill the menu. */
const desk = (keyboard: Keyboard = new SessionKeyboard(), actor = keyboard) => {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const settings = new SheetSettingsStore(spreadsheet);
  const setting = () => settings.read().settings;
  const clock = new GoogleClock(() => setting().timeZone);
  const journal = new SheetJournal(spreadsheet, clock, actor);
  const rota = {
    clock,
    keyboard,
    settings,
    journal,
    rota: new SheetRotaStore(spreadsheet, settings, () => clock.today()),
    candidates: new SheetCandidateStore(spreadsheet, settings),
    availability: new SheetAvailabilityStore(spreadsheet, settings, () => clock.today()),
    calendar: new AdvancedDutyCalendar(() => setting().calendarId),
    mailer: new MailAppMailer(),
    lock: new ScriptLock(),
    flush: () => SpreadsheetApp.flush(),
  };
  const workbook = new GoogleWorkbook(spreadsheet);
  const calendarCheck = new GoogleCalendarCheck();
  const polls = new UrlFetchPoll();
  const poll = {
    rota,
    pages: polls,
    forms: new FormAppPoll(),
    maker: polls,
    readPoll,
    setSetting: (setting: string, value: string) => settings.write({ [setting]: value }),
    letters: () => Utilities.getUuid().replace(/-/g, '').slice(-16),
  };
  const setup = { rota, workbook, settingsTab: settings, journalTab: journal, calendarCheck };
  return { rota, poll, setup };
};

const automatedDesk = (...people: Parameters<typeof desk>): AutomationPorts => ({
  ...desk(...people).rota,
  automation: new PropertyAutomationStore(),
  trigger: new ScriptHourlyTrigger(),
  runner: () => new EffectiveUser().email(),
});

/** Who did what the clock set going, for the journal. */
const AUTOMATION: Keyboard = { email: () => 'Automation' };

/** In this order: what changes the rota comes before what speaks of it. */
const jobs = (
  ports: AutomationPorts,
  polls = { rota: ports, pages: new UrlFetchPoll(), forms: new FormAppPoll(), readPoll },
): Job[] => [
  answersJob(polls),
  buildJob(ports),
  calendarJob(ports),
  pollDueJob(),
  nudgeJob(polls),
  remindJob(),
  handOverJob({ incidents: new SheetIncidentReader() }),
  nagJob({ incidents: new SheetIncidentReader() }),
  gapsJob(),
  digestJob(ports),
];

const setupDesk = (): SetupPorts => ({
  ...desk().setup,
  permissions: new ScriptPermissions(),
  automation: new PropertyAutomationStore(),
  trigger: new ScriptHourlyTrigger(),
  jobs: jobs(automatedDesk()),
});

global.onOpen = onOpen;
global.generateRota = generateRota;
global.startPoll = startPoll;
global.readAnswers = readAnswers;
global.swapOrCover = swapOrCover;
global.setUp = setUp;

const sheetDay = (date: Date): string =>
  Utilities.formatDate(date, SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone(), 'yyyy-MM-dd');

/**
 * Incident Manager of a day, as published in the rota.
 *
 * @param {Date} date a day or a range of days; left out: today
 * @return the name, or nothing where nobody is published
 * @customfunction
 * @preserve
 */
global.IM_ON_DUTY = answering((date?: unknown) => imOnDuty(dutyBook(desk().rota), sheetDay, date));
/**
 * First day of somebody's next published duty.
 *
 * @param {string} name a name or a range of names, as in the tab Candidates
 * @return the day as 2026-12-07, or nothing where none is published
 * @customfunction
 * @preserve
 */
global.IM_NEXT = answering((name?: unknown) => imNext(dutyBook(desk().rota), name));
global.everyHour = answering(() => {
  const ports = automatedDesk(new EffectiveUser(), AUTOMATION);
  everyHour(ports, jobs(ports));
});
global.toggleAutomation = answering(() => {
  const ports = automatedDesk();
  automation.toggleAutomation(viewAutomation(ports), setAutomation(ports));
});
global.showOverview = answering(() => {
  const ports = automatedDesk();
  showOverview({
    ...ports,
    incidents: new SheetIncidentReader(),
    overview: new SheetOverviewTab(SpreadsheetApp.getActiveSpreadsheet()),
    jobs: jobs(ports),
  })();
});
global.checkNow = answering(() => {
  const ports = automatedDesk();
  automation.checkNow(() => checkNow(ports, jobs(ports)));
});

global.listMonths = answering(() => listMonths(desk().rota)());
global.previewRota = answering((request: unknown) =>
  previewRota(desk().rota)(requests.previewRequest(request, '')),
);
global.saveDraft = answering((request: unknown) => saveDraft(desk().rota)(requests.rotaRequest(request, '')));
global.publishRota = answering((request: unknown) =>
  publishRota(desk().rota)(requests.rotaRequest(request, '')),
);
global.previewAnswers = answering((source: unknown) =>
  previewAnswers(desk().poll)(requests.answersSource(source, '')),
);
global.saveAnswers = answering((request: unknown) =>
  saveAnswers(desk().rota)(requests.saveAnswersRequest(request, '')),
);
global.previewPoll = answering((request: unknown) =>
  previewPoll(desk().poll)(requests.monthRequest(request, '')),
);
global.createPoll = answering((request: unknown) =>
  createPoll(desk().poll)(requests.createPollRequest(request, '')),
);
global.refreshAnswers = answering((request: unknown) =>
  refreshAnswers(desk().poll)(requests.monthRequest(request, '')),
);
global.remindMissing = answering((request: unknown) =>
  remindMissing(desk().poll)(requests.monthRequest(request, '')),
);
global.proposeSetup = answering((request?: unknown) =>
  proposeSetup(setupDesk())(setupRequest(request ?? {}, '')),
);
global.applySetup = answering((request?: unknown) =>
  applySetup(setupDesk())(setupRequest(request ?? {}, '')),
);
global.sendTestMail = answering((request?: unknown) =>
  sendTestMail(setupDesk())(requests.testMailRequest(request ?? {}, '')),
);
global.previewSwap = answering((request?: unknown) =>
  previewSwap(desk().rota)(requests.swapPreviewRequest(request, '')),
);
global.applySwap = answering((request: unknown) => applySwap(desk().rota)(requests.swapRequest(request, '')));
global.undoSwap = answering((request: unknown) => undoSwap(desk().rota)(requests.undoRequest(request, '')));
