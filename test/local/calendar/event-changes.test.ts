import fc from 'fast-check';
import {
  deleteEvent,
  findEvent,
  insertEvent,
  patchEvent,
  updateEvent,
} from '../../../local/runtime/host/services/calendar/event-changes.js';
import { listEvents } from '../../../local/runtime/host/services/calendar/event-list.js';
import { calendarWithWeeks, changeAt, dutyCalendar, EM, NOW, week } from './fixtures.js';

const WEEK = week('2026-12-07', '2026-12-14', 'abc01');

describe('insert', () => {
  it('answers the event as the API does', () => {
    const calendar = dutyCalendar();
    const event = insertEvent(calendar, WEEK, changeAt());
    const { htmlLink, ...rest } = event;
    expect(new URL(htmlLink).origin).toBe('https://www.google.com');
    expect(rest).toEqual({
      kind: 'calendar#event',
      etag: '"2"',
      id: 'abc01',
      iCalUID: 'abc01@google.com',
      status: 'confirmed',
      created: NOW,
      updated: NOW,
      creator: { email: EM },
      organizer: { email: calendar.id, displayName: calendar.summary, self: true },
      sequence: 0,
      eventType: 'default',
      summary: 'Incident Manager: Zoë',
      start: { date: '2026-12-07' },
      end: { date: '2026-12-14' },
      transparency: 'transparent',
      extendedProperties: { private: { incidentDesk: 'duty', week: '2026-12-07' } },
    });
    expect(listEvents(calendar, {}, EM).items).toEqual([event]);
  });

  it('makes an id of base32hex letters where none is given', () => {
    const { id } = insertEvent(dutyCalendar(), week('2026-12-07', '2026-12-14'), changeAt());
    expect(id).toMatch(/^[a-v0-9]{26}$/);
  });

  it('takes an id exactly if it is 5 to 1024 letters of base32hex', () => {
    const someId = fc.string({
      unit: fc.constantFrom('a', 'v', '0', '9', 'w', 'A', '-', '_'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(someId, (id) => {
        const insert = (): string => insertEvent(dutyCalendar(), { ...WEEK, id }, changeAt()).id;
        if (/^[a-v0-9]{5,1024}$/.test(id)) expect(insert()).toBe(id);
        else expect(insert).toThrow('Invalid resource id value.');
      }),
    );
    expect(() => insertEvent(dutyCalendar(), { ...WEEK, id: 'a'.repeat(1025) }, changeAt())).toThrow();
  });

  it('refuses a repeated id, also of a deleted event, and leaves the calendar as it was', () => {
    const calendar = dutyCalendar();
    insertEvent(calendar, WEEK, changeAt());
    expect(() => insertEvent(calendar, WEEK, changeAt())).toThrow('The requested identifier already exists.');
    deleteEvent(calendar, 'abc01', changeAt());
    const before = structuredClone(calendar);
    expect(() => insertEvent(calendar, WEEK, changeAt())).toThrow('The requested identifier already exists.');
    expect(calendar).toEqual(before);
  });

  it.each([
    ['no end', { end: undefined }, 'Missing end time.'],
    ['no start', { start: null }, 'Missing start time.'],
    [
      'a day and a moment',
      { end: { dateTime: '2026-12-08T10:00:00Z' } },
      'Start and end times must either both be date or both be dateTime.',
    ],
    ['the end on the first day', { end: { date: '2026-12-07' } }, 'The specified time range is empty.'],
    ['the end before the start', { end: { date: '2026-12-01' } }, 'The specified time range is empty.'],
    ['a day that does not exist', { start: { date: '2026-11-31' } }, 'Invalid value for: start.date'],
    ['a day with a time', { start: { date: '2026-12-07T00:00:00Z' } }, 'Invalid value for: start.date'],
    ['an unknown status', { status: 'maybe' }, 'Invalid value for: status'],
    ['an attendee without address', { attendees: [{ displayName: 'Zoë' }] }, 'Missing attendee email.'],
    [
      'a series',
      { recurrence: ['RRULE:FREQ=WEEKLY'] },
      'Not emulated: recurrence of an event in Calendar.Events',
    ],
  ])('refuses %s', (_case, change, text) => {
    const calendar = dutyCalendar();
    expect(() => insertEvent(calendar, { ...WEEK, ...change }, changeAt())).toThrow(text);
    expect(calendar.events).toEqual([]);
  });

  it('needs a zone for a moment without offset, and answers in the zone of the calendar', () => {
    const timed = (start: object, end: object): object => ({ summary: 'Handover', start, end });
    const at = { dateTime: '2026-12-07T09:00:00' };
    expect(() => insertEvent(dutyCalendar(), timed(at, at), changeAt())).toThrow(
      'Missing time zone definition for start time.',
    );
    const event = insertEvent(
      dutyCalendar(),
      timed({ ...at, timeZone: 'Europe/London' }, { dateTime: '2026-12-07T10:00:00Z' }),
      changeAt(),
    );
    expect(event.start).toEqual({ dateTime: '2026-12-07T10:00:00+01:00', timeZone: 'Europe/London' });
    expect(event.end).toEqual({ dateTime: '2026-12-07T11:00:00+01:00', timeZone: 'Europe/Berlin' });
  });

  it('drops property keys over 44 letters and cuts values at 1024', () => {
    const own = { ['k'.repeat(45)]: 'dropped', kept: 'v'.repeat(2000), number: 7 };
    const event = insertEvent(dutyCalendar(), { ...WEEK, extendedProperties: { private: own } }, changeAt());
    expect(event.extendedProperties).toEqual({ private: { kept: 'v'.repeat(1024), number: '7' } });
  });
});

describe('patch', () => {
  it('merges properties, removes what is null and keeps the rest', () => {
    const calendar = calendarWithWeeks([['2026-12-07', '2026-12-14']]);
    const patched = patchEvent(
      calendar,
      'event0',
      {
        description: 'Documents',
        transparency: null,
        extendedProperties: { private: { email: 'z@example.org', week: null } },
      },
      changeAt('2026-11-24T08:00:00.000Z'),
    );
    expect(patched).toMatchObject({
      summary: 'Incident Manager: Zoë',
      description: 'Documents',
      created: NOW,
      updated: '2026-11-24T08:00:00.000Z',
      extendedProperties: { private: { incidentDesk: 'duty', email: 'z@example.org' } },
    });
    expect(patched).not.toHaveProperty('transparency');
    expect(patched.extendedProperties?.private).not.toHaveProperty('week');
    expect(findEvent(calendar, 'event0')).toEqual(patched);
  });

  it('cannot change who made the event or what it is called by', () => {
    const calendar = calendarWithWeeks([['2026-12-07', '2026-12-14']]);
    const before = structuredClone(findEvent(calendar, 'event0'));
    const after = patchEvent(
      calendar,
      'event0',
      {
        id: 'other',
        iCalUID: 'other',
        created: 'never',
        creator: { email: 'eve@example.org' },
        kind: 'x',
        unknown: 1,
      },
      changeAt(NOW, 'grace@example.org'),
    );
    expect({ ...after, etag: before.etag }).toEqual(before);
  });

  it('brings a deleted event back', () => {
    const calendar = calendarWithWeeks([['2026-12-07', '2026-12-14']]);
    deleteEvent(calendar, 'event0', changeAt());
    expect(patchEvent(calendar, 'event0', { status: 'confirmed' }, changeAt()).status).toBe('confirmed');
    expect(listEvents(calendar, {}, EM).items).toHaveLength(1);
  });

  it('counts the sequence up when the time changes, not when a text does', () => {
    const calendar = calendarWithWeeks([['2026-12-07', '2026-12-14']]);
    expect(patchEvent(calendar, 'event0', { summary: 'X' }, changeAt()).sequence).toBe(0);
    expect(patchEvent(calendar, 'event0', { end: { date: '2026-12-15' } }, changeAt()).sequence).toBe(1);
  });

  it('does not let a key of a property reach the prototype', () => {
    const calendar = calendarWithWeeks([['2026-12-07', '2026-12-14']]);
    const patch: unknown = JSON.parse('{"extendedProperties":{"private":{"__proto__":"x"}}}');
    patchEvent(calendar, 'event0', patch, changeAt());
    expect(({} as Record<string, unknown>).x).toBeUndefined();
    expect(findEvent(calendar, 'event0').extendedProperties?.private).toHaveProperty('week', '2026-12-07');
  });
});

describe('update', () => {
  it('replaces everything that can be written', () => {
    const calendar = calendarWithWeeks([['2026-12-07', '2026-12-14']]);
    const updated = updateEvent(
      calendar,
      'event0',
      { summary: 'Y', start: { date: '2026-12-07' }, end: { date: '2026-12-14' } },
      changeAt(),
    );
    expect(updated).toMatchObject({ id: 'event0', summary: 'Y', sequence: 0, status: 'confirmed' });
    expect(updated).not.toHaveProperty('extendedProperties');
    expect(() => updateEvent(calendar, 'event0', { summary: 'Z' }, changeAt())).toThrow(
      'Missing start time.',
    );
  });

  it('takes back an event that was read', () => {
    const calendar = calendarWithWeeks([['2026-12-07', '2026-12-14']]);
    const before = structuredClone(findEvent(calendar, 'event0'));
    const after = updateEvent(calendar, 'event0', before, changeAt());
    expect({ ...after, etag: before.etag }).toEqual(before);
  });
});

describe('delete', () => {
  it('keeps the event as cancelled and refuses a second time', () => {
    const calendar = calendarWithWeeks([['2026-12-07', '2026-12-14']]);
    deleteEvent(calendar, 'event0', changeAt());
    expect(findEvent(calendar, 'event0')).toMatchObject({
      status: 'cancelled',
      summary: 'Incident Manager: Zoë',
    });
    expect(() => {
      deleteEvent(calendar, 'event0', changeAt());
    }).toThrow('Resource has been deleted');
    expect(() => {
      deleteEvent(calendar, 'event9', changeAt());
    }).toThrow('Not Found');
  });
});

describe('etags', () => {
  it('change with every change, within one moment of the clock too', () => {
    const calendar = calendarWithWeeks([['2026-12-07', '2026-12-14']]);
    const first = findEvent(calendar, 'event0').etag;
    const second = patchEvent(calendar, 'event0', { summary: 'X' }, changeAt()).etag;
    expect(second).not.toBe(first);
    expect(() => patchEvent(calendar, 'event0', {}, changeAt(), first)).toThrow('Precondition Failed');
    expect(() => updateEvent(calendar, 'event0', WEEK, changeAt(), first)).toThrow('Precondition Failed');
    expect(() => {
      deleteEvent(calendar, 'event0', changeAt(), first);
    }).toThrow('Precondition Failed');
    expect(patchEvent(calendar, 'event0', { summary: 'Y' }, changeAt(), second).summary).toBe('Y');
    expect(patchEvent(calendar, 'event0', { summary: 'Z' }, changeAt(), '*').summary).toBe('Z');
  });
});

it('refuses a burst of creations until time has passed', () => {
  const calendar = dutyCalendar();
  const change = changeAt();
  for (let count = 0; count < 500; count += 1)
    insertEvent(calendar, week('2026-12-07', '2026-12-14'), change);
  const text =
    'You have been creating or deleting too many calendars or calendar events in a short time. Please try again later.';
  expect(() => insertEvent(calendar, WEEK, change)).toThrow(text);
  expect(insertEvent(calendar, WEEK, changeAt('2026-11-23T08:01:00.001Z')).id).toBe('abc01');
});
