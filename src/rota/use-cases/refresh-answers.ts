// Reads a month's poll by its address and writes what is new into Availability; says who has not answered.
import { formatMonth } from '../../common/domain/calendar.js';
import type { Month } from '../../common/domain/calendar.js';
import { quoted } from '../../common/domain/quoted.js';
import { Refusal } from '../../common/domain/refusal.js';
import { pollWeeks } from '../domain/poll-dates.js';
import { pollTurnout } from '../domain/poll-missing.js';
import type { PollTurnout } from '../domain/poll-missing.js';
import { pollAddressFor } from '../domain/poll-record.js';
import type { PollTable } from '../domain/poll-table.js';
import type { PollPorts } from './answers-ports.js';
import type { AnswersPreview, AnswersRow, RefreshRequest, RefreshResult } from './contract.js';
import type { RotaPorts } from './ports.js';
import { matched, writeAnswers } from './preview-answers.js';
import { readPollAt } from './read-poll-at.js';
import { requireMonth } from './read-situation.js';

/** The poll is read first, then written under the lock. */
export const refreshAnswers =
  (ports: PollPorts) =>
  ({ month }: RefreshRequest): RefreshResult => {
    requireMonth(month);
    return asRefreshed(refreshPoll(ports, month));
  };

export const asRefreshed = ({ saved, turnout, problems }: RefreshedPoll): RefreshResult => ({
  saved,
  answered: turnout.answered.map(({ name }) => name),
  unanswered: turnout.missing.map(({ name }) => name),
  problems,
});

export interface RefreshedPoll {
  /** People whose answers were written. */
  saved: number;
  turnout: PollTurnout;
  /** Where people answer. */
  address: string;
  isForm: boolean;
  /** Whether it takes answers, as far as that can be told. */
  isOpen: boolean;
  problems: string[];
}

/** The same for what goes on from there. */
export const refreshPoll = (ports: PollPorts, month: Month): RefreshedPoll => {
  const { address, table } = readMonthsPoll(ports, month);
  const read = matched(ports.rota, table);
  const isOpen = table.form?.isOpen ?? true;
  const closed = `The form ${quoted(table.title)} takes no answers any more; who is missing cannot answer until you open it in Google Forms.`;
  const taken = ports.rota.lock.run(() => takeAnswers(ports.rota, month, read));
  return {
    ...taken,
    address: table.form?.address ?? address,
    isForm: table.form !== undefined,
    isOpen,
    problems: [...(isOpen || taken.turnout.missing.length === 0 ? [] : [closed]), ...taken.problems],
  };
};

const readMonthsPoll = (ports: PollPorts, month: Month): { address: string; table: PollTable } => {
  const { settings } = ports.rota.settings.read();
  const address = pollAddressFor(ports.rota.journal.read(), month, settings.pollAddress);
  if (address === '') {
    throw new Refusal(
      'no-poll',
      `No poll for ${formatMonth(month)} is known. Start one with "Start poll…", or write its address into the setting "Poll address".`,
    );
  }
  const table = readPollAt(ports, address);
  if (pollWeeks(month, ports.rota.clock.today()).some((week) => table.weeks.includes(week)))
    return { address, table };
  throw new Refusal(
    'poll-other-weeks',
    `The poll at ${address} has no week of ${formatMonth(month)} that is still to come. Write the address of the right poll into the setting "Poll address".`,
  );
};

/** Writes the rows that "Read answers" would use without asking, where they answer something else than the tab. */
const takeAnswers = (
  ports: RotaPorts,
  month: Month,
  { weeks, rows, problems }: AnswersPreview,
): Pick<RefreshedPoll, 'saved' | 'turnout' | 'problems'> => {
  const { candidates } = ports.candidates.read();
  const known = ports.availability.read(candidates).answers;
  const isNew = ({ email, answers }: AnswersRow): boolean =>
    weeks.some((week) => {
      const answer = answers[week] ?? 'none';
      return answer !== 'none' && answer !== (known[email ?? '']?.[week] ?? 'none');
    });
  const used = rows.filter((row) => row.use && row.email !== null && isNew(row));
  if (used.length > 0) {
    writeAnswers(ports, {
      weeks,
      rows: used.map(({ email, answers }) => ({ email: email ?? '', answers })),
    });
  }
  const asked = pollWeeks(month, ports.clock.today());
  const seen = rows.flatMap(({ email, answers }) =>
    email !== null && asked.some((week) => (answers[week] ?? 'none') !== 'none') ? [email] : [],
  );
  const doubts = rows.flatMap(({ pollName, email, suspicion, use }) =>
    !use && suspicion !== null && (email === null || seen.includes(email))
      ? [`The row ${quoted(pollName)} needs you in “Read answers…”. ${suspicion}`]
      : [],
  );
  return {
    saved: used.length,
    turnout: pollTurnout(candidates, asked, known, seen),
    problems: [...problems, ...doubts],
  };
};
