// The mail about overdue updates and post-mortems.
import type { Mail } from '../../../common/domain/mail.js';
import type { Nag, NagMail } from '../nags.js';
import type { RotaSettings } from '../rota-settings.js';
import { recordSheet } from './duty-words.js';
import { closedBlocks, openLine, plural } from './incident-section.js';
import { bodyHtml, bodyText } from './mail-body.js';
import type { MailBody } from './mail-body.js';

const of = (nags: readonly Nag[], kind: Nag['kind']) =>
  nags.filter((nag) => nag.kind === kind).map(({ incident }) => incident);

/** @param now `2026-12-10 13:00` */
export const nagMail = ({ to, nags }: NagMail, settings: RotaSettings, now: string): Mail => {
  const { site } = settings.reminders.phabricator;
  const [updates, postMortems] = [of(nags, 'update'), of(nags, 'post-mortem')];
  const counts = [
    ...(updates.length === 0 ? [] : [plural(updates.length, 'overdue update')]),
    ...(postMortems.length === 0 ? [] : [plural(postMortems.length, 'overdue post-mortem')]),
  ].join(' and ');
  const first = nags[0]?.incident.title ?? '';
  const replyTo = settings.emAddresses[0];
  const body: MailBody = {
    title: `Incidents: ${counts}`,
    preheader: first,
    blocks: [
      {
        kind: 'text',
        text:
          updates.length > 0
            ? 'Say where it stands, even if nothing is new: “Post update” in the sidebar sets the next date.'
            : 'Write it, or say in the sidebar why none is needed.',
      },
      ...(updates.length === 0
        ? []
        : [{ kind: 'incidents' as const, incidents: updates.map((row) => openLine(row, now, site)) }]),
      ...closedBlocks('Post-mortems overdue', postMortems, site),
      { kind: 'button', title: 'Open the record sheet', address: recordSheet(settings) },
    ],
    footer:
      'Sent automatically in working hours: for one update at most once a day and three times, for one post-mortem at most once a week and three times. It stops when the incident is resolved or the date is moved.',
  };
  return {
    to,
    subject: `Incidents: ${counts}${nags.length === 1 ? `: ${first}` : ''}`,
    text: bodyText(body),
    html: bodyHtml(body),
    ...(replyTo === undefined ? {} : { replyTo }),
  };
};
