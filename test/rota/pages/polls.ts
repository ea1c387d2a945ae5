// Made-up polls as the server reads them, with the rows a person should look at.
import type { AnswersPreview, AnswersRow } from '../../../src/rota/use-cases/contract.js';
import { emailOf } from './previews.js';

const NAMES = ['Ines', 'Jonte', 'Kaveh', 'Lumi', 'Mirela', 'Oskar', 'Priya', 'Salma', 'Tobin', 'Wren'];
const CYCLE = ['yes', 'no', 'ifNeedBe', 'yes', 'none'] as const;

const people = NAMES.map((name) => ({ name, email: emailOf(name) }));

const row = (
  pollName: string,
  weeks: readonly string[],
  shift: number,
  part: Partial<AnswersRow> = {},
): AnswersRow => ({
  pollName,
  email: emailOf(pollName),
  name: pollName,
  matchedBy: 'name',
  answers: Object.fromEntries(
    weeks.map((week, index) => [week, CYCLE[(index + shift) % CYCLE.length] ?? 'none']),
  ),
  suspicion: null,
  use: true,
  ...part,
});

const allNo = (weeks: readonly string[]): AnswersRow['answers'] =>
  Object.fromEntries(weeks.map((week) => [week, 'no' as const]));

export const pollOf = (weeks: readonly string[]): AnswersPreview => ({
  title: 'Incident Manager December 2026',
  weeks: [...weeks],
  rows: [
    ...['Ines', 'Kaveh', 'Lumi', 'Mirela', 'Oskar', 'Salma', 'Tobin'].map((name, index) =>
      row(name, weeks, index),
    ),
    row('Zoë "Zo" =1+1', weeks, 2, {
      email: null,
      name: null,
      matchedBy: 'none',
      suspicion: '“Zoë "Zo" =1+1” is nobody in Candidates. Say who it is, or leave the row out.',
      use: false,
    }),
    row('Priya', weeks, 0, {
      answers: allNo(weeks),
      suspicion: 'Priya said “no” to every week, which is what the poll presets. Ask before you use it.',
      use: false,
    }),
    row('wren w.', weeks, 1, {
      email: emailOf('Wren'),
      name: 'Wren',
      matchedBy: 'loosely',
      suspicion: '“wren w.” is only like Wren.',
      use: true,
    }),
  ],
  people,
  problems: ['The column “Comments” is no week and is left out.'],
});

export const DECEMBER_WEEKS = ['2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28'];
export const QUARTER_WEEKS = [
  '2026-10-05',
  '2026-10-12',
  '2026-10-19',
  '2026-10-26',
  '2026-11-02',
  '2026-11-09',
  '2026-11-16',
  '2026-11-23',
  '2026-11-30',
  '2026-12-07',
  '2026-12-14',
  '2026-12-21',
  '2026-12-28',
];
