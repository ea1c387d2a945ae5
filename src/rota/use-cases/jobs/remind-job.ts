// Automation's reminders to the coming Incident Manager.
import { reminderMail } from '../../domain/mails/reminder-mail.js';
import { remindersDue } from '../../domain/reminders.js';
import type { Job } from './job.js';

export const remindJob = (): Job => ({
  name: 'remind',
  title: 'Reminders to the coming Incident Manager',
  due: (situation) => {
    const { settings, journal, now } = situation;
    const { reminderHour, daysOff } = settings.automation;
    const times = { ...settings.reminders, hour: reminderHour, daysOff };
    return remindersDue(situation, journal, now, times).map((due) => ({
      kind: 'mail',
      key: due.key,
      what: `Reminder to ${due.shift.email}`,
      alsoSettles: due.alsoSettles,
      mail: () => reminderMail(due, settings, now.day),
    }));
  },
});
