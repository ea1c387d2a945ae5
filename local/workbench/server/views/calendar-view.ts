// What `GET /api/calendar` and `GET /api/outbox` answer.
import type { CalendarEvent, EventTime, WorldCalendar } from '../../../runtime/world/calendar.js';
import type { OutboxEntry } from '../../../runtime/world/mail.js';
import type { World } from '../../../runtime/world/world.js';
import type { CalendarEntryView, CalendarView, MailView } from '../../protocol.js';
import { momentText } from '../texts.js';

export function calendarViews(world: World): CalendarView[] {
  return Object.values(world.calendars).map(calendarView);
}

function calendarView({ id, summary, timeZone, events }: WorldCalendar): CalendarView {
  const entries = events.filter(({ status }) => status !== 'cancelled').map(entryView);
  return { id, name: summary, timeZone, entries };
}

function entryView({
  id,
  summary,
  description,
  start,
  end,
  extendedProperties,
}: CalendarEvent): CalendarEntryView {
  return {
    id,
    title: summary ?? '',
    description: description ?? '',
    start: timeText(start),
    end: timeText(end),
    isAllDay: start.date !== undefined,
    marks: extendedProperties?.private ?? {},
  };
}

function timeText({ date, dateTime = '' }: EventTime): string {
  return date ?? new Date(dateTime).toISOString();
}

/** Newest first. */
export function mailViews(world: World, timeZone: string): MailView[] {
  return world.outbox.map((mail) => mailView(mail, timeZone)).reverse();
}

function mailView(mail: OutboxEntry, timeZone: string): MailView {
  const { number, date, from, name, to, cc, replyTo, subject, body, htmlBody } = mail;
  return {
    number,
    date,
    dateText: momentText(Date.parse(date), timeZone),
    from: name ? `${name} <${from}>` : from,
    to,
    cc,
    replyTo: replyTo ?? '',
    subject,
    text: body,
    html: htmlBody ?? '',
  };
}
