// The plan of set-up for what was found and asked; the same for showing it and for carrying it out.
import type { SettingRow } from '../../common/domain/settings-tab.js';
import { OWN_TABS, MAPPED_TABS } from '../domain/rota-tabs.js';
import { SETTING_SPECS } from '../domain/rota-settings.js';
import { planSetup } from '../domain/setup-plan.js';
import type { SetupPlan } from '../domain/setup-plan.js';
import type { SetupRequest, TabProposal } from './contract.js';
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
    typed: typedSettings(settings),
    lacksCheckboxes: lacksCheckboxes && sure.some(({ tab }) => tab === 'Rota'),
  });
};

/** Values under the names the tab gives them; names that are none are left out. */
const typedSettings = (settings: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(settings).flatMap(([key, value]): [string, string][] => {
      const spec = SETTING_SPECS.find(({ setting }) => setting.toLowerCase() === key.trim().toLowerCase());
      return spec === undefined ? [] : [[spec.setting, value.trim()]];
    }),
  );

/** A tab that is missing, that was mapped before, or that has the product's own name and titles: nobody needs to confirm it. */
export const isOurs = ({ tab, sheet, fields }: TabProposal): boolean =>
  sheet === null ||
  (fields.every(({ by }) => by === 'title' || by === 'none' || by === 'mapping') &&
    (sheet === tab || fields.some(({ by }) => by === 'mapping')));
