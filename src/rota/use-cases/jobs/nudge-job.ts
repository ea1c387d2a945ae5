// Reminds those who have not answered the poll of next month, on the last working days before its deadline.
import { addMonths, monthOf } from '../../../common/domain/calendar.js';
import { latestUnder } from '../../../common/domain/journal.js';
import { nudgeMail } from '../../domain/mails/poll-mails.js';
import { isOpenMonth } from '../../domain/months-to-build.js';
import { nudgeDays, pollDeadline, pollWeeks } from '../../domain/poll-dates.js';
import { pollTurnout } from '../../domain/poll-missing.js';
import { pollAddressFor, pollRecord } from '../../domain/poll-record.js';
import type { Person } from '../../domain/situation.js';
import { sendingKey } from '../../domain/told.js';
import type { PollPorts } from '../answers-ports.js';
import { refreshTurnout } from '../refresh-answers.js';
import type { Job, MailDue } from './job.js';

export const nudgeJob = (ports: PollPorts): Job => ({
  name: 'nudge',
  title: 'Reminders to those who have not answered the poll',
  due: (situation) => {
    const { now, settings, candidates, journal } = situation;
    const { automation, poll } = settings;
    const month = addMonths(monthOf(now.day), 1);
    const deadline = pollDeadline(month, automation, poll.deadlineDays);
    const isDay = nudgeDays(deadline, poll.nudges, automation.daysOff).includes(now.day);
    const isAwaited = pollRecord(journal, month)?.isReady === true && isOpenMonth(situation, month);
    if (!isDay || now.hour < automation.reminderHour || !isAwaited) return [];
    const address = pollAddressFor(journal, month, settings.pollAddress);
    const weeks = pollWeeks(month, now.day);
    const key = ({ email }: Person): string => `nudge:${month}:${now.day}:${email}`;
    const isOpen = (person: Person): boolean => latestUnder(journal, sendingKey(key(person))) === null;
    // The tab is asked before the poll's server, which is needed only where somebody is missing.
    const known = pollTurnout(candidates, weeks, ports.rota.availability.read(candidates).answers);
    if (!known.missing.some(isOpen)) return [];
    const context = { month, weeks, address, deadline, replyTo: settings.emAddresses[0] ?? '' };
    return refreshTurnout(ports, month)
      .missing.filter(isOpen)
      .map((person): MailDue => ({
        kind: 'mail',
        key: key(person),
        what: `Reminder of the poll to ${person.email}`,
        isNag: true,
        mail: () => nudgeMail(person.email, context),
      }));
  },
});
