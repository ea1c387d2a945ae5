// The poll that most fixtures in test/fixtures/dudle show, each in its own format.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Answer } from '../../../src/rota/domain/planning.js';
import type { PollTable } from '../../../src/rota/domain/poll-table.js';

export const fixture = (file: string): string =>
  readFileSync(path.join(__dirname, '../../fixtures/dudle', file), 'utf8');

export const WEEKS = ['2027-12-20', '2027-12-27', '2028-01-03', '2028-01-10'];

const WORDS: Record<string, Answer> = { y: 'yes', m: 'ifNeedBe', n: 'no', '-': 'none' };

/** Rows from short notation: y yes, m if need be, n no, - none. */
export const rowsOf = (
  weeks: readonly string[],
  people: readonly (readonly [string, string])[],
): PollTable['rows'] =>
  people.map(([pollName, answers]) => ({
    pollName,
    answers: Object.fromEntries(weeks.map((week, index) => [week, WORDS[answers[index] ?? '-'] ?? 'none'])),
  }));

export const ROWS = rowsOf(WEEKS, [
  ['Müller, Jörg', 'nyym'],
  ['Łukasz "Luk" Wójcik', 'ymny'],
  ['李小龙', 'nnnn'],
  ['<b>Bold & Co</b>', 'ynmy'],
  ['=1+1', 'nnyy'],
  ['سلمى 🦊', 'mynn'],
  ["Ola   O'Hara", 'y-y-'],
  ['Strauß – Ålund', 'mmmm'],
  ['Ivy Invited', '----'],
]);

/** Copying closes up the blanks inside a name. */
export const COPIED_ROWS = ROWS.map(({ pollName, answers }) => ({
  pollName: pollName.replace(/\s+/g, ' '),
  answers,
}));
