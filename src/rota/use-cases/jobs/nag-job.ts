// Automation's reminders of overdue updates and post-mortems: looks into the record sheet three times a working day.
import { Refusal } from '../../../common/domain/refusal.js';
import { nagMail } from '../../domain/mails/nag-mail.js';
import { recordSheet } from '../../domain/mails/duty-words.js';
import { lookOf, nagsDue } from '../../domain/nags.js';
import type { NagMail, NagPeople } from '../../domain/nags.js';
import { shiftsAround } from '../../domain/shifts.js';
import { personFinder } from '../../domain/situation.js';
import type { IncidentReader } from '../incident-ports.js';
import type { Job, JobSituation, MailDue, TaskDue } from './job.js';

const NAME = 'nag';

const peopleOf = (situation: JobSituation): NagPeople => {
  const { candidates, now, settings } = situation;
  const find = personFinder(candidates);
  const today = shiftsAround(situation, now.day).find(
    ({ from, until }) => from <= now.day && now.day < until,
  );
  const known = (email: string | undefined): string | null =>
    email === undefined || email === '' ? null : email;
  return {
    emailOf: (name) => (name.trim() === '' ? null : known(find(name)?.email)),
    onDuty: known(today?.email),
    managers: settings.emAddresses,
  };
};

/** Notes a look; where the record could not be read, with the sentence why, so that it stays known until the next look. */
const lookTask = (look: string, problem = ''): TaskDue => ({
  kind: 'task',
  key: `${NAME}:${look}`,
  what: '',
  mark: `${look} ${problem}`.trim(),
});

const unread = (problem: string): Refusal => new Refusal('record-unread', problem);

export const nagJob = ({ incidents }: { incidents: IncidentReader }): Job => {
  // Whatever was sent does not change the record: one look per run.
  let looked: ReturnType<IncidentReader['read']> | null = null;
  return {
    name: NAME,
    title: 'Reminders of overdue updates and post-mortems',
    due: (situation) => {
      const { settings, journal, marks, now } = situation;
      const look = lookOf(now, settings.automation.daysOff);
      const address = recordSheet(settings);
      if (address === '') return [];
      const [, lastLook = '', problem = ''] = /^(\S+ \S+) ?(.*)$/.exec(marks[NAME] ?? '') ?? [];
      if (look === null || look === lastLook) {
        if (problem !== '') throw unread(problem);
        return [];
      }
      const isAgain = looked !== null;
      looked ??= incidents.read(address);
      if (looked.incidents === null) {
        if (isAgain) throw unread(looked.problem);
        return [lookTask(look, looked.problem)];
      }
      const mails = nagsDue(looked.incidents, now, journal, peopleOf(situation));
      return [lookTask(look), ...mails.map((mail) => mailDue(mail, situation))];
    },
  };
};

const mailDue = (mail: NagMail, { settings, now }: JobSituation): MailDue => ({
  kind: 'mail',
  key: mail.nags[0]?.key ?? '',
  alsoSettles: mail.nags.slice(1).map(({ key }) => key),
  what: `Reminder of overdue incidents to ${mail.to.join(', ')}`,
  isNag: true,
  mail: () => nagMail(mail, settings, `${now.day} ${String(now.hour).padStart(2, '0')}:00`),
});
