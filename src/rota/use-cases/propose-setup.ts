// Looks at the spreadsheet and the calendar and says what was found, guessed and missing; writes nothing.
import { Refusal } from '../../common/domain/refusal.js';
import type { TabMapping } from '../../common/domain/tabs.js';
import { guessTabs, titleOfColumn } from '../../common/domain/guess-tabs.js';
import type { GuessedTab, SheetTexts } from '../../common/domain/guess-tabs.js';
import { handMadeEntries } from '../domain/hand-made-entries.js';
import { MAPPED_TABS, OWN_TABS } from '../domain/rota-tabs.js';
import type { SettingRow } from '../../common/domain/settings-tab.js';
import { testSubject } from '../domain/mails/test-mail.js';
import { readSettings, SETTING_SPECS } from '../domain/rota-settings.js';
import { isOwnTick } from '../../common/domain/setup-plan.js';
import type { Person } from '../domain/situation.js';
import { handMadeWindow } from './hand-made-window.js';
import { checkSetup, permissionSentence } from './check-setup.js';
import type { SetupProposal, SetupRequest } from './contract.js';
import { planFor } from './plan-for-setup.js';
import type { SetupPorts } from './setup-ports.js';
import { isNoRest, isOurs, isStandard, mappingsOf, missingTabs } from '../../common/use-cases/found-tabs.js';
import { withRequested } from '../../common/use-cases/setup-request.js';
import { settingProposal, sheetColumns, tabProposal } from '../../common/use-cases/setup-view.js';

export const proposeSetup =
  (ports: SetupPorts) =>
  (request: SetupRequest = {}): SetupProposal =>
    lookAtSetup(ports, request).proposal;

/** What was found, with what a plan needs besides. */
export interface SetupLook {
  proposal: SetupProposal;
  rows: SettingRow[];
  lacksCheckboxes: boolean;
}

export const lookAtSetup = (ports: SetupPorts, request: SetupRequest): SetupLook => {
  const today = ports.rota.clock.today();
  const written = ports.settingsTab.rows();
  const rows = withRequested(written, request.settings ?? {});
  const { settings, problems } = readSettings(rows);
  const sheets = ports.workbook.sheets(OWN_TABS.map(({ tab }) => tab)).filter(isNoRest(MAPPED_TABS));
  const guesses = guessTabs(
    MAPPED_TABS,
    sheets,
    mappingsOf(MAPPED_TABS, settings.mapping, request, sheets),
    today,
  );
  const tabs = guesses.map((guess) => tabProposal(guess, sheets, today));
  const missing = ports.permissions.missing();
  const calendar = missing.includes('calendar')
    ? { ...NO_CALENDAR, problem: permissionSentence('calendar') }
    : lookAtCalendar(ports, settings.calendarId, today);
  const people = candidatesOf(ports, guesses, sheets);
  const zones = {
    script: ports.workbook.scriptTimeZone(),
    spreadsheet: ports.workbook.timeZone(),
    calendar: calendar.timeZone,
  };
  const lacksCheckboxes = lacksCheckboxesIn(ports, guesses, sheets);
  const plan = planFor(ports, { tabs, rows: written, lacksCheckboxes }, request, () => true);
  const me = missing.includes('who') ? '' : ports.rota.keyboard.email();
  const checks = checkSetup(ports, { settings, problems, zones, calendar, missing, me, people, plan });
  const proposal: SetupProposal = {
    tabs,
    sheets: sheets.map(sheetColumns(guesses)),
    settings: SETTING_SPECS.map((spec) =>
      settingProposal(spec, rows, 'Needed before anything can be published.'),
    ),
    calendar: {
      id: settings.calendarId,
      name: calendar.name,
      timeZone: calendar.timeZone,
      writable: calendar.isWritable,
      problem: calendar.problem,
    },
    adoptable: handMadeEntries(calendar.entries, people),
    timeZones: zones,
    checks,
    allowAddress: missing.length === 0 ? null : ports.permissions.address(),
    testMail: { to: me, subject: testSubject(today) },
    plan,
    isStandard: isStandard(guesses),
    isSetUp:
      ports.settingsTab.isThere() &&
      settings.calendarId !== '' &&
      tabs.every((tab, index) => tab.sheet !== null || guesses[index]?.spec.isRequired === false) &&
      tabs.every(isOurs),
    problems: [
      ...problems,
      ...missingTabs(guesses),
      ...checks.flatMap(({ what, state, sentence }) =>
        state !== 'ok' && what === 'Time zones' ? [sentence] : [],
      ),
      ...(calendar.problem === null ? [] : [calendar.problem]),
    ],
  };
  return { proposal, rows: written, lacksCheckboxes };
};

/** A column "Pinned" of ours whose cells are no checkboxes yet, though nothing but ticks stands in them. */
const lacksCheckboxesIn = (
  { workbook }: SetupPorts,
  guesses: readonly GuessedTab[],
  sheets: readonly SheetTexts[],
): boolean => {
  const rota = guesses.find(({ spec }) => spec.tab === 'Rota');
  const column = rota?.fields.find(({ field }) => field === 'pinned')?.column ?? null;
  const rows = sheets.find(({ sheet }) => sheet === rota?.sheet)?.rows ?? [];
  if (rota === undefined || rota.sheet === null || column === null) return false;
  const [title = '', ...texts] = rows.slice(rota.titleRow).map((row) => row[column] ?? '');
  return (
    isOwnTick(title, texts) &&
    !workbook.hasCheckboxes({ sheet: rota.sheet, titleRow: rota.titleRow + 1, column: column + 1 })
  );
};

const NO_CALENDAR = { name: null, timeZone: null, isWritable: false, entries: [] };

const lookAtCalendar = (ports: SetupPorts, id: string, today: string) => {
  try {
    const page = ports.calendarCheck.look(id, ...handMadeWindow(today));
    const problem = page.isWritable
      ? null
      : `You may read the calendar "${page.name}" but not change it; ask its owner for the right "Make changes to events".`;
    return { ...page, problem };
  } catch (error) {
    if (error instanceof Refusal) return { ...NO_CALENDAR, problem: error.message };
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
