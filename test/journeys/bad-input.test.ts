// Bad input gets one sentence with the place and the remedy, and nothing is half-written.
import { CALENDAR, date, Desk, mailOf, standardTabs } from './desk.js';
import type { Row } from './desk.js';

const MONTH = { month: '2026-12' };
const WEEKS = [{ start: '2026-12-07', email: mailOf('Ada') }];
const withTabs = (change: (tabs: Record<string, Row[]>) => void): Desk => {
  const tabs = standardTabs();
  change(tabs);
  return new Desk(tabs);
};
const append =
  (tab: string, ...rows: Row[]) =>
  (tabs: Record<string, Row[]>) => {
    tabs[tab] = [...(tabs[tab] ?? []), ...rows];
  };
const problems = (desk: Desk): string[] => desk.ok('previewRota', MONTH).problems;
const stateOf = (desk: Desk): string =>
  JSON.stringify([desk.world.spreadsheets, desk.world.calendars, desk.world.outbox]);

describe('refused', () => {
  it.each([
    [
      'an unknown month',
      'previewRota',
      { month: '2026-13' },
      '"2026-13" is no month; write it as year and month, such as 2026-12.',
    ],
    ['a month in words', 'publishRota', { month: 'December', weeks: [] }, '"December" is no month'],
    ['no request at all', 'previewRota', undefined, 'The request cannot be read'],
    [
      'a request of the wrong shape',
      'publishRota',
      { month: '2026-12', weeks: [{ start: 7 }] },
      'The request cannot be read at "weeks.0.start"',
    ],
    [
      'a week of another month',
      'publishRota',
      { ...MONTH, weeks: [{ start: '2027-01-04', email: null }] },
      'The week of Mon 4 Jan 2027 does not belong to December 2026',
    ],
    [
      'a day that is no Monday',
      'publishRota',
      { ...MONTH, weeks: [{ start: '2026-12-08', email: null }] },
      'Tue 8 Dec 2026 is no Monday',
    ],
    [
      'a week named twice',
      'publishRota',
      { ...MONTH, weeks: [...WEEKS, ...WEEKS] },
      'The week of Mon 7 Dec 2026 is named twice',
    ],
    [
      'an unknown person',
      'publishRota',
      { ...MONTH, weeks: [{ start: '2026-12-07', email: 'eve@example.org' }] },
      'eve@example.org (week of Mon 7 Dec 2026) is no candidate',
    ],
    [
      'nothing to publish',
      'publishRota',
      { ...MONTH, weeks: [] },
      'There is nothing to publish for December 2026',
    ],
  ])('%s', (_, functionName, request, sentence) => {
    const desk = new Desk(standardTabs());
    const before = stateOf(desk);
    expect(desk.refusal(functionName, request)).toContain(sentence);
    expect(stateOf(desk)).toBe(before);
  });

  it.each<[string, (tabs: Record<string, Row[]>) => void, string]>([
    [
      'no candidates',
      (tabs) => (tabs.Candidates = (tabs.Candidates ?? []).slice(0, 1)),
      'The tab "Candidates" has no candidates: add a row',
    ],
    [
      'two candidates with one name',
      append('Candidates', ['ada', 'ada2@example.org']),
      'Candidates, row 2 and Candidates, row 8 are two people with the name "ada"',
    ],
    [
      'a missing tab',
      (tabs) => delete tabs.Candidates,
      'There is no tab "Candidates" in this spreadsheet. Run "Set up…"',
    ],
    [
      'a missing title',
      (tabs) =>
        (tabs.Rota = [
          ['Week', 'Person'],
          [date('2026-11-30'), 'Ada'],
        ]),
      'The tab "Rota" has no column titled "Incident manager".',
    ],
    [
      'no calendar set',
      (tabs) =>
        (tabs.Settings = [
          ['Setting', 'Value'],
          ['Time zone', 'Europe/Berlin'],
        ]),
      'No duty calendar is set: put its id into the tab Settings',
    ],
    [
      'a calendar that is not there',
      (tabs) =>
        (tabs.Settings = [
          ['Setting', 'Value'],
          ['Duty calendar id', 'nowhere@x'],
        ]),
      'The duty calendar "nowhere@x" was not found',
    ],
  ])('%s', (_, change, sentence) => {
    const desk = withTabs(change);
    const before = stateOf(desk);
    expect(desk.refusal('publishRota', { ...MONTH, weeks: WEEKS })).toContain(sentence);
    expect(stateOf(desk)).toBe(before);
    expect(desk.mails()).toEqual([]);
  });

  it('a calendar one may only read', () => {
    const desk = new Desk(standardTabs());
    const calendar = desk.world.calendars[CALENDAR];
    if (calendar !== undefined)
      Object.assign(calendar, { owner: 'other@example.org', readers: ['em@example.org'] });
    const before = stateOf(desk);
    expect(desk.refusal('publishRota', { ...MONTH, weeks: WEEKS })).toContain(
      'You may read the calendar "Wikidata - Journey Model" but not change it.',
    );
    expect(stateOf(desk)).toBe(before);
  });

  it('a draft where the sheet cannot tell drafts', () => {
    const desk = withTabs((tabs) => (tabs.Rota = (tabs.Rota ?? []).map((row) => row.slice(0, 2))));
    expect(desk.refusal('saveDraft', { ...MONTH, weeks: WEEKS })).toContain('has no column "Status"');
  });
});

