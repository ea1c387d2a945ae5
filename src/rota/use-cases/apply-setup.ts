// Writes what set-up confirmed: missing tabs and columns, the mapping, settings, adopted calendar entries. Repeatable.
import { addWeeks, formatDay } from '../../common/domain/calendar.js';
import { dutyTitle } from '../../common/domain/duty-entry.js';
import { Refusal } from '../../common/domain/refusal.js';
import type { TabMapping, TabSpec } from '../../common/domain/tabs.js';
import { handMadeEntries } from '../domain/hand-made-entries.js';
import { dutyDescription } from '../domain/mails/duty-description.js';
import { MAPPED_TABS } from '../domain/rota-tabs.js';
import { readSettings, SETTING_SPECS } from '../domain/rota-settings.js';
import type { SetupPlan } from '../domain/setup-plan.js';
import type { SetupProposal, SetupRequest, SetupResult, TabProposal } from './contract.js';
import { handMadeWindow } from './hand-made-window.js';
import { isOurs, planFor } from './plan-for-setup.js';
import { lookAtSetup } from './propose-setup.js';
import type { ColumnPlace, SetupPorts } from './setup-ports.js';

export const applySetup =
  (ports: SetupPorts) =>
  (request: SetupRequest = {}): SetupResult => {
    requireSettings(request.settings ?? {});
    requireKnownTabs(request);
    return ports.rota.lock.run(() => {
      const look = lookAtSetup(ports, request);
      const { proposal } = look;
      const isCreating = request.create === true;
      requireTabs(proposal.tabs, request);
      if (isCreating) requireFreeNames(proposal);
      const isSure = (found: TabProposal): boolean =>
        (isCreating || found.sheet !== null) && (request.tabs?.[found.tab] !== undefined || isOurs(found));
      const plan = planFor(ports, { ...look, tabs: proposal.tabs }, request, isSure);
      const done = [
        ...(isCreating ? makeTabs(ports, plan, proposal.tabs) : []),
        ...makeOwnTabs(ports, plan, isCreating),
        ...writeSettings(ports, { ...plan.mapping, ...plan.typed }),
      ];
      ports.rota.flush();
      const adopted = adopt(ports, request.adopt ?? [], done);
      return {
        done,
        problems: [
          ...proposal.problems.filter((problem) => !isSolved(problem, isCreating)),
          ...unconfirmed(proposal.tabs, request),
          ...adopted,
        ],
      };
    });
  };

/** Tabs and columns of the rota's data; answers a sentence for each. */
const makeTabs = (ports: SetupPorts, plan: SetupPlan, tabs: readonly TabProposal[]): string[] => {
  const done: string[] = [];
  let pinned = placeOfPinned(tabs);
  for (const spec of MAPPED_TABS) {
    if (plan.tabs.includes(spec.tab)) {
      ports.workbook.createTab(spec);
      done.push(`Created the tab "${spec.tab}".`);
    }
    const found = tabs.find(({ tab }) => tab === spec.tab);
    const added = plan.columns.find(({ tab }) => tab === spec.tab);
    if (found === undefined || added === undefined) continue;
    const first = ports.workbook.addColumns(spec, mappingOf(spec, found), added.fields);
    if (added.fields.includes('pinned'))
      pinned = { ...first, column: first.column + added.fields.indexOf('pinned') };
    const titles = added.titles.map((title) => `"${title}"`);
    done.push(`Added ${titles.join(', ')} at the right end of "${added.sheet}".`);
  }
  if (plan.checkboxes !== null && pinned !== null) {
    ports.workbook.addCheckboxes(pinned);
    done.push(`Gave the column "Pinned" of "${plan.checkboxes}" its checkboxes.`);
  }
  return done;
};

const placeOfPinned = (tabs: readonly TabProposal[]): ColumnPlace | null => {
  const rota = tabs.find(({ tab }) => tab === 'Rota');
  const column = rota?.fields.find(({ field }) => field === 'pinned')?.index ?? null;
  if (rota === undefined || rota.sheet === null || rota.titleRow === null || column === null) return null;
  return { sheet: rota.sheet, titleRow: rota.titleRow, column };
};

/** Settings and Journal; `Settings` is made in any case, since what is written there needs it. */
const makeOwnTabs = (
  { settingsTab, journalTab }: SetupPorts,
  plan: SetupPlan,
  isCreating: boolean,
): string[] => {
  const done: string[] = [];
  const isSettingsMissing = plan.tabs.includes('Settings');
  if (isSettingsMissing || (isCreating && plan.rows.length > 0)) settingsTab.ensure();
  if (isSettingsMissing) done.push('Created the tab "Settings".');
  else if (isCreating && plan.rows.length > 0)
    done.push(
      plan.rows.length === 1
        ? `Added the setting "${plan.rows[0] ?? ''}".`
        : `Added ${plan.rows.length} settings with their defaults.`,
    );
  if (isCreating && journalTab.ensure()) done.push('Created the tab "Journal".');
  return done;
};

