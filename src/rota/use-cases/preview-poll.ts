// What "Start poll…" would do for a month, and how far its poll is. Asks another server only where an address in the
// settings may be the poll of another month.
import type { Day } from '../../common/domain/calendar.js';
import { formatMonth } from '../../common/domain/calendar.js';
import { Refusal } from '../../common/domain/refusal.js';
import { pollDeadline, pollWeeks } from '../domain/poll-dates.js';
import { pollTurnout } from '../domain/poll-missing.js';
import { owedPollMails } from '../domain/poll-plan.js';
import { pollAddressFor, pollRecord } from '../domain/poll-record.js';
import { notNudged } from '../domain/poll-nudge.js';
import { listRecipients } from '../domain/recipients.js';
import type { PollPorts } from './answers-ports.js';
import type { PollPreview, PreviewPollRequest } from './contract.js';
import { readPollAt } from './read-poll-at.js';
import { requireMonth } from './read-situation.js';

export const previewPoll =
  (all: PollPorts) =>
  ({ month }: PreviewPollRequest): PollPreview => {
    const ports = all.rota;
    requireMonth(month);
    const { settings, problems } = ports.settings.read();
    const people = ports.candidates.read();
    const availability = ports.availability.read(people.candidates);
    const journal = ports.journal.read();
    const weeks = pollWeeks(month, ports.clock.today());
    const record = pollRecord(journal, month);
    const recipients = listRecipients(people.candidates, weeks, settings.emAddresses);
    const turnout = pollTurnout(people.candidates, weeks, availability.answers);
    const known = pollAddressFor(journal, month, settings.pollAddress);
    const today = ports.clock.today();
    return {
      month,
      title: `Incident Managers in ${formatMonth(month)}`,
      server: settings.poll.server,
      weeks,
      deadline: pollDeadline(month, settings.automation, settings.poll.deadlineDays),
      isLate: pollDeadline(month, settings.automation, settings.poll.deadlineDays) < ports.clock.today(),
      poll: record && {
        address: record.address,
        isReady: record.isReady,
        isForm: record.form !== undefined,
      },
      known: record === null && known !== '' && !mayHoldWeeks(all, known, weeks) ? '' : known,
      recipients: recipients.length,
      owed: owedPollMails(journal, month, record?.address ?? '', recipients).flat().length,
      answered: turnout.answered.map(({ name }) => name),
      unanswered: turnout.missing.map(({ name }) => name),
      toRemind: notNudged(journal, month, today, turnout.missing).map(({ name }) => name),
      problems: [...problems, ...people.problems, ...availability.problems],
    };
  };

/** Whether the poll at an address may be this month's; one that cannot be read may. */
const mayHoldWeeks = (ports: PollPorts, address: string, wanted: readonly Day[]): boolean => {
  try {
    const { weeks } = readPollAt(ports, address);
    return wanted.some((week) => weeks.includes(week));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.code !== 'poll-gone' && error.code !== 'form-gone';
  }
};
