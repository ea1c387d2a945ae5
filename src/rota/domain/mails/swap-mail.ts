// The mail that asks somebody whether they take a week; nothing changes before they agree.
import { formatDay } from '../../../common/domain/calendar.js';
import type { Day } from '../../../common/domain/calendar.js';
import type { Mail } from '../../../common/domain/mail.js';
import { bodyHtml, bodyText } from './mail-body.js';
import type { Block } from './mail-body.js';

export interface AskContext {
  to: string;
  week: Day;
  from: Day | null;
  /** The week they would give for it, or null. */
  withWeek: Day | null;
  /** Who has the week now. */
  owner: string;
  /** Who asks, and gets the answer; '' where unknown. */
  sender: string;
  rotaSheet: string;
}

export const askMail = ({ to, week, from, withWeek, owner, sender, rotaSheet }: AskContext): Mail => {
  const day =
    from === null
      ? `the week from ${formatDay(week)}`
      : `the week of ${formatDay(week)} from ${formatDay(from)} on`;
  const title = `Can you be Incident Manager from ${formatDay(from ?? week)}?`;
  const wish = `${owner} has ${day} and needs somebody else for it.`;
  const trade =
    withWeek === null ? '' : ` In return ${owner} would take your week from ${formatDay(withWeek)}.`;
  const blocks: Block[] = [
    { kind: 'text', text: `${wish} Can you take it?${trade}` },
    {
      kind: 'text',
      text: 'Answer this mail with yes or no. Nothing changes before an Engineering Manager has noted your yes; you get a mail then.',
    },
    ...(rotaSheet === ''
      ? []
      : [{ kind: 'links' as const, links: [{ title: 'Rota sheet', address: rotaSheet }] }]),
  ];
  const by = sender === '' ? '' : ` by ${sender}`;
  const body = {
    title,
    preheader: wish,
    blocks,
    footer: `Sent${by} from the rota sheet to you alone, because you could take this week.`,
  };
  return {
    to: [to],
    subject: title,
    text: bodyText(body),
    html: bodyHtml(body),
    ...(sender === '' ? {} : { replyTo: sender }),
  };
};
