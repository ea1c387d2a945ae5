import fc from 'fast-check';
import { listEvents } from '../../../local/runtime/host/services/calendar/event-list.js';
import { deleteEvent, insertEvent } from '../../../local/runtime/host/services/calendar/event-changes.js';
import { calendarWithWeeks, changeAt, dutyCalendar, EM, NOW, week } from './fixtures.js';

const WEEKS = [
  ['2026-12-07', '2026-12-14'],
  ['2026-12-14', '2026-12-21'],
  ['2026-12-21', '2026-12-28'],
] as [string, string][];

function starts(
  question: Record<string, unknown>,
  calendar = calendarWithWeeks(WEEKS),
): (string | undefined)[] {
  return listEvents(calendar, question, EM).items.map((event) => event.start.date);
}

describe('which events overlap a span', () => {
  // Midnight in Berlin is 23:00 UTC the day before in winter.
  it.each([
    ['ends exactly when the span begins', { timeMin: '2026-12-13T23:00:00Z' }, ['2026-12-14', '2026-12-21']],
    [
      'ends a second after the span begins',
      { timeMin: '2026-12-13T22:59:59Z' },
      ['2026-12-07', '2026-12-14', '2026-12-21'],
    ],
    ['starts exactly when the span ends', { timeMax: '2026-12-13T23:00:00Z' }, ['2026-12-07']],
    [
      'starts a second before the span ends',
      { timeMax: '2026-12-13T23:00:01Z' },
      ['2026-12-07', '2026-12-14'],
    ],
    [
      'encompasses the span',
      { timeMin: '2026-12-16T10:00:00+01:00', timeMax: '2026-12-16T11:00:00+01:00' },
      ['2026-12-14'],
    ],
  ])('%s', (_case, question, expected) => {
    expect(starts(question)).toEqual(expected);
  });

  it('measures days in the zone of the calendar', () => {
    const calendar = dutyCalendar({ timeZone: 'America/Los_Angeles' });
    insertEvent(calendar, week('2026-12-07', '2026-12-14'), changeAt());
    expect(starts({ timeMin: '2026-12-14T07:59:59Z' }, calendar)).toEqual(['2026-12-07']);
    expect(starts({ timeMin: '2026-12-14T08:00:00Z' }, calendar)).toEqual([]);
  });

  it('gives exactly the events whose span overlaps, for any spans', () => {
    const day = fc.integer({ min: 0, max: 40 });
    const dateOf = (offset: number): string =>
      new Date(Date.UTC(2026, 11, 1 + offset)).toISOString().slice(0, 10);
    const span = fc
      .tuple(day, fc.integer({ min: 1, max: 10 }))
      .map(([from, length]) => [from, from + length] as const);
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), span, (events, [from, to]) => {
        const calendar = calendarWithWeeks(events.map(([start, end]) => [dateOf(start), dateOf(end)]));
        // December and January have one offset in Berlin.
        const question = {
          timeMin: `${dateOf(from)}T00:00:00+01:00`,
          timeMax: `${dateOf(to)}T00:00:00+01:00`,
        };
        const expected = events
          .filter(([start, end]) => end > from && start < to)
          .map(([start]) => dateOf(start));
        expect(starts(question, calendar)).toEqual(expected);
      }),
    );
  });
});

describe('which events a question means', () => {
  it('leaves deleted events out unless asked', () => {
    const calendar = calendarWithWeeks(WEEKS);
    deleteEvent(calendar, 'event1', changeAt());
    expect(starts({}, calendar)).toEqual(['2026-12-07', '2026-12-21']);
    const all = listEvents(calendar, { showDeleted: true }, EM).items;
    expect(all.map(({ id, status }) => [id, status])).toEqual([
      ['event0', 'confirmed'],
      ['event1', 'cancelled'],
      ['event2', 'confirmed'],
    ]);
  });

  it.each([
    ['one key', 'week=2026-12-14', ['2026-12-14']],
    ['all of several keys', ['incidentDesk=duty', 'week=2026-12-21'], ['2026-12-21']],
    ['a value nobody has', 'week=2026', []],
    ['a key that every object inherits', 'toString=x', []],
  ])('finds private extended properties by %s', (_case, privateExtendedProperty, expected) => {
    expect(starts({ privateExtendedProperty })).toEqual(expected);
  });

  it.each([
    ['manager zoë', 3],
    ['ZOË', 3],
    ['journey', 3],
    ['grace', 0],
  ])('searches the words of %j in the texts of %i events', (q, count) => {
    expect(starts({ q })).toHaveLength(count);
  });

  it('sorts by start only when events are single', () => {
    const calendar = calendarWithWeeks([...WEEKS].reverse());
    expect(starts({ singleEvents: true, orderBy: 'startTime' }, calendar)).toEqual(
      WEEKS.map(([start]) => start),
    );
    expect(() => starts({ orderBy: 'startTime' }, calendar)).toThrow(
      'The requested ordering is not available for the particular query.',
    );
  });
});

describe('pages', () => {
  it('gives every event once, whatever the page size', () => {
    const calendar = calendarWithWeeks(WEEKS);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), (maxResults) => {
        const seen: string[] = [];
        let pageToken: string | undefined;
        do {
          const page = listEvents(calendar, { maxResults, pageToken }, EM);
          expect(page.items.length).toBeLessThanOrEqual(maxResults);
          seen.push(...page.items.map(({ id }) => id));
          pageToken = page.nextPageToken;
        } while (pageToken !== undefined);
        expect(seen).toEqual(['event0', 'event1', 'event2']);
      }),
    );
  });

  it('carries name, zone, access and the moment of the last change', () => {
    const { items, etag, ...page } = listEvents(calendarWithWeeks(WEEKS), {}, 'linus@example.org');
    expect(items).toHaveLength(3);
    expect(etag).toBe('"4"');
    expect(page).toEqual({
      kind: 'calendar#events',
      summary: 'Wikidata - Journey Model',
      updated: NOW,
      timeZone: 'Europe/Berlin',
      accessRole: 'reader',
      defaultReminders: [],
    });
  });
});

describe('questions that are refused', () => {
  it.each([
    [{ timeMin: '2026-12-07' }, 'Bad Request'],
    [{ timeMin: '2026-12-07T00:00:00' }, 'Bad Request'],
    [{ timeMin: '2026-12-32T00:00:00Z' }, 'Bad Request'],
    [
      { timeMin: '2026-12-08T00:00:00Z', timeMax: '2026-12-08T00:00:00Z' },
      'The specified time range is empty.',
    ],
    [{ orderBy: 'summary' }, 'Bad Request'],
    [{ maxResults: 0 }, 'Bad Request'],
    [{ pageToken: 'nonsense' }, 'Invalid page token value.'],
    [{ privateExtendedProperty: 'week' }, 'Bad Request'],
    [{ syncToken: 'x' }, 'Not emulated: parameter syncToken of Calendar.Events.list'],
  ])('%j: %s', (question, text) => {
    expect(() => starts(question)).toThrow(text);
  });
});

it('hides what a private event is about from a reader', () => {
  const calendar = dutyCalendar();
  insertEvent(calendar, { ...week('2026-12-07', '2026-12-14'), visibility: 'private' }, changeAt());
  const [seenByReader] = listEvents(calendar, {}, 'linus@example.org').items;
  const [seenByWriter] = listEvents(calendar, {}, 'grace@example.org').items;
  expect(seenByReader).not.toHaveProperty('summary');
  expect(seenByReader).not.toHaveProperty('extendedProperties');
  expect(seenByWriter).toHaveProperty('summary', 'Incident Manager: Zoë');
});
