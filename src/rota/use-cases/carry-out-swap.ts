// Carries a change of weeks out: note, rows, calendar, mails, note. Run again it completes what a run left that died.
import { addWeeks, formatDay, monthOf } from '../../common/domain/calendar.js';
import type { Day } from '../../common/domain/calendar.js';
import { planEntries } from '../../common/domain/duty-entry.js';
import type { CalendarPlan } from '../../common/domain/duty-entry.js';
import type { JournalEntry } from '../../common/domain/journal.js';
import { handMadeEntries } from '../domain/hand-made-entries.js';
import { dutyDescription } from '../domain/mails/duty-description.js';
import { mailFor } from '../domain/mails/rota-mails.js';
import { changeMails } from '../domain/publish-mails.js';
import type { OwedMail } from '../domain/publish-mails.js';
import { dutyEntries, stateNotes } from '../domain/publish-plan.js';
import type { Note, PublishedWeek } from '../domain/publish-plan.js';
import type { SwapChange } from '../domain/swap-change.js';
import { begunNote, doneNotes } from '../domain/swap-notes.js';
import { publishedWeeks, swapRows } from '../domain/swap-rows.js';
import type { SwapRow } from '../domain/swap-rows.js';
import { holderText, sendingKey, sentKey, tellingText } from '../domain/told.js';
import { applyCalendar } from './apply-calendar.js';
import type { RotaPorts } from './ports.js';
import type { ReadSituation } from './read-situation.js';
import type { SwapResult } from './swap-contract.js';

interface SwapPlan {
  what: string;
  /** Key of the change in the journal; null where nothing is to be noted. */
  key: string | null;
  /** Made before anything is written. */
  begun: Note[];
  rows: SwapRow[];
  notes: Note[];
  weeks: PublishedWeek[];
  calendarName: string;
  calendar: CalendarPlan;
  mails: OwedMail[];
  /** Whether all who must be told can be told today. */
  isWhole: boolean;
  problems: string[];
}

/** Somebody's name, for sentences. */
export const namer =
  ({ candidates }: ReadSituation) =>
  (who: string): string =>
    candidates.find(({ email }) => email === who)?.name ?? who;

/** A change to carry out. */
interface Aim extends SwapChange {
  /** Key in the journal where it was begun before; null = it is new. */
  key: string | null;
  what: string;
}

/**
 * @param settled notes that end the waiting of a change that was asked
 */
export const carryOut = (
  ports: RotaPorts,
  situation: ReadSituation,
  journal: readonly JournalEntry[],
  change: Aim,
  settled: readonly Note[] = [],
): SwapResult => {
  const plan = planSwap(ports, situation, journal, change);
  const first = [...plan.begun, ...settled];
  if (first.length > 0) {
    ports.journal.add(first);
    ports.flush();
  }
  if (plan.rows.length > 0) ports.rota.write(plan.rows);
  ports.journal.add(plan.notes);
  if (plan.rows.length + plan.notes.length > 0) ports.flush();
  const calendar = applyCalendar(ports, plan.calendar);
  sendMails(ports, situation, plan);
  if (plan.key !== null && plan.isWhole) ports.journal.add(doneNotes(journal, plan.key, plan.what));
  return {
    what: plan.what,
    isAsked: false,
    rows: plan.rows.length,
    calendar,
    told: plan.mails.flatMap(({ telling }) => telling.to),
    problems: plan.problems,
  };
};

const planSwap = (
  ports: RotaPorts,
  situation: ReadSituation,
  journal: readonly JournalEntry[],
  change: Aim,
): SwapPlan => {
  const { candidates, settings } = situation;
  const { what } = change;
  const rows = swapRows(situation, change.after);
  const begun = change.key === null && rows.length > 0 ? [begunNote(journal, change, what)] : [];
  const weeks = publishedWeeks(situation, change.after);
  const planned = weeks.map(({ week }) => week).sort();
  const listed = ports.calendar.list(planned[0] ?? '', addWeeks(planned[planned.length - 1] ?? '', 1));
  const handMade = handMadeEntries(listed.entries, candidates).filter(({ week }) => planned.includes(week));
  const wanted = dutyEntries(weeks, dutyDescription(settings.documents)).filter(
    ({ week, email }) => !handMade.some((entry) => entry.week === week && entry.email === email),
  );
  const owed = changeMails(
    weeks,
    [...assumed(publishedWeeks(situation, change.before)), ...journal],
    candidates.map(({ email }) => email),
  );
  const problems = [...handMade.map(handMadeProblem), ...untold(situation, change)];
  const left = owed.length === 0 ? 0 : ports.mailer.remaining();
  const isWhole = left >= owed.length;
  if (!isWhole) {
    problems.push(
      `Google lets you write to ${left} more people today, and ${owed.length} should be told. Rota and calendar are changed; finish the change tomorrow to send the mail.`,
    );
  }
  const mails = isWhole ? owed : [];
  const sending = mails.map(({ mail, telling }) => ({
    what: `Sending to ${telling.to.join(', ')}`,
    key: sendingKey(mail),
    before: '',
    after: tellingText(telling),
  }));
  return {
    what,
    key: change.key ?? begun[0]?.key ?? null,
    begun,
    rows,
    notes: [...stateNotes(weeks, 'published', journal), ...sending],
    weeks,
    calendarName: listed.name,
    calendar: planEntries(planned, wanted, listed.entries),
    mails,
    isWhole,
    problems,
  };
};

/** Whoever had a week before is taken to know it, unless the journal says what they were told. */
const assumed = (before: readonly PublishedWeek[]): JournalEntry[] =>
  before.map(({ week, parts }) => ({
    when: '',
    who: '',
    what: '',
    key: sentKey(''),
    before: '',
    after: tellingText({
      weeks: { [week]: holderText(week, parts) },
      to: parts.map(({ email }) => email).filter((email) => email !== ''),
    }),
  }));

const handMadeProblem = ({ week, title }: { week: Day; title: string }): string =>
  `The calendar has a hand-made entry "${title}" for ${formatDay(week)}, which does not follow this change. Run "Set up…" to adopt it, or delete it there.`;

/** Sentences about people of the weeks who are no candidates, so that nobody knows how to write to them. */
const untold = ({ candidates }: ReadSituation, { before }: SwapChange): string[] => {
  const names = before.flatMap(({ parts }) => parts.map(({ who }) => who));
  return [...new Set(names)]
    .filter((who) => !candidates.some(({ email }) => email === who))
    .map((who) => `${who} is no candidate and gets no mail; tell them yourself.`);
};

/** Sends what is owed, noting each mail right after it went out. The last note is flushed as the lock is released. */
const sendMails = (ports: RotaPorts, { settings }: ReadSituation, plan: SwapPlan): void => {
  const context = {
    weeks: plan.weeks,
    calendarName: plan.calendarName,
    documents: settings.documents,
    rotaSheet: settings.rotaSheet,
    sender: ports.keyboard.email(),
    emAddresses: settings.emAddresses,
    month: monthOf(plan.weeks[0]?.week ?? ''),
  };
  for (const owed of plan.mails) {
    ports.mailer.send(mailFor(owed, context));
    ports.journal.add([
      {
        what: `Sent: change of week to ${owed.telling.to.join(', ')}`,
        key: sentKey(owed.mail),
        before: '',
        after: tellingText(owed.telling),
      },
    ]);
    ports.flush();
  }
};
