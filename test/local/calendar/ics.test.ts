import fc from 'fast-check';
import ICAL from 'ical.js';
import { writeIcs } from '../../../local/runtime/formats/ics.js';
import { deleteEvent, insertEvent } from '../../../local/runtime/host/services/calendar/event-changes.js';
import type { WorldCalendar } from '../../../local/runtime/world/calendar.js';
import { calendarWithWeeks, changeAt, dutyCalendar, week } from './fixtures.js';

function parsed(calendar: WorldCalendar): { file: ICAL.Component; events: ICAL.Event[] } {
  const file = ICAL.Component.fromString(writeIcs(calendar));
  return { file, events: file.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component)) };
}

describe('a week of duty, read by an independent program', () => {
  const calendar = calendarWithWeeks([['2026-12-07', '2026-12-14']]);
  const { file, events } = parsed(calendar);
  const event = events[0];

  it('is one all-day event with the end exclusive', () => {
    expect(events).toHaveLength(1);
    expect(event?.startDate.isDate).toBe(true);
    expect([event?.startDate.toString(), event?.endDate.toString()]).toEqual(['2026-12-07', '2026-12-14']);
  });

  it('carries title, uid, transparency and the private properties', () => {
    const text = (name: string): unknown => event?.component.getFirstPropertyValue(name);
    expect(event?.summary).toBe('Incident Manager: Zoë');
    expect(event?.uid).toBe('event0@google.com');
    expect(text('transp')).toBe('TRANSPARENT');
    expect(text('status')).toBe('CONFIRMED');
    expect(text('x-private-incidentdesk')).toBe('duty');
    expect(text('x-private-week')).toBe('2026-12-07');
    expect(file.getFirstPropertyValue('x-wr-calname')).toBe('Wikidata - Journey Model');
  });

  it('is the same bytes every time', () => {
    expect(writeIcs(structuredClone(calendar))).toBe(writeIcs(calendar));
  });
});

it('writes timed events in UTC', () => {
  const calendar = dutyCalendar();
  const resource = {
    start: { dateTime: '2026-12-07T10:00:00+01:00' },
    end: { dateTime: '2026-12-07T11:30:00+01:00' },
  };
  insertEvent(calendar, resource, changeAt());
  const event = parsed(calendar).events[0];
  expect(event?.startDate.toJSDate().toISOString()).toBe('2026-12-07T09:00:00.000Z');
  expect(event?.endDate.toJSDate().toISOString()).toBe('2026-12-07T10:30:00.000Z');
});

it('leaves cancelled events out', () => {
  const calendar = calendarWithWeeks([
    ['2026-12-07', '2026-12-14'],
    ['2026-12-14', '2026-12-21'],
  ]);
  deleteEvent(calendar, 'event0', changeAt());
  expect(parsed(calendar).events.map(({ uid }) => uid)).toEqual(['event1@google.com']);
});

it('carries any text unchanged and lets none start a line of its own', () => {
  const texts = fc.string({
    unit: fc.constantFrom('a', 'ß', '🦄', ',', ';', '\\', '"', ':', ' ', '\n', '\r'),
    maxLength: 120,
  });
  const oneLine = (text: string): string => text.replace(/\r\n?/g, '\n');
  fc.assert(
    fc.property(texts, texts, texts, (summary, description, name) => {
      const calendar = dutyCalendar({ summary: `Duty ${name}` });
      const given = {
        ...week('2026-12-07', '2026-12-14'),
        summary: `S${summary}`,
        description: `D${description}`,
        attendees: [{ email: 'zoe@example.org', displayName: name }],
        extendedProperties: { private: { note: `N${description}` } },
      };
      insertEvent(calendar, given, changeAt());
      const { file, events } = parsed(calendar);
      expect(events).toHaveLength(1);
      expect(events[0]?.summary).toBe(oneLine(`S${summary}`));
      expect(events[0]?.description).toBe(oneLine(`D${description}`));
      const names = (component: ICAL.Component): string[] =>
        component.getAllProperties().map((property) => property.name);
      expect(names(file).sort()).toEqual(['name', 'prodid', 'version', 'x-wr-calname']);
      expect(events[0] && names(events[0].component)).not.toContain('a');
    }),
  );
});
