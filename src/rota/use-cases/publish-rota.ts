// Publishes a month: rota rows, calendar entries, mails, journal. Run twice it changes nothing; after a crash it goes on.
import { addWeeks, formatMonth, weeksOfMonth } from '../../common/domain/calendar.js';
import { planEntries } from '../../common/domain/duty-entry.js';
import type { CalendarPlan } from '../../common/domain/duty-entry.js';
import { latestUnder } from '../../common/domain/journal.js';
import type { JournalEntry } from '../../common/domain/journal.js';
import { Refusal } from '../../common/domain/refusal.js';
import { dutyDescription } from '../domain/mails/duty-description.js';
import { mailFor } from '../domain/mails/rota-mails.js';
import { handMadeEntries, handMadeProblem } from '../domain/hand-made-entries.js';
import { owedMails } from '../domain/publish-mails.js';
import type { OwedMail } from '../domain/publish-mails.js';
import { dutyEntries, planRows, stateNotes } from '../domain/publish-plan.js';
import type { Note, PublishedWeek, RowPlan } from '../domain/publish-plan.js';
import { listRecipients } from '../domain/recipients.js';
import { hasBegun } from '../domain/situation.js';
import type { Choices } from '../domain/situation.js';
import { owedListKey, sendingKey, sentKey, tellingText } from '../domain/told.js';
import { wasPublished } from '../domain/weeks-ahead.js';
import { applyCalendar } from './apply-calendar.js';
import { requireKnownPeople, requireWeeksOf } from './check-choices.js';
import type { PublishResult, RotaRequest } from './contract.js';
import type { RotaPorts } from './ports.js';
import { readSituation, requireMonth } from './read-situation.js';
import type { ReadSituation } from './read-situation.js';

interface PublishPlan extends RowPlan {
  calendarName: string;
  calendar: CalendarPlan;
  mails: OwedMail[];
}

export const publishRota =
  (ports: RotaPorts) =>
  (request: RotaRequest): PublishResult => {
    requireMonth(request.month);
    requireWeeksOf(request.month, request.weeks);
    return ports.lock.run(() => {
      const situation = readSituation(ports);
      requireKnownPeople(request.weeks, situation.candidates);
      const plan = planPublishing(ports, situation, request);
      return applyPublishing(ports, situation, request, plan);
    });
  };

const planPublishing = (ports: RotaPorts, situation: ReadSituation, request: RotaRequest): PublishPlan => {
  const { month } = request;
  const choices: Choices = Object.fromEntries(request.weeks.map(({ start, email }) => [start, email]));
  const rows = planRows(situation, month, choices, 'published');
  const weeks = weeksOfMonth(month);
  const journal = ports.journal.read();
  const published = [...rows.weeks, ...emptied(situation, month, rows.weeks, journal)];
  if (published.length === 0) {
    throw new Refusal(
      'nothing',
      rows.problems.length > 0
        ? rows.problems.join(' ')
        : `There is nothing to publish for ${formatMonth(month)}: no week is named and none is published yet.`,
    );
  }
  const listed = ports.calendar.list(weeks[0] ?? '', addWeeks(weeks[weeks.length - 1] ?? '', 1));
  const planned = published.map(({ week }) => week);
  const handMade = handMadeEntries(listed.entries, situation.candidates).filter(({ week }) =>
    planned.includes(week),
  );
  const wanted = dutyEntries(published, dutyDescription(situation.settings.documents)).filter(
    ({ week, email }) => !handMade.some((entry) => entry.week === week && entry.email === email),
  );
  const owed = mailsOwed(situation, request, published, journal);
  const problems = [...situation.problems, ...rows.problems, ...handMade.map(handMadeProblem)];
  const mails = withinQuota(ports, owed, problems);
  if (mails.length > 0 && situation.settings.emAddresses.length === 0) {
    problems.push('No Engineering Managers are set in the tab Settings, so none of them gets the mail.');
  }
  return {
    ...rows,
    weeks: published,
    notes: [...stateNotes(published, 'published', journal), ...mailNotes(month, mails, journal)],
    calendarName: listed.name,
    calendar: planEntries(planned, wanted, listed.entries),
    mails,
    problems,
  };
};

/** Weeks that were published and whose name somebody has cleared since: they are open now. */
const emptied = (
  situation: ReadSituation,
  month: string,
  known: readonly PublishedWeek[],
  journal: readonly JournalEntry[],
): PublishedWeek[] =>
  weeksOfMonth(month)
    .filter((week) => !hasBegun(week, situation.today) && !known.some((entry) => entry.week === week))
    .filter((week) => (situation.record.weeks.get(week)?.parts ?? []).length === 0)
    .filter((week) => wasPublished(journal, week))
    .map((week) => ({ week, parts: [] }));

