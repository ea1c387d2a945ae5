// Everything set-up will write, a line each, before it is written.
import { formatDayShort } from '../../domain/calendar.js';
import type { EffectLine } from '../Effects.js';
import { count, listOf } from '../words.js';
import type { SetupProposal } from '../../use-cases/setup-contract.js';
import type { SetupChoices } from './setup-choices.js';
import { adopted } from './setup-choices.js';

/** None where everything is in place. */
export const summaryOf = (choices: SetupChoices, proposal: SetupProposal): EffectLine[] => {
  const { tabs, columns, checkboxes, rows, mapping, typed, ids = 0 } = proposal.plan;
  return [
    ...tabs.map((tab): EffectLine => ({ icon: 'plus', text: `The tab “${tab}” is created.` })),
    ...columns.map(({ sheet, titles }): EffectLine => ({
      icon: 'plus',
      text: `“${sheet}” gets ${count(titles.length, 'column')} at its right end: ${quoted(titles)}.`,
    })),
    ...when(checkboxes !== null, {
      icon: 'check',
      text: `The column “Pinned” of “${checkboxes ?? ''}” gets its checkboxes.`,
    }),
    ...when(rows.length > 0, {
      icon: 'sheet',
      text: `“Settings” gets ${count(rows.length, 'row that is', 'rows that are')} missing${rows.length > 3 ? ', with their defaults' : `: ${quoted(rows)}`}.`,
    }),
    ...mappingLines(mapping),
    ...Object.entries(typed).map(([key, value]): EffectLine => ({
      icon: 'check',
      text: value === '' ? `“${key}” is emptied.` : `“${key}” is set to ${value}.`,
    })),
    ...when(ids > 0, {
      icon: 'check',
      text: `${count(ids, 'incident gets an ID of its own', 'incidents get IDs of their own')}.`,
    }),
    ...adoptLines(choices, proposal),
  ];
};

const when = (isSo: boolean, line: EffectLine): EffectLine[] => (isSo ? [line] : []);

const quoted = (texts: readonly string[]): string => listOf(texts.map((text) => `“${text}”`));

/** Rows such as `Tab Rota, Week`: one line for each tab with what has another name there, one for what is stale. */
const mappingLines = (mapping: Readonly<Record<string, string>>): EffectLine[] => {
  const kept = Object.entries(mapping).filter(([, value]) => value !== '');
  const stale = Object.keys(mapping).filter((key) => mapping[key] === '');
  const tabs = [...new Set(kept.map(([key]) => key.split(', ')[0] ?? ''))];
  return [
    ...tabs.map((tab): EffectLine => {
      const pairs = kept
        .filter(([key, value]) => key === tab || (key.startsWith(`${tab}, `) && !key.endsWith(`, ${value}`)))
        .map(([key, value]) => `${key === tab ? 'the tab' : key.slice(tab.length + 2)} is “${value}”`);
      return { icon: 'check', text: `“Settings” notes for ${tab.slice(4)}: ${listOf(pairs)}.` };
    }),
    ...when(stale.length > 0, {
      icon: 'undo',
      text: `“Settings” forgets ${quoted(stale)}, where nothing is any more.`,
    }),
  ];
};

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
