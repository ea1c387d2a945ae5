// What publishing would change, as values: rows, journal notes, mails; run on its own result it changes nothing.
import { planRows, stateNotes } from '../../../src/rota/domain/publish-plan.js';
import type { PublishedWeek } from '../../../src/rota/domain/publish-plan.js';
import { owedMails } from '../../../src/rota/domain/publish-mails.js';
import { recordOf } from '../../../src/rota/domain/rota-record.js';
import type { RotaEntry } from '../../../src/rota/domain/rota-record.js';
import type { Person, Situation } from '../../../src/rota/domain/situation.js';
import { readTelling, sentKey, tellingText } from '../../../src/rota/domain/told.js';
import type { JournalEntry } from '../../../src/common/domain/journal.js';

const person = (name: string): Person => ({
  name,
  email: `${name.toLowerCase()}@example.org`,
  periods: [{ from: null, until: null, share: 1 }],
  alsoKnownAs: [],
});
const PEOPLE = ['Ada', 'Ben', 'Cem'].map(person);
const WEEKS = ['2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28'];

const situation = (rows: Partial<RotaEntry>[], today = '2026-11-25'): Situation => ({
  today,
  candidates: PEOPLE,
  record: recordOf(
    rows.map((row, index): RotaEntry => ({
      key: index + 2,
      place: `Rota, row ${index + 2}`,
      week: WEEKS[0] ?? '',
      name: '',
      status: '',
      isPinned: false,
      fromDay: null,
      note: '',
      ...row,
    })),
    today,
  ),
  answers: { 'ben@example.org': { '2026-12-14': 'no' } },
  rules: { regularityWeight: 1, balanceWeight: 0.05, ifNeedBeWeight: 0.05, minimumDistance: 2 },
});

const ALL = {
  '2026-12-07': 'ada@example.org',
  '2026-12-14': 'ben@example.org',
  '2026-12-21': null,
  '2026-12-28': 'cem@example.org',
};

it('adds a row for each week that gets somebody and none for an open one', () => {
  const plan = planRows(situation([]), '2026-12', ALL, 'published');
  expect(plan.rows).toEqual([
    { key: null, week: '2026-12-07', name: 'Ada', status: 'published' },
    { key: null, week: '2026-12-14', name: 'Ben', status: 'published' },
    { key: null, week: '2026-12-28', name: 'Cem', status: 'published' },
  ]);
  expect(plan.weeks.map(({ week, parts }) => [week, parts[0]?.email ?? null])).toEqual(Object.entries(ALL));
  expect(plan.problems).toEqual(['Ben said no to Mon 14 Dec 2026. Talk to them if you have not.']);
});

it('turns drafts into published weeks in place', () => {
  const plan = planRows(
    situation([{ name: 'Ada', status: 'draft' }]),
    '2026-12',
    { '2026-12-07': 'ada@example.org' },
    'published',
  );
  expect(plan.rows).toEqual([{ key: 2, week: '2026-12-07', name: 'Ada', status: 'published' }]);
});

it('keeps published weeks that are not named, and names the former person where one is replaced', () => {
  const published = situation([{ name: 'Ada', status: 'published', note: 'swapped twice' }]);
  expect(planRows(published, '2026-12', {}, 'published')).toMatchObject({
    rows: [],
    weeks: [{ week: '2026-12-07' }],
  });
  expect(planRows(published, '2026-12', { '2026-12-07': 'ben@example.org' }, 'published').rows).toEqual([
    {
      key: 2,
      week: '2026-12-07',
      name: 'Ben',
      status: 'published',
      note: 'swapped twice; was Ada until Wed 25 Nov 2026',
    },
  ]);
});