/** Mails for the month; a month that this add-on has never published and that nobody publishes now owes none. */
const mailsOwed = (
  { candidates, settings }: ReadSituation,
  { month, weeks: named }: RotaRequest,
  published: readonly PublishedWeek[],
  journal: readonly JournalEntry[],
): OwedMail[] => {
  if (named.length === 0 && latestUnder(journal, owedListKey(month)) === null) return [];
  const recipients = listRecipients(candidates, weeksOfMonth(month), settings.emAddresses);
  return owedMails(
    month,
    published,
    recipients,
    journal,
    candidates.map(({ email }) => email),
  );
};

/** The mails, or none and a sentence where Google allows fewer recipients today. */
const withinQuota = (ports: RotaPorts, owed: readonly OwedMail[], problems: string[]): OwedMail[] => {
  const needed = recipientsOf(owed);
  if (needed === 0) return [];
  const left = ports.mailer.remaining();
  if (left >= needed) return [...owed];
  problems.push(
    `Google lets you write to ${left} more people today, and ${needed} should be told. Rota and calendar are published; publish again tomorrow to send the mail.`,
  );
  return [];
};

/** Notes made before anything is sent: to whom the list is owed, and which mails are about to go out. */
const mailNotes = (month: string, mails: readonly OwedMail[], journal: readonly JournalEntry[]): Note[] => {
  const lists = mails.filter(({ kind }) => kind === 'list');
  const to = lists.flatMap(({ telling }) => telling.to);
  const first = lists[0];
  const owed =
    first !== undefined && latestUnder(journal, owedListKey(month)) === null
      ? [
          {
            what: `List of ${month} owed to ${to.length} people`,
            key: owedListKey(month),
            before: '',
            after: tellingText({ weeks: first.telling.weeks, to }),
          },
        ]
      : [];
  const sending = mails.map(({ mail, telling }) => ({
    what: `Sending to ${telling.to.length === 1 ? (telling.to[0] ?? '') : `${telling.to.length} people`}`,
    key: sendingKey(mail),
    before: '',
    after: tellingText(telling),
  }));
  return [...owed, ...sending];
};

const applyPublishing = (
  ports: RotaPorts,
  situation: ReadSituation,
  request: RotaRequest,
  plan: PublishPlan,
): PublishResult => {
  if (plan.rows.length > 0) ports.rota.write(plan.rows);
  ports.journal.add(plan.notes);
  if (plan.rows.length + plan.notes.length > 0) ports.flush();
  const calendar = applyCalendar(ports, plan.calendar);
  const sent = sendMails(ports, situation, request, plan);
  return {
    published: plan.rows.filter(({ name }) => name !== '').length,
    calendar,
    mails: sent.length,
    told: recipientsOf(sent),
    problems: plan.problems,
  };
};

/** Sends what is owed, noting each mail right after it went out. The last note is flushed as the lock is released. */
const sendMails = (
  ports: RotaPorts,
  situation: ReadSituation,
  { month }: RotaRequest,
  plan: PublishPlan,
): readonly OwedMail[] => {
  if (plan.mails.length === 0) return [];
  const context = {
    month,
    weeks: allWeeks(situation, month, plan.weeks),
    calendarName: plan.calendarName,
    documents: situation.settings.documents,
    rotaSheet: situation.settings.rotaSheet,
    sender: ports.keyboard.email(),
    emAddresses: situation.settings.emAddresses,
  };
  for (const [index, owed] of plan.mails.entries()) {
    if (index > 0) ports.flush();
    ports.mailer.send(mailFor(owed, context));
    ports.journal.add([
      {
        what: `Sent: ${owed.kind === 'list' ? `list of ${month}` : 'change of week'} to ${owed.telling.to.join(', ')}`,
        key: sentKey(owed.mail),
        before: '',
        after: tellingText(owed.telling),
      },
    ]);
  }
  return plan.mails;
};

const recipientsOf = (mails: readonly OwedMail[]): number =>
  mails.reduce((sum, { telling }) => sum + telling.to.length, 0);

/** Every week of the month for the list: as published, as it was served where it has begun, else open. */
const allWeeks = (
  { record }: ReadSituation,
  month: string,
  published: readonly PublishedWeek[],
): PublishedWeek[] =>
  weeksOfMonth(month).map((week) => {
    const served = record.weeks.get(week)?.parts ?? [];
    const parts = served.map(({ name, from, until }) => ({ name, email: '', from, until }));
    return published.find((known) => known.week === week) ?? { week, parts };
  });
