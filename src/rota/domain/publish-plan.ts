// What publishing a month would change: rows, calendar entries, mails and journal, as values.
import { addWeeks, formatDay, weeksOfMonth } from '../../common/domain/calendar.js';
import type { Day, Month } from '../../common/domain/calendar.js';
import type { DutyEntry } from '../../common/domain/duty-entry.js';
import { dutyTitle } from '../../common/domain/duty-entry.js';
import { latestUnder } from '../../common/domain/journal.js';
import type { JournalEntry } from '../../common/domain/journal.js';
import { mainPart } from './rota-record.js';
import type { Part, RecordedWeek } from './rota-record.js';
import { hasBegun, personFinder } from './situation.js';
import type { Choices, Person, Situation } from './situation.js';

/** A row of the rota tab to write; null `key` = a new row. */
export interface RowChange {
  key: number | null;
  week: Day;
  name: string;
  status: 'draft' | 'published' | '';
  note?: string;
}

/** A week as it stands after publishing. */
export interface PublishedWeek {
  week: Day;
  /** Who serves it, in order; none = open. */
  parts: { name: string; email: string; from: Day; until: Day }[];
}

/** A note for the journal; time and person are added when it is written. */
export type Note = Omit<JournalEntry, 'when' | 'who'>;

export interface RowPlan {
  rows: RowChange[];
  /** Every published or named week of the month, open ones with no parts. */
  weeks: PublishedWeek[];
  /** Journal notes that the journal does not have yet. */
  notes: Note[];
  problems: string[];
}

/** Plans the rows for these choices; weeks that are not named stay as they are. */
export const planRows = (
  situation: Situation,
  month: Month,
  choices: Choices,
  status: 'draft' | 'published',
): RowPlan => {
  const find = personFinder(situation.candidates);
  const plan: RowPlan = { rows: [], weeks: [], notes: [], problems: [] };
  for (const week of weeksOfMonth(month)) {
    const recorded = situation.record.weeks.get(week);
    const chosen = choices[week];
    const person =
      typeof chosen === 'string'
        ? situation.candidates.find(({ email }) => email === chosen.toLowerCase())
        : undefined;
    const isKept =
      chosen === undefined || !mayChange(situation, recorded, week, person, status, plan.problems, find);
    if (isKept) {
      // A week that has begun is history: its entries and mails stay as they are.
      if (recorded?.isPublished === true && !hasBegun(week, situation.today)) {
        plan.weeks.push({ week, parts: servingParts(recorded.parts, find) });
      }
      continue;
    }
    const change = rowFor(recorded, week, person?.name ?? '', status, situation.today);
    if (change !== null) plan.rows.push(change);
    plan.weeks.push(wholeWeek(week, person));
    if (person !== undefined) noteAnswer(situation, week, person, plan.problems);
  }
  return plan;
};

/** Whether a named week may be written; says why where it may not. */
const mayChange = (
  { today }: Situation,
  recorded: RecordedWeek | undefined,
  week: Day,
  person: Person | undefined,
  status: 'draft' | 'published',
  problems: string[],
  find: (name: string) => Person | null,
): boolean => {
  const holder = recorded === undefined ? null : mainPart(recorded);
  const isSame = holder !== null && person !== undefined && find(holder.name)?.email === person.email;
  if (isSame && recorded?.isPublished === true) return false;
  if (hasBegun(week, today)) {
    problems.push(`${formatDay(week)} has begun and stays as it is; change it in the rota tab.`);
    return false;
  }
  if (recorded?.isClosed === true && person === undefined) return false;
  if (recorded !== undefined && recorded.parts.length > 1) {
    problems.push(
      `${formatDay(week)} is split between ${recorded.parts.map(({ name }) => name).join(' and ')} and stays as it is; change it in the rota tab.`,
    );
    return false;
  }
  if (status === 'draft' && recorded?.isPublished === true) {
    problems.push(
      `${formatDay(week)} is published already (${holder?.name ?? 'open'}) and stays as it is; publish to change it.`,
    );
    return false;
  }
  return true;
};

const rowFor = (
  recorded: RecordedWeek | undefined,
  week: Day,
  name: string,
  status: 'draft' | 'published',
  today: Day,
): RowChange | null => {
  const entry = recorded?.entry;
  const wanted = name === '' ? '' : status;
  if (entry === undefined) return name === '' ? null : { key: null, week, name, status: wanted };
  if (entry.name === name && entry.status === wanted) return null;
  const isTakenBack = recorded?.isPublished === true && entry.name !== '' && entry.name !== name;
  const change: RowChange = { key: entry.key, week, name, status: wanted };
  if (!isTakenBack) return change;
  const former = `was ${entry.name} until ${formatDay(today)}`;
  if (entry.note.endsWith(former)) return change;
  return { ...change, note: entry.note === '' ? former : `${entry.note}; ${former}` };
};

const wholeWeek = (week: Day, person: Person | undefined): PublishedWeek => ({
  week,
  parts:
    person === undefined
      ? []
      : [{ name: person.name, email: person.email, from: week, until: addWeeks(week, 1) }],
});

const servingParts = (
  parts: readonly Part[],
  find: (name: string) => Person | null,
): PublishedWeek['parts'] =>
  parts.map(({ name, from, until }) => {
    const person = find(name);
    return { name: person?.name ?? name, email: person?.email ?? '', from, until };
  });

const noteAnswer = ({ answers }: Situation, week: Day, person: Person, problems: string[]): void => {
  if (answers[person.email]?.[week] === 'no') {
    problems.push(`${person.name} said no to ${formatDay(week)}. Talk to them if you have not.`);
  }
};

/** Who has the week, as a short text for the journal and for comparing. */
const holdersOf = ({ parts }: PublishedWeek): string =>
  parts.map(({ name, email }) => (email === '' ? name : email)).join(' + ');

/** Journal notes for weeks whose last note says something else; so a run that died half way is noted by the next. */
export const stateNotes = (
  weeks: readonly PublishedWeek[],
  status: 'draft' | 'published',
  journal: readonly JournalEntry[],
): Note[] =>
  weeks.flatMap((week) => {
    const key = `rota:${week.week}`;
    const before = latestUnder(journal, key);
    const holders = holdersOf(week);
    const after = holders === '' ? '' : `${status} ${holders}`;
    if ((before ?? '') === after) return [];
    const names = week.parts.map(({ name }) => name).join(', ');
    const verb = status === 'draft' ? 'Draft' : 'Published';
    return [
      {
        what: `${verb}: ${formatDay(week.week)}, ${names === '' ? 'open' : names}`,
        key,
        before: before ?? '',
        after,
      },
    ];
  });

/** The calendar entries these weeks should have. */
export const dutyEntries = (weeks: readonly PublishedWeek[], description: string): DutyEntry[] =>
  weeks.flatMap(({ week, parts }) =>
    // A name that is no candidate's may be a placeholder; it is said, not shown to everybody.
    parts
      .filter(({ email }) => email !== '')
      .map(({ name, email, from, until }) => ({
        title: dutyTitle(name),
        description,
        from,
        until,
        week,
        email,
      })),
  );
