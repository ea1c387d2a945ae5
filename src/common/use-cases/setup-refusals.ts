// What set-up of either sheet refuses before anything is written, and what it leaves open and says.
import { Refusal } from '../domain/refusal.js';
import type { TabSpec } from '../domain/tabs.js';
import { isOurs } from './found-tabs.js';
import type { SetupProposal, SetupRequest, TabProposal } from './setup-contract.js';
import type { KnownSetting } from './setup-view.js';

/** Refuses values that cannot be used before anything is written. */
export const requireSettings = (
  specs: readonly KnownSetting[],
  values: Readonly<Record<string, string>>,
): void => {
  for (const [setting, value] of Object.entries(canonical(specs, values))) {
    const complaint =
      value === '' ? null : (specs.find((spec) => spec.setting === setting)?.complaint(value) ?? null);
    if (complaint !== null)
      throw new Refusal(
        'bad-setting',
        `"${setting}" must be ${complaint}, not "${value}". Nothing was written.`,
      );
  }
};

/** Setting names as the tab writes them; refuses names that are none. */
const canonical = (
  specs: readonly KnownSetting[],
  values: Readonly<Record<string, string>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]): [string, string] => {
      const spec = specs.find(({ setting }) => setting.toLowerCase() === key.trim().toLowerCase());
      if (spec === undefined)
        throw new Refusal('unknown-setting', `There is no setting "${key}". Nothing was written.`);
      return [spec.setting, value.trim()];
    }),
  );

/** Refuses names that are no tab's. */
export const requireKnownTabs = (specs: readonly TabSpec[], { tabs }: SetupRequest): void => {
  const unknown = Object.keys(tabs ?? {}).find((tab) => !specs.some((spec) => spec.tab === tab));
  if (unknown === undefined) return;
  const known = specs.map(({ tab }) => tab).join(', ');
  throw new Refusal(
    'unknown-tab',
    `There is no tab "${unknown}" to map; the tabs are ${known}. Nothing was written.`,
  );
};

/** Refuses to create a tab where a sheet has its name already but was not recognised. */
export const requireFreeNames = ({ tabs, sheets }: Pick<SetupProposal, 'tabs' | 'sheets'>): void => {
  const taken = tabs.find(({ tab, sheet }) => sheet === null && sheets.some((known) => known.sheet === tab));
  if (taken === undefined) return;
  throw new Refusal(
    'name-taken',
    `There is a sheet "${taken.tab}", but its titles were not recognised: write the titles above its columns, say which column is which, or rename the sheet. Nothing was written.`,
  );
};

/** What was guessed and not confirmed is not written, but said. */
export const unconfirmed = (tabs: readonly TabProposal[], request: SetupRequest): string[] =>
  tabs.flatMap((found) => {
    const isOpen = request.tabs?.[found.tab] === undefined && !isOurs(found);
    return isOpen
      ? [
          `"${found.sheet ?? ''}" looks like ${found.tab}, but nobody has confirmed it; confirm it in "Set up…" to use it.`,
        ]
      : [];
  });

/** A required column that is gone is not made anew where nobody was asked: the rota would be read from an empty one. */
export const requireTabs = (tabs: readonly TabProposal[], request: SetupRequest): void => {
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

/** Values under the names the tab gives them; names that are none are left out. */
export const typedSettings = (
  specs: readonly KnownSetting[],
  settings: Readonly<Record<string, string>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(settings).flatMap(([key, value]): [string, string][] => {
      const spec = specs.find(({ setting }) => setting.toLowerCase() === key.trim().toLowerCase());
      return spec === undefined ? [] : [[spec.setting, value.trim()]];
    }),
  );
