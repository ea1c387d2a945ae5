// Makes next month's rota on its day, and tells the Engineering Managers what is missing where it stays a draft.
import { formatMonth } from '../../../common/domain/calendar.js';
import type { Month } from '../../../common/domain/calendar.js';
import { managerMail } from '../../domain/mails/manager-mail.js';
import { isOpenMonth, monthsToBuild } from '../../domain/months-to-build.js';
import { isSent } from '../../domain/told.js';
import { buildMonth, buildState } from '../build-month.js';
import type { RotaPorts } from '../ports.js';
import type { Job, JobSituation, MailDue, TaskDue } from './job.js';

export const buildJob = (ports: RotaPorts): Job => ({
  name: 'build',
  title: 'Rota of next month',
  due: (situation) =>
    situation.now.hour < situation.settings.automation.reminderHour
      ? []
      : monthsToBuild(situation.now.day, situation.settings.automation).flatMap((month) =>
          dueFor(ports, situation, month),
        ),
});

const dueFor = (ports: RotaPorts, situation: JobSituation, month: Month): (MailDue | TaskDue)[] => {
  const { journal, settings } = situation;
  const state = buildState(journal, month);
  const key = `build:${month}`;
  const isOpen = isOpenMonth(situation, month);
  if (state?.isDone !== true) {
    if (state === null && !isOpen) return [];
    return [
      { kind: 'task', key, what: `rota of ${formatMonth(month)} made`, run: () => buildMonth(ports, month) },
    ];
  }
  if (
    state.missing === '' ||
    !isOpen ||
    settings.emAddresses.length === 0 ||
    isSent(journal, `${key}:missing`)
  )
    return [];
  const title = `Rota of ${formatMonth(month)}: it needs you`;
  const lead = `The rota of ${formatMonth(month)} is not published, because something is missing. Open “Generate rota” in the menu “Incident rota”, settle what is below, and publish it.`;
  return [
    {
      kind: 'mail',
      key: `${key}:missing`,
      what: `Mail about the rota of ${formatMonth(month)}`,
      mail: () => managerMail(settings, title, lead, state.missing.split('\n')),
    },
  ];
};