const writeSettings = ({ settingsTab }: SetupPorts, values: Readonly<Record<string, string>>): string[] => {
  const count = Object.keys(values).length;
  if (count === 0) return [];
  settingsTab.write(values);
  return [count === 1 ? 'Wrote one setting.' : `Wrote ${count} settings.`];
};

/** Refuses values that cannot be used before anything is written. */
const requireSettings = (values: Readonly<Record<string, string>>): void => {
  for (const [setting, value] of Object.entries(canonical(values))) {
    const complaint =
      value === ''
        ? null
        : (SETTING_SPECS.find((spec) => spec.setting === setting)?.complaint(value) ?? null);
    if (complaint !== null)
      throw new Refusal(
        'bad-setting',
        `"${setting}" must be ${complaint}, not "${value}". Nothing was written.`,
      );
  }
};

/** Setting names as the tab writes them; refuses names that are none. */
const canonical = (values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]): [string, string] => {
      const spec = SETTING_SPECS.find(({ setting }) => setting.toLowerCase() === key.trim().toLowerCase());
      if (spec === undefined)
        throw new Refusal('unknown-setting', `There is no setting "${key}". Nothing was written.`);
      return [spec.setting, value.trim()];
    }),
  );

const requireKnownTabs = ({ tabs }: SetupRequest): void => {
  const unknown = Object.keys(tabs ?? {}).find((tab) => !MAPPED_TABS.some((spec) => spec.tab === tab));
  if (unknown === undefined) return;
  const known = MAPPED_TABS.map(({ tab }) => tab).join(', ');
  throw new Refusal(
    'unknown-tab',
    `There is no tab "${unknown}" to map; the tabs are ${known}. Nothing was written.`,
  );
};

/** Refuses to create a tab where a sheet has its name already but was not recognised. */
const requireFreeNames = ({ tabs, sheets }: SetupProposal): void => {
  const taken = tabs.find(({ tab, sheet }) => sheet === null && sheets.some((known) => known.sheet === tab));
  if (taken === undefined) return;
  throw new Refusal(
    'name-taken',
    `There is a sheet "${taken.tab}", but its titles were not recognised: write the titles above its columns, say which column is which, or rename the sheet. Nothing was written.`,
  );
};

/** What was guessed and not confirmed is not written, but said. */
const unconfirmed = (tabs: readonly TabProposal[], request: SetupRequest): string[] =>
  tabs.flatMap((found) => {
    const isOpen = request.tabs?.[found.tab] === undefined && !isOurs(found);
    return isOpen
      ? [
          `"${found.sheet ?? ''}" looks like ${found.tab}, but nobody has confirmed it; confirm it in "Set up…" to use it.`,
        ]
      : [];
  });

/** A required column that is gone is not made anew where nobody was asked: the rota would be read from an empty one. */
const requireTabs = (tabs: readonly TabProposal[], request: SetupRequest): void => {
  for (const { tab, sheet, fields, rows } of tabs) {
    const missing = fields.filter(({ required, column }) => required && column === null);
    const mayAdd = request.create === true && (request.tabs?.[tab] !== undefined || rows === 0);
    if (sheet !== null && missing.length > 0 && !mayAdd) {
      throw new Refusal(
        'field-missing',
        `No column of "${sheet}" was named for ${missing.map(({ title }) => title).join(', ')} (${tab}). Nothing was written.`,
      );
    }
  }
};

const mappingOf = (spec: TabSpec, found: TabProposal): TabMapping => ({
  sheet: found.sheet ?? spec.tab,
  titles: Object.fromEntries(
    found.fields.flatMap(({ field, column }): [string, string][] =>
      column === null ? [] : [[field, column]],
    ),
  ),
});

/** Gives hand-made entries our mark, so that publishing knows them; their title follows the others. */
const adopt = (ports: SetupPorts, ids: readonly string[], done: string[]): string[] => {
  if (ids.length === 0) return [];
  const { settings } = readSettings(ports.settingsTab.rows());
  const page = ports.calendarCheck.look(settings.calendarId, ...handMadeWindow(ports.rota.clock.today()));
  const { candidates } = ports.rota.candidates.read();
  const found = handMadeEntries(page.entries, candidates);
  const problems: string[] = [];
  for (const id of ids) {
    const entry = found.find((known) => known.id === id);
    const person = candidates.find(({ email }) => email === entry?.email);
    if (entry === undefined || person === undefined) {
      problems.push(
        `The calendar entry ${id} is no hand-made week of a candidate any more; it stays as it is.`,
      );
      continue;
    }
    ports.calendarCheck.adopt(settings.calendarId, id, {
      title: dutyTitle(person.name),
      description: dutyDescription(settings.documents),
      from: entry.week,
      until: addWeeks(entry.week, 1),
      week: entry.week,
      email: person.email,
    });
    done.push(`Adopted "${entry.title}" of ${formatDay(entry.week)}.`);
  }
  return problems;
};

/** With `create` the tabs that were missing are there now. */
const isSolved = (problem: string, isCreating: boolean): boolean =>
  isCreating && problem.startsWith('No sheet looks like');
