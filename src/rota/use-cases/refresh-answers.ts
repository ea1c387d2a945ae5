// Reads a month's poll by its address and writes what is new into Availability; says who has not answered.
import { formatMonth } from '../../common/domain/calendar.js';
import type { Month } from '../../common/domain/calendar.js';
import { quoted } from '../../common/domain/quoted.js';
import { Refusal } from '../../common/domain/refusal.js';
import { pollWeeks } from '../domain/poll-dates.js';
import { pollTurnout } from '../domain/poll-missing.js';
import type { PollTurnout } from '../domain/poll-missing.js';
import { pollAddressFor } from '../domain/poll-record.js';
import type { PollPorts } from './answers-ports.js';
import type { AnswersPreview, AnswersRow, RefreshRequest, RefreshResult } from './contract.js';
import type { RotaPorts } from './ports.js';
import { previewAnswers, writeAnswers } from './preview-answers.js';
import { requireMonth } from './read-situation.js';

/** The page is read first, then written under the lock. */
export const refreshAnswers =
  (ports: PollPorts) =>
  ({ month }: RefreshRequest): RefreshResult => {
    requireMonth(month);
    const { saved, turnout, problems } = refreshed(ports, month);
    return {
      saved,
      answered: turnout.answered.map(({ name }) => name),
      unanswered: turnout.missing.map(({ name }) => name),
      problems,
    };
  };

/** The same for automation: who has answered and who has not. */
export const refreshTurnout = (ports: PollPorts, month: Month): PollTurnout =>
  refreshed(ports, month).turnout;

const refreshed = (ports: PollPorts, month: Month): Refreshed => {
  const read = readMonthsPoll(ports, month);
  return ports.rota.lock.run(() => takeAnswers(ports.rota, month, read));
};

interface Refreshed {
  saved: number;
  turnout: PollTurnout;
  problems: string[];
}

const readMonthsPoll = (ports: PollPorts, month: Month): AnswersPreview => {
  const { settings } = ports.rota.settings.read();
  const address = pollAddressFor(ports.rota.journal.read(), month, settings.pollAddress);
  if (address === '') {
    throw new Refusal(
      'no-poll',
      `No poll for ${formatMonth(month)} is known. Start one with "Start poll…", or write its address into the setting "Poll address".`,
    );
  }
  const read = previewAnswers(ports.rota, ports.pages, ports.readPoll)({ kind: 'address', address });
  if (pollWeeks(month, ports.rota.clock.today()).some((week) => read.weeks.includes(week))) return read;
  throw new Refusal(
    'poll-other-weeks',
    `The poll at ${address} has no week of ${formatMonth(month)} that is still to come. Write the address of the right poll into the setting "Poll address".`,
  );
};

/** Writes the rows that "Read answers" would use without asking, where they say something else than the tab. */
const takeAnswers = (
  ports: RotaPorts,
  month: Month,
  { weeks, rows, problems }: AnswersPreview,
): Refreshed => {
  const { candidates } = ports.candidates.read();
  const known = ports.availability.read(candidates).answers;
  const isNew = ({ email, answers }: AnswersRow): boolean =>
    weeks.some((week) => (known[email ?? '']?.[week] ?? 'none') !== (answers[week] ?? 'none'));
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
