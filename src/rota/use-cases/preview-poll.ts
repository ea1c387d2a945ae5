// What "Start poll…" would do for a month, and how far its poll is; asks no other server.
import { formatMonth } from '../../common/domain/calendar.js';
import { pollDeadline, pollWeeks } from '../domain/poll-dates.js';
import { pollTurnout } from '../domain/poll-missing.js';
import { owedPollMails } from '../domain/poll-plan.js';
import { pollAddressFor, pollRecord } from '../domain/poll-record.js';
import { listRecipients } from '../domain/recipients.js';
import type { PollPreview, PreviewPollRequest } from './contract.js';
import type { RotaPorts } from './ports.js';
import { requireMonth } from './read-situation.js';

export const previewPoll =
  (ports: RotaPorts) =>
  ({ month }: PreviewPollRequest): PollPreview => {
    requireMonth(month);
    const { settings, problems } = ports.settings.read();
    const people = ports.candidates.read();
    const availability = ports.availability.read(people.candidates);
    const journal = ports.journal.read();
    const weeks = pollWeeks(month, ports.clock.today());
    const record = pollRecord(journal, month);
    const recipients = listRecipients(people.candidates, weeks, settings.emAddresses);
    const turnout = pollTurnout(people.candidates, weeks, availability.answers);
    return {
      month,
      title: `Incident Managers in ${formatMonth(month)}`,
      server: settings.poll.server,
      weeks,
      deadline: pollDeadline(month, settings.automation, settings.poll.deadlineDays),
      isLate: pollDeadline(month, settings.automation, settings.poll.deadlineDays) < ports.clock.today(),
      poll: record,
      known: pollAddressFor(journal, month, settings.pollAddress),
      recipients: recipients.length,
      owed: owedPollMails(journal, record?.address ?? '', recipients).flat().length,
      answered: turnout.answered.map(({ name }) => name),
      unanswered: turnout.missing.map(({ name }) => name),
      problems: [...problems, ...people.problems, ...availability.problems],
    };
  };