it.each([
  ['a week that has begun', [{ name: 'Ada' }], '2026-12-07', 'Mon 7 Dec 2026 has begun'],
  [
    'a split week',
    [{ name: 'Ada' }, { name: 'Ben', fromDay: '2026-12-10' }],
    '2026-11-25',
    'is split between Ada and Ben',
  ],
])('leaves %s alone and says so', (_, rows, today, sentence) => {
  const plan = planRows(situation(rows, today), '2026-12', { '2026-12-07': 'cem@example.org' }, 'published');
  expect(plan.rows).toEqual([]);
  expect(plan.problems.join()).toContain(sentence);
});

it('does not let a draft overwrite a published week', () => {
  const plan = planRows(
    situation([{ name: 'Ada', status: 'published' }]),
    '2026-12',
    { '2026-12-07': 'ben@example.org' },
    'draft',
  );
  expect(plan.rows).toEqual([]);
  expect(plan.problems).toEqual([
    'Mon 7 Dec 2026 is published already (Ada) and stays as it is; publish to change it.',
  ]);
});

const published = (holders: Record<string, string | null>): PublishedWeek[] =>
  Object.entries(holders).map(([week, email]) => {
    const found = PEOPLE.find((known) => known.email === email);
    return {
      week,
      parts: found === undefined ? [] : [{ name: found.name, email: found.email, from: week, until: week }],
    };
  });
const TO = PEOPLE.map(({ email }) => email);
const sent = (mails: ReturnType<typeof owedMails>): JournalEntry[] =>
  mails.map(({ mail, telling }) => ({
    when: '',
    who: '',
    what: '',
    key: sentKey(mail),
    before: '',
    after: tellingText(telling),
  }));

it('owes the list once to everybody and nothing after it was noted as sent', () => {
  const first = owedMails('2026-12', published(ALL), TO, []);
  expect(first.map(({ kind, telling }) => [kind, telling.to])).toEqual([['list', TO]]);
  expect(owedMails('2026-12', published(ALL), TO, sent(first))).toEqual([]);
});

it('tells a later change only to those whose week moved', () => {
  const journal = sent(owedMails('2026-12', published(ALL), TO, []));
  const later = owedMails('2026-12', published({ ...ALL, '2026-12-07': 'cem@example.org' }), TO, journal);
  expect(later.map(({ telling, gained, lost }) => [telling.to, gained, lost])).toEqual([
    [['ada@example.org'], [], ['2026-12-07']],
    [['cem@example.org'], ['2026-12-07'], []],
  ]);
  expect(
    owedMails('2026-12', published({ ...ALL, '2026-12-07': 'cem@example.org' }), TO, [
      ...journal,
      ...sent(later),
    ]),
  ).toEqual([]);
});

it('writes to no more than fifty people at once and goes on where a run died', () => {
  const many = Array.from({ length: 70 }, (_, index) => `p${index}@example.org`);
  const mails = owedMails('2026-12', published(ALL), many, []);
  expect(mails.filter(({ kind }) => kind === 'list').map(({ telling }) => telling.to.length)).toEqual([
    50, 20,
  ]);
  const rest = owedMails('2026-12', published(ALL), many, sent(mails.slice(0, 1)));
  expect(rest.filter(({ kind }) => kind === 'list').map(({ telling }) => telling.to)).toEqual([
    many.slice(50),
  ]);
});

it('sends no list for a month in which nobody serves', () => {
  expect(owedMails('2026-12', published({ '2026-12-07': null }), TO, [])).toEqual([]);
});

it('reads back what it noted', () => {
  const telling = { weeks: ALL, to: TO };
  expect(readTelling(tellingText(telling))).toEqual(telling);
});

it('notes only what the journal does not say yet', () => {
  const weeks = published({ '2026-12-07': 'ada@example.org' });
  const [note] = stateNotes(weeks, 'published', []);
  expect(note).toEqual({
    what: 'Published: Mon 7 Dec 2026, Ada',
    key: 'rota:2026-12-07',
    before: '',
    after: 'published ada@example.org',
  });
  expect(stateNotes(weeks, 'published', note === undefined ? [] : [{ ...note, when: '', who: '' }])).toEqual(
    [],
  );
});
