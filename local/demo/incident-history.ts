// Two years of made-up incidents before the ones the demo is about: about three a month, fewer of the urgent ones.
import type { DemoIncident } from './incidents.js';
import { TEAM } from './team.js';

const CODE = 'Production bug in Wikibase code';
const WIKIDATA = 'Production bug in Wikidata';
const BLOCKS = 'Blocks another team’s development';

const KINDS: readonly (readonly [title: string, kind: string])[] = [
  ['Statements cannot be saved on mobile', CODE],
  ['Query service lags behind by hours', WIKIDATA],
  ['Browser tests of Wikibase fail on the main branch', BLOCKS],
  ['Labels are missing in search results', WIKIDATA],
  ['Constraint checks time out on large items', CODE],
  ['Recent changes of Wikidata are missing on client wikis', WIKIDATA],
  ['The lexeme form loses the language that was chosen', CODE],
  ['JSON dump of the week is incomplete', WIKIDATA],
  ['REST API answers with error 500 for new properties', CODE],
  ['A renamed hook breaks two extensions', BLOCKS],
];
const PRIORITIES = [
  'High',
  'Medium',
  'High',
  'Unbreak Now!',
  'Medium',
  'Low',
  'High',
  'Medium',
  'Needs Triage',
];
const CHANNELS = ['Mattermost', 'Phabricator', 'E-mail'];

const FIRST_DAY = Date.parse('2024-12-04T00:00:00Z');
/** Up to the end of August 2026. */
const COUNT = 66;
const DAYS = 630;
const MINUTE = 60_000;

const text = (instant: number): string => new Date(instant).toISOString().slice(0, 16).replace('T', ' ');
const pick = <Item>(items: readonly Item[], index: number): Item => items[index % items.length] as Item;

/** When they were reported: neither evenly spread nor by chance, a few busy weeks, in working hours mostly. */
const reports = (): number[] =>
  Array.from({ length: COUNT }, (_, index) => {
    const day = Math.floor((index / COUNT) * DAYS + 9 * Math.sin(index * 1.7) + 9);
    return FIRST_DAY + (day * 1440 + 7 * 60 + ((index * 137) % 600)) * MINUTE;
  }).sort((a, b) => a - b);

/** The history, oldest first; the same ones each time. */
export function incidentHistory(): DemoIncident[] {
  const perYear = new Map<string, number>();
  return reports().map((reported, index): DemoIncident => {
    const year = text(reported).slice(0, 4);
    const number = (perYear.get(year) ?? 0) + 1;
    perYear.set(year, number);
    const priority = pick(PRIORITIES, index * 5 + Math.floor(index / 7));
    const [title, kind] = pick(KINDS, index * 3 + Math.floor(index / 10));
    const acknowledged = reported + (3 + ((index * 31) % (priority === 'Unbreak Now!' ? 14 : 75))) * MINUTE;
    const hours = priority === 'Unbreak Now!' ? 2 + (index % 6) : 3 + ((index * 17) % 46);
    const name = pick(TEAM, index * 7).name;
    return [
      `I-${year}-${String(number).padStart(3, '0')}`,
      title,
      'resolved',
      priority,
      kind,
      `T${String(381_000 + index * 437)}`,
      index % 3 === 0 ? text(reported - 45 * MINUTE) : '',
      text(reported),
      pick(TEAM, index * 3 + 1).name,
      pick(CHANNELS, index),
      name,
      index % 2 === 0 ? pick(TEAM, index * 5 + 2).name : '',
      index % 19 === 4 ? '' : text(acknowledged),
      text(acknowledged + (hours * 60 + ((index * 7) % 60)) * MINUTE),
      '',
      priority === 'Unbreak Now!' ? 'Published' : '',
    ];
  });
}
