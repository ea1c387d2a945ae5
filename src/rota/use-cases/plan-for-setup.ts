// The plan of set-up for what was found and asked; the same for showing it and for carrying it out.
import type { SettingRow } from '../../common/domain/settings-tab.js';
import { OWN_TABS, MAPPED_TABS } from '../domain/rota-tabs.js';
import { SETTING_SPECS } from '../domain/rota-settings.js';
import { planSetup } from '../../common/domain/setup-plan.js';
import type { SetupPlan } from '../../common/domain/setup-plan.js';
import type { SetupRequest, TabProposal } from './contract.js';
import { typedSettings } from '../../common/use-cases/setup-refusals.js';
import type { SetupPorts } from './setup-ports.js';

interface Found {
  tabs: readonly TabProposal[];
  /** Rows of Settings as they are written. */
  rows: readonly SettingRow[];
  lacksCheckboxes: boolean;
}

/** @param isSure whether a tab is where it was found; what is not sure is left out */
export const planFor = (
  { settingsTab, journalTab }: Pick<SetupPorts, 'settingsTab' | 'journalTab'>,
  { tabs, rows, lacksCheckboxes }: Found,
  { settings = {} }: SetupRequest,
  isSure: (tab: TabProposal) => boolean,
): SetupPlan => {
  const sure = tabs.filter(isSure);
  const there = { Settings: settingsTab.isThere(), Journal: journalTab.isThere() };
  return planSetup({
    tabs: MAPPED_TABS.flatMap((spec) => {
      const found = sure.find(({ tab }) => tab === spec.tab);
      return found === undefined ? [] : [{ spec, found }];
    }),
    missingTabs: OWN_TABS.map(({ tab }) => tab).filter((tab) => !there[tab as keyof typeof there]),
    rows,
    known: SETTING_SPECS.map(({ setting }) => setting),
    typed: typedSettings(SETTING_SPECS, settings),
    lacksCheckboxes: lacksCheckboxes && sure.some(({ tab }) => tab === 'Rota'),
  });
};
