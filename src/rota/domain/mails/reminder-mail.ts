// The reminder to whoever is Incident Manager next: their days first, then what the week asks of them.
import { addWeeks, daysBetween, formatDay, mondayOf } from '../../../common/domain/calendar.js';
import type { Day } from '../../../common/domain/calendar.js';
import type { Mail } from '../../../common/domain/mail.js';
import type { ReminderDue } from '../reminders.js';
import type { RotaSettings } from '../rota-settings.js';
import { recordSheet, spanOf, templateBlock } from './duty-words.js';
import { bodyHtml, bodyText } from './mail-body.js';
import type { Block, MailBody } from './mail-body.js';
import type { Inline, Span } from './mail-inline.js';

/** @param today when it is sent */
export const reminderMail = (due: ReminderDue, settings: RotaSettings, today: Day): Mail => {
  const { shift } = due;
  const replyTo = settings.emAddresses[0];
  const body = reminderBody(due, settings, today);
  return {
    to: [shift.email],
    subject: reminderSubject(shift.from),
    text: bodyText(body),
    html: bodyHtml(body),
    ...(replyTo === undefined ? {} : { replyTo }),
  };
};

export const reminderSubject = (from: Day): string => `You are Incident Manager from ${formatDay(from)}`;

export const reminderBody = (due: ReminderDue, settings: RotaSettings, today: Day): MailBody => {
  const { shift } = due;
  const documents = settings.documents.filter(({ address }) => address !== '');
  const replyTo = settings.emAddresses[0];
  return {
    title: `${shift.name}, ${whenOf(shift.from, today)} you are Incident Manager`,
    preheader: `${spanOf(shift)}. ${neighbourWords(due)}`,
    blocks: [
      { kind: 'text', text: [{ strong: spanOf(shift) }] },
      { kind: 'text', text: neighbourWords(due) },
      ...templateBlock(settings.reminders.reminderText, shift, due, settings),
      { kind: 'button', title: 'Open the record sheet', address: recordSheet(settings) },
      { kind: 'heading', text: 'What the week asks of you' },
      { kind: 'steps', steps: weekSteps(settings) },
      ...(documents.length === 0
        ? []
        : ([
            { kind: 'heading', text: `Read once before ${formatDay(shift.from)}` },
            { kind: 'links', links: documents },
          ] satisfies Block[])),
      { kind: 'heading', text: 'Cannot do it?' },
      {
        kind: 'text',
        text: `Answer this mail today${replyTo === undefined ? '' : ` (it goes to ${replyTo})`}, and an Engineering Manager looks for a substitute.`,
      },
    ],
    footer: `Sent automatically to you alone, because you are Incident Manager soon${due.next === null ? '' : `, and once more on ${formatDay(due.next)}`}.`,
  };
};

const whenOf = (from: Day, today: Day): string => {
  if (daysBetween(today, from) === 1) return 'tomorrow';
  return from === addWeeks(mondayOf(today), 1) ? 'next week' : `from ${formatDay(from)}`;
};

const neighbourWords = ({ before, after }: ReminderDue): string =>
  [
    before === null
      ? 'Nobody has the days right before yours.'
      : `You take over from ${before.name}${after === null ? '.' : ';'}`,
    ...(after === null ? [] : [`${after.name} follows you.`]),
  ].join(' ');

const weekSteps = ({ reminders: { phabricator } }: RotaSettings): Inline[] => {
  const link = (words: string, address: string): Span => (address === '' ? words : { title: words, address });
  return [
    [
      'Watch the ',
      link('Phabricator board', phabricator.board),
      ', the ',
      link('saved query', phabricator.query),
      ' of “Unbreak Now!” tasks, and mails that start with [Wikidata Emergency].',
    ],
    'When something comes in: respond, find people, keep the status current, log it.',
    'You need not fix it yourself. Nobody volunteers? Escalate to an Engineering Manager.',
  ];
};
