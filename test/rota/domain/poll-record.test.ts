// Which poll belongs to a month, who has its address, and what starting it still owes.
import type { JournalEntry } from '../../../src/common/domain/journal.js';
import {
  newPollAddress,
  owedPollMails,
  pollMailNotes,
  pollNotes,
  requireWeeks,
} from '../../../src/rota/domain/poll-plan.js';
import { knownForm, pollAddressFor, pollReached, pollRecord } from '../../../src/rota/domain/poll-record.js';

const noted = (notes: readonly Pick<JournalEntry, 'key' | 'after'>[]): JournalEntry[] =>
  notes.map(({ key, after }) => ({ when: '', who: '', what: '', before: '', key, after }));
const MONTH = '2026-12';
const DECEMBER = 'https://poll.example.org/december/';
const JANUARY = 'https://poll.example.org/january/';

it('knows a poll that was begun from one that is ready', () => {
  const begun = pollNotes([], '2026-12', { address: DECEMBER, isReady: false });
  expect(pollRecord(noted(begun), '2026-12')).toEqual({ address: DECEMBER, isReady: false });
  const ready = pollNotes(noted(begun), '2026-12', { address: DECEMBER, isReady: true });
  expect(ready).toEqual([
    { what: 'Poll for December 2026', key: 'poll:2026-12', before: '', after: DECEMBER },
  ]);
  const journal = noted([...begun, ...ready]);
  expect(pollRecord(journal, '2026-12')).toEqual({ address: DECEMBER, isReady: true });
  expect(pollNotes(journal, '2026-12', { address: DECEMBER, isReady: true })).toEqual([]);
  expect(pollRecord(journal, '2027-01')).toBeNull();
});

it('knows the form behind the address that people answer at, and no other', () => {
  const address = 'https://docs.google.com/forms/d/e/1FAIpQLSabc/viewform';
  const record = { address, form: '1AbC', isReady: false };
  const journal = noted([
    ...pollNotes([], MONTH, { address: JANUARY, isReady: true }),
    ...pollNotes([], MONTH, record),
  ]);
  expect(journal.map(({ after }) => after)).toEqual([JANUARY, `begun form 1AbC ${address}`]);
  expect(pollRecord(journal, MONTH)).toEqual(record);
  expect(knownForm(journal, `${address}?usp=sf_link`)).toBe('1AbC');
  expect(knownForm(journal, address.replace('abc', 'abd'))).toBeNull();
  expect(knownForm(journal, JANUARY)).toBeNull();
  const ready = noted(pollNotes([], MONTH, { ...record, isReady: true }));
  expect([pollAddressFor(ready, MONTH, address), pollAddressFor(ready, '2027-01', address)]).toEqual([
    address,
    '',
  ]);
});

it.each([
  ['nothing is known', [], '', ''],
  ['only the settings know', [], DECEMBER, DECEMBER],
  ['only the journal knows', [['2026-12', DECEMBER]], '', DECEMBER],
  [
    'an EM wrote another address',
    [['2026-12', DECEMBER]],
    'https://elsewhere.example/',
    'https://elsewhere.example/',
  ],
  [
    'the settings hold the poll of another month',
    [
      ['2026-12', DECEMBER],
      ['2027-01', JANUARY],
    ],
    JANUARY,
    DECEMBER,
  ],
  ['the settings hold another month and the journal nothing', [['2027-01', JANUARY]], JANUARY, ''],
  ['making it was interrupted', [['2026-12', `begun ${DECEMBER}`]], '', ''],
])('where %s', (_name, polls, setting, expected) => {
  const journal = noted(polls.map(([month, after]) => ({ key: `poll:${month ?? ''}`, after: after ?? '' })));
  expect(pollAddressFor(journal, '2026-12', setting)).toBe(expected);
});

it('owes the address to whoever has not got it for this very poll, fifty at a time', () => {
  const people = Array.from({ length: 120 }, (_, index) => `p${String(index)}@example.org`);
  const all = owedPollMails([], MONTH, DECEMBER, people);
  expect(all.map(({ length }) => length)).toEqual([50, 50, 20]);
  const { sending, sent } = pollMailNotes(MONTH, DECEMBER, all[0] ?? []);
  expect(owedPollMails(noted([sending]), MONTH, DECEMBER, people).flat()).toHaveLength(120);
  const journal = noted([sending, sent]);
  expect(pollReached(journal, MONTH, DECEMBER).size).toBe(50);
  expect(owedPollMails(journal, MONTH, DECEMBER, people).flat()).toEqual(people.slice(50));
  expect(owedPollMails(journal, MONTH, JANUARY, people).flat()).toHaveLength(120);
  // One poll for two months: each month is asked for.
  expect(owedPollMails(journal, '2027-01', DECEMBER, people).flat()).toHaveLength(120);
});

it('names a new poll by its month, so that people know it, and by letters, so that nobody finds it', () => {
  expect(newPollAddress('https://poll.example.org/', '2026-12', '0123456789abcdef')).toBe(
    'https://poll.example.org/im-2026-12-0123456789abcdef/',
  );
});

it('wants every week that is asked for as a column', () => {
  const poll = { title: '', weeks: ['2026-12-07', '2026-12-14', '2027-01-04'], rows: [], problems: [] };
  expect(() => requireWeeks(poll, ['2026-12-14'], '2026-12')).not.toThrow();
  expect(() => requireWeeks(poll, ['2026-12-14', '2026-12-21'], '2026-12')).toThrow(
    'The poll has no column for Mon 21 Dec 2026. Add it there, named 2026-12-21, and try again.',
  );
  expect(() => requireWeeks({ ...poll, title: 'Ours' }, ['2027-02-01'], '2027-02')).toThrow(
    'The poll “Ours” is not for February 2027',
  );
});
