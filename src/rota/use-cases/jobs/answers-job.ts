// Reads next month's poll once a day while answers come in, and on the day the rota is made from them.
import { addMonths, formatMonth, monthOf, weeksOfMonth } from '../../../common/domain/calendar.js';
import type { Month } from '../../../common/domain/calendar.js';
import { isOpenMonth } from '../../domain/months-to-build.js';
import { nudgeDays, pollDeadline } from '../../domain/poll-dates.js';
import { pollRecord } from '../../domain/poll-record.js';
import { hasBegun } from '../../domain/situation.js';
import type { PollPorts } from '../answers-ports.js';
import { refreshAnswers } from '../refresh-answers.js';
import type { Job, JobSituation, TaskDue } from './job.js';

const NAME = 'answers';

/** Comes before the job that makes the rota. */
export const answersJob = (ports: PollPorts): Job => ({
  name: NAME,
  title: 'Answers of the poll',
  due: (situation) => {
    const { now, settings, marks } = situation;
    if (now.hour < settings.automation.reminderHour || marks[NAME] === now.day) return [];
    return [monthOf(now.day), addMonths(monthOf(now.day), 1)]
      .filter((month) => isAwaited(situation, month))
      .map((month): TaskDue => ({
        kind: 'task',
        key: `${NAME}:${month}:${now.day}`,
        what: `answers for ${formatMonth(month)} read`,
        mark: now.day,
        run: () => void refreshAnswers(ports)({ month }),
      }));
  },
});

/** From the first reminder on, until the month is published or begins. */
const isAwaited = (situation: JobSituation, month: Month): boolean => {
  const { now, settings, journal } = situation;
  const { automation, poll } = settings;
  const deadline = pollDeadline(month, automation, poll.deadlineDays);
  const [first = deadline] = nudgeDays(deadline, poll.nudges, automation.daysOff);
  return (
    pollRecord(journal, month)?.isReady === true &&
    first <= now.day &&
    isOpenMonth(situation, month) &&
    !hasBegun(weeksOfMonth(month)[0] ?? '', now.day)
  );
};
