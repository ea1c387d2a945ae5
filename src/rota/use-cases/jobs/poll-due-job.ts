// Tells the Engineering Managers once a month that it is time for the poll.
import { addMonths, formatDay, formatMonth, monthOf } from '../../../common/domain/calendar.js';
import { managerMail } from '../../domain/mails/manager-mail.js';
import { buildDayOf, isOpenMonth } from '../../domain/months-to-build.js';
import { pollRecord } from '../../domain/poll-record.js';
import { isSent } from '../../domain/told.js';
import { workingDayFrom } from '../../domain/working-days.js';
import type { Job } from './job.js';

export const pollDueJob = (): Job => ({
  name: 'pollDue',
  title: 'Poll for next month',
  due: (situation) => {
    const { now, settings, journal } = situation;
    const { pollDay, reminderHour, daysOff } = settings.automation;
    const month = addMonths(monthOf(now.day), 1);
    const built = buildDayOf(month, settings.automation);
    const isTime =
      now.day >= workingDayFrom(monthOf(now.day), pollDay, daysOff) &&
      now.day < built &&
      now.hour >= reminderHour;
    const key = `pollDue:${month}`;
    const isStarted = pollRecord(journal, month)?.isReady === true;
    if (!isTime || isStarted || !isOpenMonth(situation, month) || isSent(journal, key)) return [];
    if (settings.emAddresses.length === 0) return [];
    return [
      {
        kind: 'mail',
        key,
        what: `Reminder of the poll for ${formatMonth(month)}`,
        isNag: true,
        mail: () =>
          managerMail(
            settings,
            `Poll for ${formatMonth(month)}: time to start it`,
            `The rota of ${formatMonth(month)} is made on ${formatDay(built)}, from the answers that are in the tab Availability by then. In the menu “Incident rota”:`,
            ['Start the poll and send it to the candidates.', 'Read the answers as they come in.'],
          ),
      },
    ];
  },
});
