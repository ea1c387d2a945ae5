/** Calendars as the world keeps them: plain JSON, in the words of the Calendar API v3. */

/** One end of an event: a day (`date`, all-day) or a moment (`dateTime`, RFC 3339 with offset). */
export interface EventTime {
  date?: string;
  dateTime?: string;
  timeZone?: string;
}

interface EventPerson {
  email: string;
  displayName?: string;
  self?: boolean;
}

export interface EventAttendee {
  email?: string;
  displayName?: string;
  optional?: boolean;
  responseStatus?: string;
  comment?: string;
  additionalGuests?: number;
  resource?: boolean;
}

export interface ExtendedProperties {
  private?: Record<string, string>;
  shared?: Record<string, string>;
}

export type EventStatus = 'confirmed' | 'tentative' | 'cancelled';

/** An event, stored exactly as the API answers it. A deleted event stays, with status `cancelled`, and blocks its id. */
export interface CalendarEvent {
  kind: 'calendar#event';
  etag: string;
  id: string;
  iCalUID: string;
  status: EventStatus;
  htmlLink: string;
  created: string;
  updated: string;
  creator: EventPerson;
  organizer: EventPerson;
  sequence: number;
  eventType: 'default';
  start: EventTime;
  end: EventTime;
  summary?: string;
  description?: string;
  location?: string;
  colorId?: string;
  transparency?: 'opaque' | 'transparent';
  visibility?: 'default' | 'public' | 'private' | 'confidential';
  attendees?: EventAttendee[];
  extendedProperties?: ExtendedProperties;
  guestsCanInviteOthers?: boolean;
  guestsCanModify?: boolean;
  guestsCanSeeOtherGuests?: boolean;
  reminders?: { useDefault?: boolean; overrides?: { method?: string; minutes?: number }[] };
  source?: { title?: string; url?: string };
}

/** A calendar with who may do what; e-mail addresses in lower case. */
export interface WorldCalendar {
  id: string;
  summary: string;
  description?: string;
  /** IANA name; all-day events begin at midnight of this zone. */
  timeZone: string;
  owner: string;
  writers: string[];
  readers: string[];
  /** Counts every change; etags are made of it. */
  revision: number;
  /** When anything changed last (ISO). */
  updated: string;
  events: CalendarEvent[];
  /** Moments (ISO) of the latest creations and deletions, for the burst limit; old ones are dropped. */
  recentChanges: string[];
}

/** A calendar without events. */
export function newCalendar(
  given: Pick<WorldCalendar, 'id' | 'summary' | 'timeZone' | 'owner' | 'updated'> & Partial<WorldCalendar>,
): WorldCalendar {
  return { writers: [], readers: [], revision: 1, events: [], recentChanges: [], ...given };
}