describe('shown, and left out', () => {
  it.each<[string, (tabs: Record<string, Row[]>) => void, string]>([
    [
      'a candidate without e-mail',
      append('Candidates', ['Gus', '']),
      'Candidates, row 8: Gus has no e-mail.',
    ],
    ['an unknown name in the answers', append('Availability', ['Zoe', 'yes']), 'Availability!A7:'],
    [
      'a doubled name in the answers',
      append('Availability', ['ada', 'no', 'no', 'no', 'no']),
      'Availability, rows 2 and 7 both answer for "ada"; row 2 counts.',
    ],
    [
      'an answer that is none of the four',
      append('Availability', ['Fay', 'perhaps']),
      'Availability!B7: "perhaps" is no answer; write yes, if need be or no.',
    ],
    ['an unreadable week', append('Rota', ['tbd', 'Ada', 'published']), 'Rota!A13:'],
    [
      'two rows for one week',
      append('Rota', [date('2026-11-30'), 'Ben', 'published']),
      'are all for Mon 30 Nov 2026',
    ],
    [
      'a week to come with a stranger',
      append('Rota', [date('2026-12-07'), 'Zoe', 'published']),
      '"Zoe" has Mon 7 Dec 2026 but is no candidate',
    ],
    [
      'a setting out of range',
      append('Settings', ['Minimum distance', '99']),
      'Settings!B4: "Minimum distance" must be a number from 1 to 26, not "99"; 2 is used',
    ],
    [
      'a share that is no number',
      append('Candidates', ['Gus', 'gus@example.org', 'lots']),
      'Candidates!C8: a share must be a number above 0',
    ],
    [
      'a leaving date that is none',
      append('Candidates', ['Gus', 'gus@example.org', 1, '', 'soon']),
      'Candidates!E8: "soon" is no date',
    ],
  ])('%s', (_, change, sentence) => {
    const found = problems(withTabs(change));
    expect(found.filter((problem) => problem.includes(sentence))).toHaveLength(1);
  });
});

it('writes a candidate named =1+1 as text, everywhere', () => {
  const desk = withTabs((tabs) => {
    append('Candidates', ['=1+1', 'formula@example.org', 1])(tabs);
    append('Availability', ['=1+1', 'yes', 'yes', 'yes', 'yes'])(tabs);
  });
  const weeks = [{ start: '2026-12-07', email: 'formula@example.org' }];
  expect(desk.ok('publishRota', { ...MONTH, weeks })).toMatchObject({
    published: 1,
    mails: 1,
  });
  const sheet = desk.world.spreadsheets.rota?.sheets;
  const formulas = (sheet ?? []).flatMap(({ rows }) =>
    rows.flat().filter((cell) => typeof cell === 'object' && cell?.formula !== undefined),
  );
  expect(formulas).toEqual([]);
  expect(desk.sheet('Rota').slice(-1)[0]?.[1]).toBe('=1+1');
  expect(desk.entries()).toEqual([['2026-12-07', '2026-12-14', 'Incident Manager: =1+1', true]]);
  expect(desk.ok('previewRota', MONTH).weeks[0]).toMatchObject({
    name: '=1+1',
    published: true,
  });
});

it('says what to do when a mail quota is used up, and sends the list the next day', () => {
  const desk = new Desk(standardTabs());
  desk.world.outbox = Array.from({ length: 30 }, (_, index) => ({
    number: index + 1, date: desk.world.now, from: 'em@example.org', sentBy: 'em@example.org', to: Array.from({ length: 50 }, (__, n) => `p${n}@example.org`), cc: [], bcc: [],
    replyTo: '', name: '', subject: 'x', body: '', htmlBody: '', attachments: [],
  })); // prettier-ignore
  const first = desk.ok('publishRota', { ...MONTH, weeks: WEEKS });
  expect(first).toMatchObject({ published: 1, mails: 0 });
  expect(first.problems.join()).toContain('publish again tomorrow to send the mail');
  desk.world.now = '2026-11-26T10:00:00.000Z';
  expect(desk.ok('publishRota', { ...MONTH, weeks: WEEKS })).toMatchObject({
    published: 0,
    mails: 1,
  });
});
