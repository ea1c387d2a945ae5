// Whose answers a poll holds: its names matched to candidates, with a word of doubt where a person should look first.
import type { Day } from '../../common/domain/calendar.js';
import { nameMatcher } from '../../common/domain/names.js';
import type { MatchedBy, NamedPerson } from '../../common/domain/names.js';
import { quoted } from '../../common/domain/quoted.js';
import type { Answer } from './planning.js';
import type { PollRow, PollTable } from './poll-table.js';

export interface MatchedRow extends PollRow {
  /** The candidate, or null. */
  email: string | null;
  name: string | null;
  matchedBy: MatchedBy | 'none';
  /** Why a person should look before it is used; null where nothing speaks against it. */
  suspicion: string | null;
  /** Whether it is used unless somebody decides otherwise. */
  use: boolean;
}

/**
 * One row for each row of the poll, in its order. A row of "no" throughout is used all the same: somebody on leave
 * answers so, and taking it for no answer could give them a week they refused.
 */
export const matchAnswers = (
  { weeks, rows, form }: Pick<PollTable, 'weeks' | 'rows' | 'form'>,
  people: readonly NamedPerson[],
): MatchedRow[] => {
  const match = nameMatcher(people);
  const matched = rows.map((row): MatchedRow => {
    const found = match(row.pollName);
    if ('problem' in found) {
      return {
        ...row,
        email: null,
        name: null,
        matchedBy: 'none',
        suspicion: `${found.problem} ${CHOOSE}`,
        use: false,
      };
    }
    const name = people.find(({ email }) => email === found.email)?.name ?? null;
    const { suspicion, use } = judge(row.answers, weeks, form !== undefined);
    return { ...row, email: found.email, name, matchedBy: found.by, suspicion, use };
  });
  return matched.map((row) => withDoubles(row, matched));
};

const CHOOSE = 'Choose the candidate, or leave the row out.';

const judge = (
  answers: Readonly<Record<Day, Answer>>,
  weeks: readonly Day[],
  isForm: boolean,
): Pick<MatchedRow, 'suspicion' | 'use'> => {
  if (weeks.every((week) => answers[week] === 'none'))
    return { suspicion: 'Has not answered for any week yet.', use: false };
  // A form fills in nothing by itself.
  return !isForm && weeks.every((week) => answers[week] === 'no')
    ? {
        suspicion: 'Answered no to every week, which is also what dudle fills in by itself; ask if in doubt.',
        use: true,
      }
    : { suspicion: null, use: true };
};

/** Polls keep one row for each spelling of a name; which one counts only a person can tell. Empty rows do not count. */
const withDoubles = (row: MatchedRow, all: readonly MatchedRow[]): MatchedRow => {
  if (!row.use) return row;
  const doubles = all.filter(({ email, use }) => use && email === row.email);
  if (doubles.length < 2) return row;
  const spellings = doubles.map(({ pollName }) => quoted(pollName)).join(', ');
  return {
    ...row,
    suspicion: `${row.name ?? ''} is in this poll ${times(doubles.length)} (${spellings}); choose the row that counts.`,
    use: false,
  };
};

const times = (count: number): string => (count === 2 ? 'twice' : `${count} times`);
