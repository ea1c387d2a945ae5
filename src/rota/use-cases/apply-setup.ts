// Writes what set-up confirmed: missing tabs and columns, the mapping, settings, adopted calendar entries. Repeatable.
import { addWeeks, formatDay, mondayOf } from '../../common/domain/calendar.js';
import { dutyTitle } from '../../common/domain/duty-entry.js';
import { Refusal } from '../../common/domain/refusal.js';
import type { TabMapping, TabSpec } from '../../common/domain/tabs.js';
import { handMadeEntries } from '../domain/hand-made-entries.js';
import { dutyDescription } from '../domain/mails/duty-description.js';
import { MAPPED_TABS } from '../domain/rota-tabs.js';
import { readSettings, SETTING_SPECS } from '../domain/rota-settings.js';
import { settingsOf } from '../../common/domain/tab-mapping.js';
import type { SetupProposal, SetupRequest, SetupResult, TabProposal } from './contract.js';
import { proposeSetup } from './propose-setup.js';
import type { SetupPorts } from './propose-setup.js';

export const applySetup =
  (ports: SetupPorts) =>
  (request: SetupRequest = {}): SetupResult => {
    requireSettings(request.settings ?? {});
    requireKnownTabs(request);
    return ports.rota.lock.run(() => {
      const proposal = proposeSetup(ports)(request);
      const isCreating = request.create === true;
      requireTabs(proposal.tabs, isCreating);
      if (isCreating) requireFreeNames(proposal);
      const done: string[] = [];
      const settings: Record<string, string> = {};
      for (const spec of MAPPED_TABS) {
        const found = proposal.tabs.find(({ tab }) => tab === spec.tab);
        const isConfirmed =
          found !== undefined && (request.tabs?.[spec.tab] !== undefined || isOurs(spec, found));
        if (isConfirmed) Object.assign(settings, settleTab(ports, spec, found, isCreating, done));
      }
      if (ports.settingsTab.ensure()) done.push('Created the tab "Settings".');
      if (isCreating && ports.journalTab.ensure()) done.push('Created the tab "Journal".');
      const wanted = { ...settings, ...canonical(request.settings ?? {}) };
      if (Object.keys(wanted).length > 0) {
        ports.settingsTab.write(wanted);
        const count = Object.keys(wanted).length;
        done.push(count === 1 ? 'Wrote one setting.' : `Wrote ${count} settings.`);
      }
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

/** A tab that is missing, or that has the product's own name and titles, needs nobody to confirm where it is. */
const isOurs = (spec: TabSpec, { sheet, fields }: TabProposal): boolean =>
  sheet === null ||
  (sheet === spec.tab && fields.every(({ by }) => by === 'title' || by === 'none' || by === 'mapping'));

/** What was guessed and not confirmed is not written, but said. */
const unconfirmed = (tabs: readonly TabProposal[], request: SetupRequest): string[] =>
  tabs.flatMap((found) => {
    const spec = MAPPED_TABS.find(({ tab }) => tab === found.tab);
    const isOpen = spec !== undefined && request.tabs?.[found.tab] === undefined && !isOurs(spec, found);
    return isOpen && found.fields.every(({ by }) => by !== 'mapping')
      ? [
          `"${found.sheet ?? ''}" looks like ${found.tab}, but nobody has confirmed it; confirm it in "Set up…" to use it.`,
        ]
      : [];
  });

const requireTabs = (tabs: readonly TabProposal[], isCreating: boolean): void => {
  for (const { tab, sheet, fields } of tabs) {
    const missing = fields.filter(({ required, column }) => required && column === null);
    if (sheet !== null && missing.length > 0 && !isCreating) {
      throw new Refusal(
        'field-missing',
        `No column of "${sheet}" was named for ${missing.map(({ title }) => title).join(', ')} (${tab}). Nothing was written.`,
      );
    }
  }
};

/** Creates or completes one tab; answers the settings rows that keep its mapping, none for a tab of our own shape. */
const settleTab = (
  ports: SetupPorts,
  spec: TabSpec,
  found: TabProposal,
  isCreating: boolean,
  done: string[],
): Record<string, string> => {
  if (found.sheet === null) {
    if (isCreating) {
      ports.workbook.createTab(spec);
      done.push(`Created the tab "${spec.tab}".`);
    }
    return {};
  }
  const mapping = mappingOf(spec, found);
  const missing = found.fields.filter(({ column }) => column === null).map(({ field }) => field);
  if (isCreating && missing.length > 0) {
    ports.workbook.addColumns(spec, mapping, missing);
    const titles = spec.fields
      .filter(({ field }) => missing.includes(field))
      .map(({ title }) => `"${title}"`);
    done.push(`Added ${titles.join(', ')} at the right end of "${mapping.sheet}".`);
  }
  const isOwnShape =
    mapping.sheet === spec.tab &&
    spec.fields.every(({ field, title }) => (mapping.titles[field] ?? title) === title);
  return isOwnShape ? {} : Object.fromEntries(settingsOf(spec, mapping));
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
  const monday = mondayOf(ports.rota.clock.today());
  const page = ports.calendarCheck.look(settings.calendarId, addWeeks(monday, -4), addWeeks(monday, 26));
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
