// Writes duty entries through the advanced Calendar service, each under an id derived from calendar and day.
import type { Day } from '../../common/domain/calendar.js';
import type { DutyEntry, KnownDutyEntry } from '../../common/domain/duty-entry.js';
import { Refusal } from '../../common/domain/refusal.js';
import { calendarEvents, DUTY_MARK, listEntries } from '../../common/google/duty-calendar-api.js';
import { patiently } from '../../common/google/patiently.js';
import type { DutyCalendar } from '../use-cases/ports.js';

type Event = GoogleAppsScript.Calendar.Schema.Event;

/** How many ids of one day are tried before giving up. */
const GENERATIONS = 20;

export class AdvancedDutyCalendar implements DutyCalendar {
  private readonly calendarId: () => string;

  constructor(calendarId: () => string) {
    this.calendarId = calendarId;
  }

  list(from: Day, until: Day): { name: string; entries: KnownDutyEntry[] } {
    const page = listEntries(this.calendarId(), from, until);
    if (!page.isWritable) {
      throw new Refusal(
        'calendar-read-only',
        `You may read the calendar "${page.name}" but not change it. Ask its owner for the right "Make changes to events", then try again; nothing was changed.`,
      );
    }
    return page;
  }

  create(entry: DutyEntry): void {
    const calendarId = this.calendarId();
    for (let generation = 0; generation < GENERATIONS; generation += 1) {
      const id = entryId(calendarId, entry.from, generation);
      if (this.insert(calendarId, id, entry) || this.revive(calendarId, id, entry)) return;
    }
    throw new Refusal(
      'calendar-ids-used',
      `The calendar keeps refusing an entry for ${entry.from}: ${String(GENERATIONS)} deleted ones block its place. Add the entry by hand and run "Set up…" to adopt it.`,
    );
  }

  update(id: string, entry: DutyEntry): void {
    patiently(() => calendarEvents().patch(eventOf(entry), this.calendarId(), id, { sendUpdates: 'none' }));
  }

  remove(id: string): void {
    try {
      patiently(() => calendarEvents().remove(this.calendarId(), id, { sendUpdates: 'none' }));
    } catch (error) {
      if (!/deleted|not found|gone|410|404/i.test(String(error))) throw error;
    }
  }

  /** False where the id is taken, also by an entry that was deleted. */
  private insert(calendarId: string, id: string, entry: DutyEntry): boolean {
    try {
      patiently(() =>
        calendarEvents().insert({ ...eventOf(entry), id }, calendarId, { sendUpdates: 'none' }),
      );
      return true;
    } catch (error) {
      if (/already exists|duplicate|409/i.test(String(error))) return false;
      throw error;
    }
  }

  /** Puts our entry that has this id right, also one that was deleted or moved away; false where the id is somebody else's. */
  private revive(calendarId: string, id: string, entry: DutyEntry): boolean {
    try {
      const found = patiently(() => calendarEvents().get(calendarId, id));
      if (!isOurs(found)) return false;
      const wanted = { ...eventOf(entry), status: 'confirmed' };
      patiently(() => calendarEvents().update(wanted, calendarId, id, { sendUpdates: 'none' }));
      return true;
    } catch (error) {
      if (/not found|forbidden|invalid|deleted|40[034]|410/i.test(String(error))) return false;
      throw error;
    }
  }
}

const isOurs = (event: Event): boolean => {
  const properties: Readonly<Record<string, string | undefined>> = event.extendedProperties?.private ?? {};
  return properties.incidentDesk === DUTY_MARK;
};

const eventOf = (entry: DutyEntry): Event => ({
  summary: entry.title,
  description: entry.description,
  start: { date: entry.from },
  end: { date: entry.until },
  transparency: 'transparent',
  extendedProperties: { private: { incidentDesk: DUTY_MARK, week: entry.week, email: entry.email } },
});

const BASE32HEX = '0123456789abcdefghijklmnopqrstuv';

/** base32hex of a SHA-256 over calendar id, first day and generation: the same entry always gets the same id. */
const entryId = (calendarId: string, day: Day, generation: number): string => {
  const text = [calendarId, day, ...(generation === 0 ? [] : [String(generation)])].join('\n');
  const digest = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8);
  let bits = '';
  for (const byte of digest) bits += (byte & 255).toString(2).padStart(8, '0');
  const groups = bits.match(/.{5}/g) ?? [];
  return groups.map((group) => BASE32HEX[parseInt(group, 2)] ?? '').join('');
};
