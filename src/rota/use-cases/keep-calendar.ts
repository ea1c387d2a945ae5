// Makes calendar and people follow the rota tab, whoever changed either: entries mended, those told whose week moved.
import { addWeeks, formatDay } from '../../common/domain/calendar.js';
import { planEntries } from '../../common/domain/duty-entry.js';
import type { DutyEntry, KnownDutyEntry } from '../../common/domain/duty-entry.js';
import type { JournalEntry } from '../../common/domain/journal.js';
import { handMadeEntries } from '../domain/hand-made-entries.js';
import { dutyDescription } from '../domain/mails/duty-description.js';
import { dutyEntries } from '../domain/publish-plan.js';
import type { Note } from '../domain/publish-plan.js';
import { monthsToCarry, weeksAhead } from '../domain/weeks-ahead.js';
import type { RotaPorts } from './ports.js';
import { publishRota } from './publish-rota.js';
import { readDuties } from './read-situation.js';
import type { ReadSituation } from './read-situation.js';

/** The entries that the weeks from this week on should have; hand-made ones are not known here. */
export const wantedAhead = (
  situation: Omit<ReadSituation, 'answers'>,
  weeks: ReturnType<typeof weeksAhead>,
): DutyEntry[] => dutyEntries(weeks, dutyDescription(situation.settings.documents));

/**
 * Run again it changes nothing. Every repair is in the journal.
 * @param situation as read a moment ago
 */
export const keepCalendar = (
  ports: RotaPorts,
  situation: Omit<ReadSituation, 'answers'> & { journal: readonly JournalEntry[] },
): void => {
  const { journal } = situation;
  // What was typed into the tab is carried as publishing does it, with its mails.
  for (const month of monthsToCarry(situation, weeksAhead(situation, journal), journal)) {
    publishRota(ports)({ month, weeks: [] });
  }
  ports.lock.run(() => mendEntries(ports));
};

const mendEntries = (ports: RotaPorts): void => {
  const situation = readDuties(ports);
  const weeks = weeksAhead(situation, ports.journal.read());
  const [first] = weeks;
  const last = weeks[weeks.length - 1];
  if (first === undefined || last === undefined) return;
  const { entries } = ports.calendar.list(first.week, addWeeks(last.week, 1));
  const handMade = handMadeEntries(entries, situation.candidates);
  const wanted = wantedAhead(situation, weeks).filter(
    ({ week, email }) => !handMade.some((entry) => entry.week === week && entry.email === email),
  );
  const plan = planEntries(
    weeks.map(({ week }) => week),
    wanted,
    entries,
  );
  const notes: Note[] = [];
  try {
    for (const known of plan.remove) {
      ports.calendar.remove(known.id);
      notes.push(noteOf('removed', known.mark?.week ?? known.from, known, null));
    }
    for (const { id, entry } of plan.update) {
      ports.calendar.update(id, entry);
      notes.push(noteOf('mended', entry.week, entries.find((known) => known.id === id) ?? null, entry));
    }
    for (const entry of plan.create) {
      ports.calendar.create(entry);
      notes.push(noteOf('restored', entry.week, null, entry));
    }
  } finally {
    ports.journal.add(notes);
  }
};

type Shown = Pick<KnownDutyEntry, 'title' | 'from' | 'until'>;

const noteOf = (done: string, week: string, before: Shown | null, after: Shown | null): Note => ({
  what: `Calendar: entry of ${formatDay(week)} ${done}`,
  key: `calendar:${week}`,
  before: entryText(before),
  after: entryText(after),
});

const entryText = (entry: Shown | null): string =>
  entry === null ? '' : `${entry.title}, ${entry.from} to ${entry.until}`;
