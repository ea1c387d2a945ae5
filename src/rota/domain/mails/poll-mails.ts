// The mails around a poll: its address for everybody, and a reminder for those who have not answered.
import { formatDay, formatDayShort, formatMonth } from '../../../common/domain/calendar.js';
import type { Day, Month } from '../../../common/domain/calendar.js';
import type { Mail } from '../../../common/domain/mail.js';
import { bodyHtml, bodyText } from './mail-body.js';
import type { Block, MailBody } from './mail-body.js';

/** What both mails name. */
export interface PollMailContext {
  month: Month;
  weeks: readonly Day[];
  address: string;
  /** Whether it is a Google Form. */
  isForm?: boolean;
  /** Last day for answers; null where it has passed already. */
  deadline: Day | null;
  /** Where to write to: whoever started the poll, or an EM; '' where unknown. */
  replyTo: string;
}

export const pollMail = (to: readonly string[], context: PollMailContext): Mail => {
  const { month, deadline, replyTo } = context;
  const title = `Which weeks can you take in ${formatMonth(month)}?`;
  return assemble(to, `${title} Please answer ${until(deadline)}`, context, {
    title,
    preheader: `The poll for the Incident Managers in ${formatMonth(month)}; please answer ${until(deadline)}.`,
    blocks: [
      {
        kind: 'text',
        text: `The rota for ${formatMonth(month)} is being made. Please say for each week whether you could be Incident Manager, ${until(deadline)}.`,
      },
      ...pollLink(context),
      ...howTo(context),
    ],
    footer: `Sent${replyTo === '' ? '' : ` by ${replyTo}`} from the rota sheet to the Incident Manager candidates and, so that they know, to the Engineering Managers.`,
  });
};

export const nudgeMail = (to: string, context: PollMailContext): Mail => {
  const { month, deadline } = context;
  const title = `Your answers for ${formatMonth(month)} are missing`;
  return assemble([to], `${title}: please answer ${until(deadline)}`, context, {
    title,
    preheader: `Please answer the poll for the Incident Managers ${until(deadline)}.`,
    blocks: [
      {
        kind: 'text',
        text: `You have not answered the poll for the Incident Managers in ${formatMonth(month)} yet. Please do so ${until(deadline)}; a week without an answer counts as “if need be”.`,
      },
      ...pollLink(context),
      ...howTo(context),
      {
        kind: 'text',
        text: 'If you have answered under another name, tell an Engineering Manager: the rota did not recognise you.',
      },
    ],
    footer:
      'Sent from the rota sheet to those who have not answered the poll, at most once on a working day.',
  });
};

const until = (deadline: Day | null): string =>
  deadline === null ? 'as soon as you can' : `by ${formatDay(deadline)}`;

const pollLink = ({ address }: PollMailContext): Block[] => [
  { kind: 'button', title: 'Open the poll', address },
];

const howTo = ({ weeks, isForm = false }: PollMailContext): Block[] => [
  { kind: 'heading', text: 'How to answer' },
  {
    kind: 'text',
    text: `The weeks begin on ${weeks.map(formatDayShort).join(', ')} and run from Monday to Sunday. ${isForm ? IN_FORM : IN_DUDLE}`,
  },
];

const IN_FORM =
  'Choose your name, and yes, if need be or no for each week. Only the Engineering Managers see the answers. To change yours, answer again: what you sent last counts.';
const IN_DUDLE =
  'Use your name as it stands in the rota. Choose yes, no, or “?” for if need be; dudle starts with no in every week, so look at each of them.';

const assemble = (
  to: readonly string[],
  subject: string,
  { replyTo }: PollMailContext,
  body: MailBody,
): Mail => ({
  to: [...to],
  subject,
  text: bodyText(body),
  html: bodyHtml(body),
  ...(replyTo === '' ? {} : { replyTo }),
});
