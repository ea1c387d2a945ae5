// Reads entries of the duty calendar through the advanced Calendar service; both projects know duty only from here.
import { addDays } from '../domain/calendar.js';
import type { Day } from '../domain/calendar.js';
import type { KnownDutyEntry } from '../domain/duty-entry.js';
import { Refusal } from '../domain/refusal.js';
import { patiently } from './patiently.js';

type Events = GoogleAppsScript.Calendar.Schema.Events;
type Event = GoogleAppsScript.Calendar.Schema.Event;

/** The value of the mark in `extendedProperties.private.incidentDesk`. */
export const DUTY_MARK = 'duty';
const MOST_PER_PAGE = 2500;

/** The events of the advanced Calendar service, which the manifest switches on. */
export const calendarEvents = (): GoogleAppsScript.Calendar.Collection.EventsCollection => {
  const events = Calendar?.Events;
  if (events === undefined) throw new Error('The advanced Calendar service is switched off in the manifest.');
  return events;
};

export interface CalendarPage {
  name: string;
  timeZone: string;
  isWritable: boolean;
  entries: KnownDutyEntry[];
}

/**
 * Entries that touch the days from `from` up to and without `until`. One remote call for each 2,500 entries.
 * @throws Refusal `calendar-missing` where the calendar is not there or not shared with the person
 */
export const listEntries = (calendarId: string, from: Day, until: Day): CalendarPage => {
  if (calendarId === '') {
    throw new Refusal(
      'calendar-unset',
      'No duty calendar is set: put its id into the tab Settings, row "Duty calendar id" (calendar settings, "Integrate calendar"), or run "Set up…".',
    );
  }
  const entries: KnownDutyEntry[] = [];
  let page = fetchPage(calendarId, from, until, null);
  const first = page;
  for (;;) {
    for (const event of page.items ?? []) {
      const entry = entryOf(event);
      if (entry !== null && entry.from < until && entry.until > from) entries.push(entry);
    }
    const next = page.nextPageToken;
    if (next === undefined || next === '') break;
    page = fetchPage(calendarId, from, until, next);
  }
  return {
    name: first.summary ?? calendarId,
    timeZone: first.timeZone ?? '',
    isWritable: first.accessRole === 'owner' || first.accessRole === 'writer',
    entries,
  };
};

const fetchPage = (calendarId: string, from: Day, until: Day, pageToken: string | null): Events => {
  try {
    // A day on either side, since the limits are instants and all-day entries lie in the calendar's own zone.
    return patiently(() =>
      calendarEvents().list(calendarId, {
        timeMin: `${addDays(from, -1)}T00:00:00Z`,
        timeMax: `${addDays(until, 1)}T00:00:00Z`,
        singleEvents: true,
        maxResults: MOST_PER_PAGE,
        ...(pageToken === null ? {} : { pageToken }),
      }),
    );
  } catch (error) {
    if (!/not found|notfound|404/i.test(String(error))) throw error;
    throw new Refusal(
      'calendar-missing',
      `The duty calendar "${calendarId}" was not found, or it is not shared with you. Check the row "Duty calendar id" in the tab Settings, or ask its owner to share it.`,
    );
  }
};

const entryOf = (event: Event): KnownDutyEntry | null => {
  const from = event.start?.date ?? event.start?.dateTime?.slice(0, 10);
  const until = event.end?.date ?? event.end?.dateTime?.slice(0, 10);
  if (event.id === undefined || from === undefined || until === undefined) return null;
  const properties: Readonly<Record<string, string | undefined>> = event.extendedProperties?.private ?? {};
  const isOurs = properties.incidentDesk === DUTY_MARK;
  return {
    id: event.id,
    title: event.summary ?? '',
    description: event.description ?? '',
    from,
    until,
    isAllDay: event.start?.date !== undefined,
    isFree: event.transparency === 'transparent',
    mark: isOurs ? { week: properties.week ?? from, email: properties.email ?? '' } : null,
  };
};
