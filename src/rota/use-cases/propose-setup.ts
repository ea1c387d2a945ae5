// Looks at the spreadsheet and the calendar and says what was found, guessed and missing; writes nothing.
import { addWeeks, mondayOf } from '../../common/domain/calendar.js';
import { Refusal } from '../../common/domain/refusal.js';
import type { TabMapping } from '../../common/domain/tabs.js';
import { guessTabs, titleOfColumn } from '../domain/guess-tabs.js';
import type { GuessedTab, SettledMapping, SheetTexts } from '../domain/guess-tabs.js';
import { handMadeEntries } from '../domain/hand-made-entries.js';
import { MAPPED_TABS, OWN_TABS } from '../domain/rota-tabs.js';
import type { SettingRow } from '../../common/domain/settings-tab.js';
import { readSettings, SETTING_SPECS } from '../domain/rota-settings.js';
import type { Person } from '../domain/situation.js';
import { mappedSheetSetting, mappingFrom } from '../../common/domain/tab-mapping.js';
import type { SetupProposal, SetupRequest } from './contract.js';
import type { RotaPorts } from './ports.js';
import type { CalendarCheck, JournalTab, SettingsTab, Workbook } from './setup-ports.js';
import { requestedMapping } from './setup-request.js';
import { settingProposal, sheetColumns, tabProposal } from './setup-view.js';

export interface SetupPorts {
  rota: RotaPorts;
  workbook: Workbook;
  settingsTab: SettingsTab;
  journalTab: JournalTab;
  calendarCheck: CalendarCheck;
}

/** Weeks back and ahead in which hand-made calendar entries are looked for. */
const LOOK_BACK = 4;
const LOOK_AHEAD = 26;

export const proposeSetup =
  (ports: SetupPorts) =>
  (request: SetupRequest = {}): SetupProposal => {
    const today = ports.rota.clock.today();
    const rows = withRequested(ports.settingsTab.rows(), request.settings ?? {});
    const { settings, problems } = readSettings(rows);
    const own = OWN_TABS.map(({ tab }) => tab);
    const sheets = ports.workbook.sheets().filter(({ sheet }) => !own.includes(sheet));
    const tabs = guessTabs(MAPPED_TABS, sheets, mappingsOf(settings.mapping, request, sheets), today);
    const calendar = lookAtCalendar(ports, settings.calendarId, today);
    const people = candidatesOf(ports, tabs, sheets);
    const proposals = tabs.map((guess) => tabProposal(guess, sheets, today));
    const timeZones = {
      script: ports.workbook.scriptTimeZone(),
      spreadsheet: ports.workbook.timeZone(),
      calendar: calendar.timeZone,
    };
    return {
      tabs: proposals,
      sheets: sheets.map(sheetColumns(tabs)),
      settings: SETTING_SPECS.map((spec) => settingProposal(spec, rows)),
      calendar: {
        id: settings.calendarId,
        name: calendar.name,
        timeZone: calendar.timeZone,
        writable: calendar.isWritable,
        problem: calendar.problem,
      },
      adoptable: handMadeEntries(calendar.entries, people),
      timeZones,
      isStandard: isStandard(tabs),
      problems: [
        ...problems,
        ...missingTabs(tabs),
        ...zoneProblems(timeZones),
        ...(calendar.problem === null ? [] : [calendar.problem]),
      ],
    };
  };

/** Settings rows with the values a dialog is trying out. */
const withRequested = (
  rows: readonly SettingRow[],
  wanted: Readonly<Record<string, string>>,
): SettingRow[] => [
  ...rows.filter(
    ({ setting }) => !Object.keys(wanted).some((key) => key.toLowerCase() === setting.toLowerCase()),
  ),
  ...Object.entries(wanted).map(([setting, value]) => ({ setting, value, place: `"${setting}"` })),
];

const mappingsOf = (
  settings: Readonly<Record<string, string>>,
  request: SetupRequest,
  sheets: readonly SheetTexts[],
): Record<string, SettledMapping | undefined> =>
  Object.fromEntries(
    MAPPED_TABS.map((spec): [string, SettledMapping | undefined] => {
      const asked = request.tabs?.[spec.tab];
      if (asked !== undefined) return [spec.tab, requestedMapping(spec, asked, sheets)];
      const isMapped = settings[mappedSheetSetting(spec.tab)] !== undefined;
      return [spec.tab, isMapped ? mappingFrom(spec, settings) : undefined];
    }),
  );

const lookAtCalendar = (ports: SetupPorts, id: string, today: string) => {
  const nothing = { name: null, timeZone: null, isWritable: false, entries: [] };
  const monday = mondayOf(today);
  try {
    const page = ports.calendarCheck.look(id, addWeeks(monday, -LOOK_BACK), addWeeks(monday, LOOK_AHEAD));
    const problem = page.isWritable
      ? null
      : `You may read the calendar "${page.name}" but not change it; ask its owner for the right "Make changes to events".`;
    return { ...page, problem };
  } catch (error) {
    if (error instanceof Refusal) return { ...nothing, problem: error.message };
    throw error;
  }
};

/** Candidates where the tab can be read already; none before that. */
const candidatesOf = (
  ports: SetupPorts,
  tabs: readonly GuessedTab[],
  sheets: readonly SheetTexts[],
): Person[] => {
  const guess = tabs.find(({ spec }) => spec.tab === 'Candidates');
  if (guess === undefined || guess.sheet === null) return [];
  try {
    return ports.rota.candidates.read(guessedMapping(guess, sheets)).candidates;
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
};

const guessedMapping = (
  { sheet, titleRow, fields }: GuessedTab,
  sheets: readonly SheetTexts[],
): TabMapping => {
  const titles = sheets.find((known) => known.sheet === sheet)?.rows[titleRow] ?? [];
  const found = fields.flatMap(({ field, column }): [string, string][] =>
    column === null ? [] : [[field, titleOfColumn(titles, column)]],
  );
  return { sheet: sheet ?? '', titles: Object.fromEntries(found) };
};

const isStandard = (tabs: readonly GuessedTab[]): boolean =>
  tabs.every((guess) =>
    guess.sheet === null
      ? !guess.spec.isRequired
      : guess.sheet === guess.spec.tab &&
        guess.fields.every(
          ({ by }, index) =>
            by === 'title' || (by === 'none' && guess.spec.fields[index]?.isRequired !== true),
        ),
  );

const missingTabs = (tabs: readonly GuessedTab[]): string[] =>
  tabs
    .filter(({ sheet, spec }) => sheet === null && spec.isRequired)
    .map(({ spec }) => `No sheet looks like "${spec.tab}"; choose one, or let set-up create it.`);

const zoneProblems = ({ script, spreadsheet, calendar }: SetupProposal['timeZones']): string[] => {
  const other = [
    ...(spreadsheet === script ? [] : [`the spreadsheet is in ${spreadsheet}`]),
    ...(calendar === null || calendar === script ? [] : [`the calendar is in ${calendar}`]),
  ];
  if (other.length === 0) return [];
  return [
    `Time zones differ: the script is in ${script}, ${other.join(', ')}. Days are read right all the same, but times in cells may look shifted; set them alike in File, Settings.`,
  ];
};
