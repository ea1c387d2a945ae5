// Who is on duty on a day, as the duty calendar says.
import type { KnownDutyEntry } from '../../../src/common/domain/duty-entry.js';
import { onDuty, onDutyText } from '../../../src/incidents/domain/on-duty.js';

const entry = (title: string, from: string, until: string, isOurs = true): KnownDutyEntry => ({
  id: title + from,
  title,
  description: '',
  from,
  until,
  isAllDay: true,
  isFree: true,
  mark: isOurs ? { week: from, email: 'x@x.org' } : null,
});
const CALENDAR = [
  entry('Incident Manager: Ben', '2026-12-14', '2026-12-21'),
  entry('Incident Manager: Ada', '2026-12-07', '2026-12-14'),
  entry('Team offsite', '2026-12-07', '2026-12-09', false),
  entry('IM: Cem', '2026-12-28', '2027-01-04', false),
];

it.each([
  ['2026-12-07', 'Ada is on duty until Sun 13 Dec 2026. Next: Ben, from Mon 14 Dec.'],
  ['2026-12-13', 'Ada is on duty until Sun 13 Dec 2026. Next: Ben, from Mon 14 Dec.'],
  ['2026-12-14', 'Ben is on duty until Sun 20 Dec 2026. Next: Cem, from Mon 28 Dec.'],
  [
    '2026-12-22',
    'Nobody is on duty today: the duty calendar has no entry. Ask an Engineering Manager. Next: Cem, from Mon 28 Dec.',
  ],
  ['2027-01-02', 'Cem is on duty until Sun 3 Jan 2027.'],
  ['2027-02-01', 'Nobody is on duty today: the duty calendar has no entry. Ask an Engineering Manager.'],
])('on %s: %s', (day, text) => {
  expect(onDutyText(onDuty(CALENDAR, day))).toBe(text);
});

it('goes by our own entry where one made by hand says otherwise', () => {
  const both = [
    entry('IM: Ada', '2026-12-07', '2026-12-14', false),
    entry('Incident Manager: Ben', '2026-12-07', '2026-12-14'),
  ];
  expect(onDuty(both, '2026-12-08').now?.name).toBe('Ben');
});
