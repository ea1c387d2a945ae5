// The hand-over mail to the outgoing and the incoming Incident Manager and the EMs: who, until when, and what is open.
import { addDays, formatDay, mondayOf } from '../../../common/domain/calendar.js';
import type { Day } from '../../../common/domain/calendar.js';
import type { Mail } from '../../../common/domain/mail.js';
import { handOverRecipients } from '../hand-over.js';
import type { HandOver } from '../hand-over.js';
import { taskNumber } from '../../../common/domain/incident-words.js';
import { incidentsNow, isOverdue } from '../open-incidents.js';
import type { IncidentRow, IncidentsNow } from '../open-incidents.js';
import type { RotaSettings } from '../rota-settings.js';
import { recordSheet, templateBlock } from './duty-words.js';
import { incidentBlocks, plural } from './incident-section.js';
import { bodyHtml, bodyText } from './mail-body.js';
import type { Block, MailBody } from './mail-body.js';
import type { Inline } from './mail-inline.js';

/** What the record sheet says, or the sentence why it says nothing. */
export type IncidentsRead =
  { incidents: readonly IncidentRow[]; problem: null } | { incidents: null; problem: string };

/** @param now day and hour (0 to 23) at which it is sent */
export const handOverMail = (
  handOver: HandOver,
  read: IncidentsRead,
  settings: RotaSettings,
  now: { day: Day; hour: number },
): Mail => {
  const stamp = `${now.day} ${String(now.hour).padStart(2, '0')}:00`;
  const since = mondayOf(addDays(handOver.day, -1));
  const found = read.incidents === null ? null : incidentsNow(read.incidents, stamp, since);
  const { incoming, outgoing, following } = handOver;
  const replyTo = settings.emAddresses[0];
  const count = found === null ? '' : `, ${plural(found.open.length, 'open incident')}`;
  const who = whoWords(handOver);
  const body: MailBody = {
    title: `Hand-over: ${who}`,
    preheader: found === null ? (read.problem ?? '') : preheader(found, stamp),
    blocks: [
      { kind: 'text', text: opening(handOver, now.day, replyTo) },
      ...(incoming === null
        ? []
        : templateBlock(
            settings.reminders.handOverText,
            incoming,
            { before: outgoing, after: following },
            settings,
          )),
      ...incidentBlocks(read.problem, found, { now: stamp, since }, settings.reminders.phabricator.site),
      ...toDo(handOver, found, stamp),
      { kind: 'button', title: 'Open the record sheet', address: recordSheet(settings) },
    ],
    footer:
      'Sent automatically on the day somebody else is on duty, to the outgoing and the incoming Incident Manager and the Engineering Managers.',
  };
  return {
    to: handOverRecipients(handOver, settings.emAddresses),
    subject: `Hand-over ${formatDay(handOver.day)}: ${who}${count}`,
    text: bodyText(body),
    html: bodyHtml(body),
    ...(replyTo === undefined ? {} : { replyTo }),
  };
};

const whoWords = ({ outgoing, incoming, isClosed }: HandOver): string => {
  if (incoming === null)
    return isClosed ? 'nobody on duty' : `nobody takes over from ${outgoing?.name ?? ''}`;
  return outgoing === null ? `${incoming.name} begins` : `${outgoing.name} to ${incoming.name}`;
};

const opening = ({ day, outgoing, incoming, isClosed, isFirst }: HandOver, today: Day, em = ''): Inline => {
  const thanks = outgoing === null ? '' : ` Thank you, ${outgoing.name}.`;
  const since = day === today ? 'From today' : `Since ${formatDay(day)}, and`;
  if (incoming === null) {
    return isClosed
      ? `The week is closed in the rota: it needs no Incident Manager.${thanks}`
      : [
          { strong: `Nobody has the days from ${formatDay(day)}.` },
          ` Can you take them? Write to ${em === '' ? 'an Engineering Manager' : em}.${thanks}`,
        ];
  }
  const nobodyBefore = isFirst
    ? ' It is the first week on record.'
    : ' Nobody was on duty right before; look at what was reported meanwhile.';
  return [
    `${since} until `,
    { strong: formatDay(addDays(incoming.until, -1)) },
    `, ${incoming.name} is Incident Manager.${outgoing === null ? nobodyBefore : thanks}`,
  ];
};

const preheader = ({ open, postMortems }: IncidentsNow, stamp: string): string => {
  const overdue = open.filter((row) => isOverdue(row, stamp)).length;
  return [
    plural(open.length, 'open incident'),
    ...(overdue > 0 ? [`${plural(overdue, 'update')} overdue`] : []),
    ...(postMortems.length > 0 ? [`${plural(postMortems.length, 'post-mortem')} due`] : []),
  ].join(', ');
};

const toDo = ({ outgoing, incoming }: HandOver, found: IncidentsNow | null, stamp: string): Block[] => {
  if (found === null || found.open.length === 0) return [];
  const overdue = found.open.filter((row) => isOverdue(row, stamp));
  const named = overdue.slice(0, 5).map(({ task, id }) => taskNumber(task) || id);
  const which = named.some((name) => name === '') ? plural(overdue.length, 'incident') : named.join(', ');
  const steps: Inline[] = [];
  if (outgoing !== null && overdue.length > 0) {
    const rest = incoming === null ? '' : `, or hand it to ${incoming.name}`;
    steps.push([{ strong: `${outgoing.name}:` }, ` give the overdue update on ${which}${rest}.`]);
  }
  if (incoming !== null) {
    steps.push([
      { strong: `${incoming.name}:` },
      ' read what the record sheet says about each open incident.',
    ]);
  }
  return steps.length === 0
    ? []
    : [
        { kind: 'heading', text: 'To do today' },
        { kind: 'steps', steps },
      ];
};
