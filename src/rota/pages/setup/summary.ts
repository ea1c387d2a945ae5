// Everything set-up will write, a line each, before it is written.
import { formatDayShort } from '../../../common/domain/calendar.js';
import type { EffectLine } from '../../../common/pages/Effects.js';
import { count, listOf } from '../../../common/pages/words.js';
import type { SetupProposal, TabProposal } from '../../use-cases/contract.js';
import type { SetupChoices } from './setup-choices.js';
import { adopted } from './setup-choices.js';

export const summaryOf = (choices: SetupChoices, proposal: SetupProposal): EffectLine[] => [
  ...proposal.tabs.flatMap(tabLines),
  { icon: 'sheet', text: 'The tabs “Settings” and “Journal” are created where they are missing.' },
  ...Object.entries(choices.settings).map(([key, value]): EffectLine => ({
    icon: 'check',
    text: settingText(key, value),
  })),
  ...adoptLines(choices, proposal),
];

const quoted = (texts: readonly string[]): string => listOf(texts.map((text) => `“${text}”`));

const tabLines = (tab: TabProposal): EffectLine[] => {
  if (tab.sheet === null) return [{ icon: 'plus', text: `The tab “${tab.tab}” is created.` }];
  const added = tab.fields.filter(({ column }) => column === null).map(({ title }) => title);
  const renamed = tab.fields.filter(({ column, title }) => column !== null && column !== title);
  const isOwn = tab.sheet === tab.tab && renamed.length === 0;
  return [
    ...(isOwn ? [] : [{ icon: 'check', text: mappingText(tab, tab.sheet) } as const]),
    ...(added.length === 0
      ? []
      : [
          {
            icon: 'plus',
            text: `“${tab.sheet}” gets ${count(added.length, 'column')} at its right end: ${quoted(added)}.`,
          } as const,
        ]),
  ];
};

const mappingText = ({ tab, fields }: TabProposal, sheet: string): string => {
  const pairs = fields.flatMap(({ title, column }) => (column === null ? [] : [`${title} is “${column}”`]));
  return `“Settings” notes that ${tab} is the tab “${sheet}”: ${listOf(pairs)}.`;
};

const settingText = (key: string, value: string): string =>
  value === '' ? `“${key}” is emptied.` : `“${key}” is set to ${value}.`;

const adoptLines = (choices: SetupChoices, proposal: SetupProposal): EffectLine[] => {
  const entries = adopted(choices, proposal);
  if (entries.length === 0) return [];
  const weeks = listOf(
    entries.map(({ week }) => formatDayShort(week)),
    6,
  );
  return [
    {
      icon: 'calendar',
      text: `${count(entries.length, 'calendar entry is', 'calendar entries are')} taken over: ${weeks}.`,
    },
  ];
};

/** The time zones where they agree; where they do not, a problem of the proposal says so. */
export const zoneLines = ({ timeZones: { script, spreadsheet, calendar } }: SetupProposal): EffectLine[] => {
  if (spreadsheet !== script || (calendar !== null && calendar !== script)) return [];
  const all = calendar === null ? 'Script and spreadsheet' : 'Script, spreadsheet and calendar';
  return [{ icon: 'clock', text: `${all} are in the time zone ${script}.` }];
};
