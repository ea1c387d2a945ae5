// Writes what set-up of the record confirmed: tabs, columns, the mapping, settings, ids. Repeatable.
import type { SetupPlan } from '../../common/domain/setup-plan.js';
import { isOurs, isSolved, mappingOf } from '../../common/use-cases/found-tabs.js';
import type { TabProposal } from '../../common/use-cases/setup-contract.js';
import {
  requireFreeNames,
  requireKnownTabs,
  requireSettings,
  requireTabs,
  unconfirmed,
} from '../../common/use-cases/setup-refusals.js';
import { givenEntry } from '../domain/given-ids.js';
import { lastKnown, titlesOf } from '../domain/hand-edits.js';
import { SETTING_SPECS } from '../domain/incident-settings.js';
import { INCIDENTS_TAB, MAPPED_TABS } from '../domain/incident-tabs.js';
import { lookAtSetup } from './propose-setup.js';
import type { SetupRequest, SetupResult } from './setup-contract.js';
import type { RecordSetupPorts } from './setup-ports.js';

export const applySetup =
  (ports: RecordSetupPorts) =>
  (request: SetupRequest = {}): SetupResult => {
    requireSettings(SETTING_SPECS, request.settings ?? {});
    requireKnownTabs(MAPPED_TABS, request);
    return ports.lock.run(() => {
      const { proposal, planFor } = lookAtSetup(ports, request);
      const isCreating = request.create === true;
      requireTabs(proposal.tabs, request);
      if (isCreating) requireFreeNames(proposal);
      const isSure = (found: TabProposal): boolean =>
        (isCreating || found.sheet !== null) && (request.tabs?.[found.tab] !== undefined || isOurs(found));
      const plan = planFor(isSure);
      const done = [
        ...(isCreating ? makeTabs(ports, plan, proposal.tabs) : []),
        ...makeOwnTabs(ports, plan, isCreating),
        ...writeSettings(ports, { ...plan.mapping, ...plan.typed }),
        ...(isCreating ? finishRecord(ports, proposal.tabs.filter(isSure)) : []),
      ];
      return {
        done,
        problems: [
          ...proposal.problems.filter((problem) => !isSolved(problem, isCreating)),
          ...unconfirmed(proposal.tabs, request),
        ],
      };
    });
  };

/** The record and the people; answers a sentence for each. */
const makeTabs = (ports: RecordSetupPorts, plan: SetupPlan, tabs: readonly TabProposal[]): string[] =>
  MAPPED_TABS.flatMap((spec) => {
    const found = tabs.find(({ tab }) => tab === spec.tab);
    const added = plan.columns.find(({ tab }) => tab === spec.tab);
    if (plan.tabs.includes(spec.tab)) {
      ports.workbook.createTab(spec);
      return [`Created the tab "${spec.tab}".`];
    }
    if (found === undefined || added === undefined) return [];
    ports.workbook.addColumns(spec, mappingOf(spec, found), added.fields);
    const titles = added.titles.map((title) => `"${title}"`);
    return [`Added ${titles.join(', ')} at the right end of "${added.sheet}".`];
  });

/** Settings and Timeline; `Settings` is made in any case, since what is written there needs it. */
const makeOwnTabs = (ports: RecordSetupPorts, plan: SetupPlan, isCreating: boolean): string[] => {
  const isMissing = plan.tabs.includes('Settings');
  const isAdding = isCreating && plan.rows.length > 0;
  if (isMissing || isAdding) ports.settingsTab.ensure();
  const settings = isMissing
    ? ['Created the tab "Settings".']
    : isAdding
      ? [
          plan.rows.length === 1
            ? `Added the setting "${plan.rows[0] ?? ''}".`
            : `Added ${String(plan.rows.length)} settings with their defaults.`,
        ]
      : [];
  const isTimelineMade = isCreating && ports.timelineTab.ensure();
  return [...settings, ...(isTimelineMade ? ['Created the tab "Timeline".'] : [])];
};

const writeSettings = (
  { settingsTab }: RecordSetupPorts,
  values: Readonly<Record<string, string>>,
): string[] => {
  const count = Object.keys(values).length;
  if (count === 0) return [];
  settingsTab.write(values);
  return [count === 1 ? 'Wrote one setting.' : `Wrote ${String(count)} settings.`];
};

/** Times that look like times, and an id for every incident; the timeline says so of copied rows. */
const finishRecord = (ports: RecordSetupPorts, tabs: readonly TabProposal[]): string[] => {
  const record = tabs.find(({ tab }) => tab === INCIDENTS_TAB.tab);
  if (record === undefined) return [];
  ports.timeColumns.format(mappingOf(INCIDENTS_TAB, record));
  const given = ports.rows.giveIds(titlesOf(lastKnown(ports.timeline.recent())));
  const copied = given.filter(({ was }) => was !== '');
  const now = ports.clock.now();
  const who = ports.keyboard.email();
  ports.timeline.add(
    ports.rows.at(copied.map(({ row }) => row)).flatMap(({ row, incident }) => {
      const gift = copied.find((one) => one.row === row);
      return gift === undefined ? [] : [givenEntry(gift, incident, now, who)];
    }),
  );
  if (given.length === 0) return [];
  return [
    given.length === 1 ? 'Gave one incident its ID.' : `Gave ${String(given.length)} incidents their IDs.`,
  ];
};
