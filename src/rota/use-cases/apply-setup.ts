// Writes what set-up confirmed: missing tabs and columns, the mapping, settings, adopted calendar entries. Repeatable.
import { addWeeks, formatDay } from '../../common/domain/calendar.js';
import { dutyTitle } from '../../common/domain/duty-entry.js';
import { handMadeEntries } from '../domain/hand-made-entries.js';
import { dutyDescription } from '../domain/mails/duty-description.js';
import { MAPPED_TABS } from '../domain/rota-tabs.js';
import { readSettings, SETTING_SPECS } from '../domain/rota-settings.js';
import type { SetupPlan } from '../../common/domain/setup-plan.js';
import type { SetupRequest, SetupResult, TabProposal } from './contract.js';
import { handMadeWindow } from './hand-made-window.js';
import { isOurs, isSolved, mappingOf } from '../../common/use-cases/found-tabs.js';
import {
  requireFreeNames,
  requireKnownTabs,
  requireSettings,
  requireTabs,
  unconfirmed,
} from '../../common/use-cases/setup-refusals.js';
import { planFor } from './plan-for-setup.js';
import { lookAtSetup } from './propose-setup.js';
import type { ColumnPlace } from '../../common/use-cases/setup-ports.js';
import type { SetupPorts } from './setup-ports.js';

export const applySetup =
  (ports: SetupPorts) =>
  (request: SetupRequest = {}): SetupResult => {
    requireSettings(SETTING_SPECS, request.settings ?? {});
    requireKnownTabs(MAPPED_TABS, request);
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
