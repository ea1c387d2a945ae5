// The mails of a published month: the list for everybody, and the change for those whose week moved.
import { addDays, formatDay, formatDayShort, formatMonth } from '../../../common/domain/calendar.js';
import type { Day, Month } from '../../../common/domain/calendar.js';
import type { Mail } from '../../../common/domain/mail.js';
import type { OwedMail } from '../publish-mails.js';
import type { PublishedWeek } from '../publish-plan.js';
import { bodyHtml, bodyText } from './mail-body.js';
import type { Block, MailBody } from './mail-body.js';

/** What the mails name besides the weeks. */
export interface MailContext {
  month: Month;
  /** Every week of the month, open ones without parts. */
  weeks: readonly PublishedWeek[];
  calendarName: string;
  documents: readonly { title: string; address: string }[];
  rotaSheet: string;
  /** Address of whoever publishes; '' where unknown. */
  sender: string;
  emAddresses: readonly string[];
}

export const mailFor = (owed: OwedMail, context: MailContext): Mail =>
  owed.kind === 'list' ? listMailText(owed, context) : changeMailText(owed, context);

const listMailText = (owed: OwedMail, context: MailContext): Mail => {
  const { month, weeks, calendarName } = context;
  const names = [...new Set(weeks.flatMap(({ parts }) => parts.map(({ name }) => name)))];
  const title = `Incident Managers in ${formatMonth(month)}`;
  const monthName = formatMonth(month).split(' ')[0] ?? '';
  return assemble(owed, context, `${title}: ${names.join(', ')}`, {
    title,
    preheader: weeks
      .map((week) => `${formatDayShort(week.week)} ${week.parts.length === 0 ? 'open' : namesOf(week)}`)
      .join(', '),
    blocks: [
      { kind: 'text', text: `Here is the list for ${monthName}. Each week runs from Monday to Sunday.` },
      { kind: 'weeks', rows: weeks.map((week) => weekRow(week, context, [])) },
      { kind: 'text', text: `The entries are in the calendar “${calendarName}”.` },
      ...beforeYourWeek(context),
      ...somethingCameUp(context),
    ],
    footer: `Sent${bySender(context)} from the rota sheet to the Incident Managers and Engineering Managers.`,
  });
};

const changeMailText = (owed: OwedMail, context: MailContext): Mail => {
  const gained = stretches(owed, context);
  const lost = owed.lost.map(formatDay).join(', ');
  const isGain = gained.length > 0;
  const title = isGain
    ? `You are Incident Manager from ${gained.map(({ text }) => text).join(', ')}`
    : `You are no longer Incident Manager from ${lost}`;
  const sentences = [
    isGain
      ? `The rota has changed: you now ${gained.map(({ text, isWhole }) => `${isWhole ? 'have the week' : 'serve'} from ${text}`).join(', ')}.`
      : `The rota has changed: the week from ${lost} is no longer yours.`,
    ...(isGain && lost !== '' ? [`The week from ${lost} is no longer yours.`] : []),
  ];
  const shown = context.weeks.filter(({ week }) => [...owed.gained, ...owed.lost].includes(week));
  return assemble(owed, context, title, {
    title,
    preheader: sentences.join(' '),
    blocks: [
      { kind: 'text', text: sentences.join(' ') },
      { kind: 'weeks', rows: shown.map((week) => weekRow(week, context, owed.gained)) },
      { kind: 'text', text: `The calendar “${context.calendarName}” shows it too.` },
      ...(isGain ? beforeYourWeek(context) : []),
      ...somethingCameUp(context),
    ],
    footer: `Sent${bySender(context)} from the rota sheet to you, because a week of yours has moved.`,
  });
};

interface Stretch {
  text: string;
  isWhole: boolean;
}

/** The days somebody now has: `Mon 7 Dec 2026` for a whole week, `Thu 10 Dec 2026 to Sun 13 Dec 2026` for a part of one. */
const stretches = (owed: OwedMail, { weeks }: MailContext): Stretch[] =>
  owed.gained.flatMap((monday): Stretch[] => {
    const parts = weeks.find(({ week }) => week === monday)?.parts ?? [];
    const own = parts.filter(({ email }) => owed.telling.to.includes(email));
    if (parts.length < 2) return [{ text: formatDay(monday), isWhole: true }];
    return own.map(({ from, until }) => ({
      text: `${formatDay(from)} to ${formatDay(addDays(until, -1))}`,
      isWhole: false,
    }));
  });

const assemble = (owed: OwedMail, { sender }: MailContext, subject: string, body: MailBody): Mail => ({
  to: [...owed.telling.to],
  subject,
  text: bodyText(body),
  html: bodyHtml(body),
  ...(sender === '' ? {} : { replyTo: sender }),
});

const namesOf = ({ parts }: PublishedWeek): string => parts.map(({ name }) => name).join(', ');

const weekRow = (
  week: PublishedWeek,
  context: MailContext,
  own: readonly Day[],
): Extract<Block, { kind: 'weeks' }>['rows'][number] => {
  const isOpen = week.parts.length === 0;
  const whom = context.sender === '' ? (context.emAddresses[0] ?? 'an Engineering Manager') : context.sender;
  return {
    date: formatDay(week.week),
    name: isOpen ? 'Open.' : splitText(week),
    remark: isOpen ? `Can you take it? Write to ${whom}.` : '',
    isUrgent: isOpen,
    isOwn: own.includes(week.week),
  };
};

const splitText = ({ parts }: PublishedWeek): string =>
  parts
    .map(({ name, from }, index) => (index === 0 ? name : `${name} from ${formatDayShort(from)}`))
    .join(', ');

const beforeYourWeek = ({ documents }: MailContext): Block[] =>
  documents.some(({ address }) => address !== '')
    ? [
        { kind: 'heading', text: 'Before your week' },
        { kind: 'links', links: documents.filter(({ address }) => address !== '') },
      ]
    : [];

const somethingCameUp = ({ rotaSheet }: MailContext): Block[] => [
  { kind: 'heading', text: 'Something came up?' },
  {
    kind: 'text',
    text: 'Tell an Engineering Manager as early as you can. They change the week in the rota sheet and publish it; whoever is concerned gets a mail.',
  },
  ...(rotaSheet === ''
    ? []
    : [{ kind: 'links' as const, links: [{ title: 'Rota sheet', address: rotaSheet }] }]),
];

const bySender = ({ sender }: MailContext): string => (sender === '' ? '' : ` by ${sender}`);
