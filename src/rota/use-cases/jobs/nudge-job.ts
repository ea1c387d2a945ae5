// Reminds those who have not answered the poll of next month, on the last working days before its deadline.
import { addMonths, monthOf } from '../../../common/domain/calendar.js';
import type { Day } from '../../../common/domain/calendar.js';
import { nudgeMail } from '../../domain/mails/poll-mails.js';
import type { PollMailContext } from '../../domain/mails/poll-mails.js';
import { isOpenMonth } from '../../domain/months-to-build.js';
import { nudgeDays, pollDeadline, pollWeeks } from '../../domain/poll-dates.js';
import { pollTurnout } from '../../domain/poll-missing.js';
import { notNudged, nudgeKey } from '../../domain/poll-nudge.js';
import { pollRecord } from '../../domain/poll-record.js';
import type { Person } from '../../domain/situation.js';
import type { PollPorts } from '../answers-ports.js';
import { refreshPoll } from '../refresh-answers.js';
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
    const weeks = pollWeeks(month, now.day);
    const open = (people: readonly Person[]): Person[] => notNudged(journal, month, now.day, people);
    // The tab is asked before the poll's server, which is needed only where somebody is missing.
    const known = pollTurnout(candidates, weeks, ports.rota.availability.read(candidates).answers);
    if (open(known.missing).length === 0) return [];
    const { turnout, address, isForm, isOpen } = refreshPoll(ports, month);
    if (!isOpen) return [];
    const replyTo = settings.emAddresses[0] ?? '';
    return nudges(open(turnout.missing), now.day, { month, weeks, address, isForm, deadline, replyTo });
  },
});

/** A reminder for each, once on that day. */
export const nudges = (people: readonly Person[], day: Day, context: PollMailContext): MailDue[] =>
  people.map((person) => ({
    kind: 'mail',
    key: nudgeKey(context.month, day, person),
    what: `Reminder of the poll to ${person.email}`,
    isNag: true,
    mail: () => nudgeMail(person.email, context),
  }));
