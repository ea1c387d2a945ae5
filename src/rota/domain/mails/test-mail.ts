// The test mail of set-up: the reminder as it will look, with the team's own texts and addresses, to whoever asks for it.
import { addWeeks, mondayOf } from '../../../common/domain/calendar.js';
import type { Day } from '../../../common/domain/calendar.js';
import type { Mail } from '../../../common/domain/mail.js';
import type { ReminderDue } from '../reminders.js';
import type { RotaSettings } from '../rota-settings.js';
import type { Shift } from '../shifts.js';
import { bodyHtml, bodyText } from './mail-body.js';
import { reminderBody, reminderSubject } from './reminder-mail.js';

/**
 * @param me address of whoever gets it
 * @param people candidates; two others stand for who comes before and after
 */
export const testMail = (
  me: string,
  people: readonly { name: string; email: string }[],
  settings: RotaSettings,
  today: Day,
): Mail => {
  const due = sampleDue(me, people, today);
  const body = reminderBody(due, settings, today);
  const whole = {
    ...body,
    preheader: 'A test from the rota sheet. You are not on duty because of it.',
    blocks: [
      {
        kind: 'text' as const,
        text: [
          { strong: 'This is a test.' },
          ' You are not on duty because of it: the days and names are made up, everything else is from the settings. This is how the reminder will look.',
        ],
      },
      ...body.blocks,
    ],
    footer:
      'Sent from the rota sheet to you alone, because you pressed “Send a test mail to myself” in “Set up…”.',
  };
  return {
    to: [me],
    subject: testSubject(today),
    text: bodyText(whole),
    html: bodyHtml(whole),
    replyTo: me,
  };
};

/** @param today when it is sent */
export const testSubject = (today: Day): string => `Test: ${reminderSubject(addWeeks(mondayOf(today), 1))}`;

/** The person as if next week were theirs. */
const sampleDue = (
  me: string,
  people: readonly { name: string; email: string }[],
  today: Day,
): ReminderDue => {
  const from = addWeeks(mondayOf(today), 1);
  const own = people.find(({ email }) => email === me)?.name ?? me.split('@')[0] ?? '';
  const [first, second] = people.filter(({ email }) => email !== me);
  const shift = (person: { name: string; email: string } | undefined, week: Day): Shift | null =>
    person === undefined
      ? null
      : { name: person.name, email: person.email, from: week, until: addWeeks(week, 1) };
  return {
    shift: { name: own === '' ? 'You' : own, email: me, from, until: addWeeks(from, 1) },
    before: shift(first, addWeeks(from, -1)),
    after: shift(second, addWeeks(from, 1)),
    key: '',
    alsoSettles: [],
    next: null,
  };
};
