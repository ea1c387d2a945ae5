// Fourteen months of a team: who joins and leaves, what the poll says, what people do by hand, when the clock looks.
import type { SwapRequest } from '../../../src/rota/use-cases/swap-contract.js';
import type { Row } from '../desk.js';
import { newSheet } from '../../../local/runtime/world/spreadsheet.js';
import { date, Desk, mailOf, standardTabs, TEAM } from '../desk.js';

const DAY = 86_400_000;
export const START = '2026-11-25';
export const END = '2028-01-28';
export const JOINER = 'Gil';
export const LEAVER = 'Ben';
export const JOINED = '2027-04-01';
export const LEFT = '2027-06-30';
/** In this month one person forgets the poll, so an EM publishes the draft on the day after it was made. */
export const FORGOTTEN = '2027-08';
const FORGETFUL = 'Dora';
export const PUBLISHED_BY_HAND = '2027-07-21';
/** A week an EM empties on this day, for good. */
export const EMPTIED = { week: '2027-10-11', on: '2027-09-29' };
/** Weeks that an EM gives to the first who could: a cover, a swap, the rest of a week that has begun. */
export const COVERED = { week: '2027-02-22', on: '2027-02-10' };
export const SWAPPED = { week: '2027-09-20', on: '2027-09-08' };
export const TAKEN_OVER = { week: '2027-11-15', on: '2027-11-17', from: '2027-11-18' };
/** Three days without any run, over a day on which a month is made. */
const OUTAGE = ['2027-05-19', '2027-05-20', '2027-05-21'];
/** Real triggers, hour by hour, over both changes of the clock. */
const HOURLY = ['2027-03-28', '2027-10-31'];

export const dayAfter = (day: string, count = 1): string =>
  new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10);
const range = (from: string, until: string, step: number): string[] => {
  const days: string[] = [];
  for (let day = from; day < until; day = dayAfter(day, step)) days.push(day);
  return days;
};
export const MONDAYS = range('2026-12-07', '2028-02-29', 7);
export const MONTHS = [...new Set(MONDAYS.map((day) => day.slice(0, 7)))];

/** mulberry32: the same numbers every time. */
export const randomFrom = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) >>> 0;
  let mixed = seed;
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
};

const answersOf = (random: () => number): Row[] => [
  ['Name', ...MONDAYS.map(date)],
  ...[...TEAM, JOINER].map((name): Row => [
    name,
    ...MONDAYS.map((monday) => {
      if (name === FORGETFUL && monday.startsWith(FORGOTTEN)) return '';
      const drawn = random();
      return drawn < 0.6 ? 'yes' : drawn < 0.8 ? 'if need be' : 'no';
    }),
  ]),
];

/** An incident that nobody gives an update of, and one whose post-mortem nobody writes. */
const RECORD: readonly Row[] = [
  [
    'ID',
    'Title',
    'Status',
    'Reported at',
    'Incident manager',
    'Next update due',
    'Resolved at',
    'Post-mortem',
  ],
  ['I-1', 'Bots are throttled', 'in progress', date('2027-02-01'), 'Cem', date('2027-02-03')],
  [
    'I-2',
    'Saving fails',
    'resolved',
    date('2027-02-01'),
    '',
    '',
    date('2027-02-02'),
    'Needed (due 2027-02-16)',
  ],
];

/** The team on its first day; automation is off. */
export const newTeam = (random: () => number): Desk => {
  const tabs = standardTabs();
  const [titles = [], ...people] = tabs.Candidates ?? [];
  const candidates = people.map((row): Row => (row[0] === LEAVER ? [...row, '', date(LEFT)] : row));
  const desk = new Desk({
    ...tabs,
    Candidates: [titles, ...candidates, [JOINER, mailOf(JOINER), 1, date(JOINED)]],
    Availability: answersOf(random),
    Settings: [
      ...(tabs.Settings ?? []),
      ['Record sheet', 'https://docs.google.com/spreadsheets/d/incidents/edit', ''],
    ],
  });
  const record = desk.world.spreadsheets.incidents;
  if (record !== undefined)
    record.sheets = [{ ...newSheet(0, 'Incidents'), rows: RECORD.map((row) => [...row]) }];
  const answers = desk.world.spreadsheets.rota?.sheets.find(({ name }) => name === 'Availability');
  if (answers !== undefined) answers.maxColumns = MONDAYS.length + 1;
  return desk;
};

export type Moment =
  /** The trigger fires; `isOften` = the clock fires it itself, every hour of the day. */
  | { day: string; isOften: true }
  | { at: string; isOften: false }
  /** Somebody does something. */
  | { at: string; act: (desk: Desk) => Act | null };

/** What somebody asks the add-on for, in the end. */
export interface Act {
  function: 'publishRota' | 'applySwap';
  argument: unknown;
}

/** Everything that happens, in order; nothing is due on most weekends and at most hours, so most of those are left out. */
export const moments = (random: () => number): Moment[] =>
  range(START, END, 1).flatMap((day): Moment[] => {
    const acts = ACTS.filter(({ on }) => on === day).map(({ act }) => ({ at: `${day}T07:00:00.000Z`, act }));
    if (OUTAGE.includes(day)) return acts;
    if (HOURLY.includes(day)) return [...acts, { day, isOften: true }];
    return [...acts, ...firings(day, random)];
  });

const firings = (day: string, random: () => number): Moment[] =>
  ['05', '09', '13'].flatMap((hour) => {
    const isQuiet = hour !== '09' || [0, 6].includes(new Date(day).getUTCDay());
    if (isQuiet && random() < 0.9) return [];
    const minute = String(Math.floor(random() * 60)).padStart(2, '0');
    const moment = { at: `${day}T${hour}:${minute}:00.000Z`, isOften: false as const };
    return random() < 0.2 ? [moment, moment] : [moment];
  });

const swapOf = (request: SwapRequest | undefined): Act => {
  if (request === undefined) throw new Error('nobody can take the week');
  return { function: 'applySwap', argument: request };
};
const ACTS: { on: string; act: (desk: Desk) => Act | null }[] = [
  {
    on: COVERED.on,
    act: (desk) => {
      const [first] = desk.ok('previewSwap', { week: COVERED.week }).substitutes;
      return swapOf(first && { week: COVERED.week, email: first.email });
    },
  },
  {
    on: SWAPPED.on,
    act: (desk) => {
      const [first] = desk.ok('previewSwap', { week: SWAPPED.week }).swaps;
      return swapOf(first && { week: SWAPPED.week, email: first.email, withWeek: first.withWeek });
    },
  },
  {
    on: TAKEN_OVER.on,
    act: (desk) => {
      const [first] = desk.ok('previewSwap', { week: TAKEN_OVER.week }).substitutes;
      return swapOf(first && { week: TAKEN_OVER.week, email: first.email, from: TAKEN_OVER.from });
    },
  },
  {
    on: PUBLISHED_BY_HAND,
    act: (desk) => {
      const { weeks } = desk.ok('previewRota', { month: FORGOTTEN });
      const chosen = weeks.map(({ start, email }) => ({ start, email }));
      return { function: 'publishRota', argument: { month: FORGOTTEN, weeks: chosen } };
    },
  },
  {
    on: EMPTIED.on,
    act: (desk) => {
      const index = desk.sheet('Rota').findIndex(([monday]) => monday === EMPTIED.week);
      const row = desk.world.spreadsheets.rota?.sheets.find(({ name }) => name === 'Rota')?.rows[index];
      if (row === undefined) throw new Error(`no row for ${EMPTIED.week}`);
      row[1] = '';
      return null;
    },
  },
];
