// Looks at the record sheet and the duty calendar and says what was found, guessed and missing; writes nothing.
import { addWeeks } from '../../common/domain/calendar.js';
import { guessTabs } from '../../common/domain/guess-tabs.js';
import type { SheetTexts } from '../../common/domain/guess-tabs.js';
import { Refusal } from '../../common/domain/refusal.js';
import type { SettingRow } from '../../common/domain/settings-tab.js';
import { repairCheck, settingChecks, zoneCheck } from '../../common/domain/setup-checks.js';
import type { SetupCheck } from '../../common/domain/setup-checks.js';
import { planSetup, planSize } from '../../common/domain/setup-plan.js';
import type { SetupPlan } from '../../common/domain/setup-plan.js';
import { isNoRest, isOurs, isStandard, mappingsOf, missingTabs } from '../../common/use-cases/found-tabs.js';
import { typedSettings } from '../../common/use-cases/setup-refusals.js';
import { withRequested } from '../../common/use-cases/setup-request.js';
import { settingProposal, sheetColumns, tabProposal } from '../../common/use-cases/setup-view.js';
import type { TabProposal } from '../../common/use-cases/setup-contract.js';
import { readSettings, SETTING_SPECS } from '../domain/incident-settings.js';
import { MAPPED_TABS, OWN_TABS, SHOWN_TABS } from '../domain/incident-tabs.js';
import { idsMissing } from '../domain/record-texts.js';
import type { SetupProposal, SetupRequest } from './setup-contract.js';
import type { RecordSetupPorts } from './setup-ports.js';

export const proposeSetup =
  (ports: RecordSetupPorts) =>
  (request: SetupRequest = {}): SetupProposal =>
    lookAtSetup(ports, request).proposal;

/** What was found, and the plan for it where not everything is agreed to. */
export interface SetupLook {
  proposal: SetupProposal;
  planFor: (isSure: (tab: TabProposal) => boolean) => SetupPlan;
}

export const lookAtSetup = (ports: RecordSetupPorts, request: SetupRequest): SetupLook => {
  const today = ports.clock.today();
  const written = ports.settingsTab.rows();
  const rows = withRequested(written, request.settings ?? {});
  const { settings, problems } = readSettings(rows);
  const skipped = [...OWN_TABS.map(({ tab }) => tab), ...SHOWN_TABS];
  const sheets = ports.workbook.sheets(skipped).filter(isNoRest(MAPPED_TABS));
  const guesses = guessTabs(
    MAPPED_TABS,
    sheets,
    mappingsOf(MAPPED_TABS, settings.mapping, request, sheets),
    today,
  );
  const tabs = guesses.map((guess) => tabProposal(guess, sheets, today));
  const calendar = lookAtCalendar(ports, settings.calendarId);
  const planFor = planner(ports, tabs, written, request);
  const zones = {
    script: ports.workbook.scriptTimeZone(),
    spreadsheet: ports.workbook.timeZone(),
    calendar: calendar.timeZone,
  };
  const plan = planFor(() => true);
  const record = guesses.find(({ spec }) => spec.tab === 'Incidents');
  const ids = idsMissing(record, sheets);
  return {
    planFor,
    proposal: {
      tabs,
      sheets: sheets.map(sheetColumns(guesses)),
      settings: SETTING_SPECS.map((spec) =>
        settingProposal(spec, rows, 'Needed before anybody can be shown as on duty.'),
      ),
      calendar: { id: settings.calendarId, writable: false, ...calendar },
      adoptable: [],
      timeZones: zones,
      checks: [
        repairCheck(planSize(plan)),
        calendarCheck(calendar),
        idCheck(ids),
        zoneCheck(zones, settings.timeZone),
        ...settingChecks(problems),
      ],
      allowAddress: null,
      plan: ids === 0 ? plan : { ...plan, ids },
      isSetUp: isSetUp(ports, settings.calendarId, tabs),
      // An empty spreadsheet has nothing that could be meant by anything.
      isStandard: isStandard(guesses) || sheets.every(isBlank),
      problems: [
        ...problems,
        ...missingTabs(guesses),
        ...(calendar.problem === null ? [] : [calendar.problem]),
      ],
    },
  };
};

const isBlank = ({ rows }: SheetTexts): boolean => rows.every((row) => row.every((text) => text === ''));

const isSetUp = (ports: RecordSetupPorts, calendarId: string, tabs: readonly TabProposal[]): boolean =>
  ports.settingsTab.isThere() &&
  ports.timelineTab.isThere() &&
  calendarId !== '' &&
  tabs.every((tab) => isOurs(tab) && (tab.sheet !== null || tab.tab !== 'Incidents'));

const planner =
  (
    ports: RecordSetupPorts,
    tabs: readonly TabProposal[],
    rows: readonly SettingRow[],
    { settings = {} }: SetupRequest,
  ): SetupLook['planFor'] =>
  (isSure) => {
    const there = { Settings: ports.settingsTab.isThere(), Timeline: ports.timelineTab.isThere() };
    return planSetup({
      tabs: MAPPED_TABS.flatMap((spec) => {
        const found = tabs.find((tab) => tab.tab === spec.tab && isSure(tab));
        return found === undefined ? [] : [{ spec, found }];
      }),
      missingTabs: OWN_TABS.map(({ tab }) => tab).filter((tab) => !there[tab as keyof typeof there]),
      rows,
      known: SETTING_SPECS.map(({ setting }) => setting),
      typed: typedSettings(SETTING_SPECS, settings),
      lacksCheckboxes: false,
    });
  };

interface CalendarState {
  name: string | null;
  timeZone: string | null;
  problem: string | null;
}

const lookAtCalendar = (ports: RecordSetupPorts, id: string): CalendarState => {
  const today = ports.clock.today();
  try {
    const { name, timeZone } = ports.calendarLook.look(id, today, addWeeks(today, 1));
    return { name, timeZone, problem: null };
  } catch (error) {
    if (error instanceof Refusal) return { name: null, timeZone: null, problem: error.message };
    throw error;
  }
};

const calendarCheck = ({ name, problem }: CalendarState): SetupCheck =>
  problem === null
    ? { what: 'Calendar', state: 'ok', sentence: `“${name ?? ''}” can be read.` }
    : { what: 'Calendar', state: 'bad', sentence: problem };

const idCheck = (count: number): SetupCheck =>
  count === 0
    ? { what: 'IDs', state: 'ok', sentence: 'Every incident has an ID of its own.' }
    : {
        what: 'IDs',
        state: 'warn',
        sentence: `${count === 1 ? 'One incident has' : `${String(count)} incidents have`} no ID of ${count === 1 ? 'its' : 'their'} own; the last step gives ${count === 1 ? 'it' : 'them'} one.`,
      };
