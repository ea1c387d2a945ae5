// What the EM decided in set-up so far, and the requests that follow from it.
import type { SetupProposal, SetupRequest, TabProposal } from '../../use-cases/setup-contract.js';

/** Where one tab is, as the EM says; fields not named are guessed. */
export interface TabChoice {
  sheet: string;
  titleRow?: number;
  /** field → title or `column B`; null = to be added. */
  fields: Record<string, string | null>;
}

export interface SetupChoices {
  tabs: Readonly<Record<string, TabChoice>>;
  /** Settings that were typed over: key → value. */
  settings: Readonly<Record<string, string>>;
  /** Ids of hand-made entries that are not to be adopted. */
  spared: readonly string[];
}

export const NO_CHOICES: SetupChoices = { tabs: {}, settings: {}, spared: [] };

export const hasChoices = ({ tabs, settings, spared }: SetupChoices): boolean =>
  Object.keys(tabs).length + Object.keys(settings).length + spared.length > 0;

/** What to look at again: only what the EM decided, so that the rest is guessed anew. */
export const lookRequest = ({ tabs, settings }: SetupChoices): SetupRequest => ({ tabs, settings });

/** Everything that was seen and agreed to, spelled out. */
export const writeRequest = (choices: SetupChoices, proposal: SetupProposal): SetupRequest => ({
  tabs: Object.fromEntries(
    proposal.tabs.flatMap((tab) => (tab.sheet === null ? [] : [[tab.tab, agreed(tab, tab.sheet)]])),
  ),
  create: true,
  settings: choices.settings,
  adopt: adopted(choices, proposal).map(({ id }) => id),
});

const agreed = (tab: TabProposal, sheet: string): TabChoice => ({
  sheet,
  ...(tab.titleRow === null ? {} : { titleRow: tab.titleRow }),
  fields: columnsOf(tab),
});

/** field → column of a proposal. */
export const columnsOf = (tab: TabProposal): Record<string, string | null> =>
  Object.fromEntries(tab.fields.map(({ field, column }) => [field, column]));

/** The hand-made entries that will be taken over. */
export const adopted = ({ spared }: SetupChoices, { adoptable }: SetupProposal): SetupProposal['adoptable'] =>
  adoptable.filter(({ id }) => !spared.includes(id));

/** Required fields without a column in a tab that has rows: an empty new column would hold nothing for them. */
export const missingFields = ({ sheet, rows, fields }: TabProposal): TabProposal['fields'] =>
  sheet === null || rows === 0 ? [] : fields.filter(({ required, column }) => required && column === null);
