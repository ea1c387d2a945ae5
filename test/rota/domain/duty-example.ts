// Small situations for the rules about who is on duty when: rows of a rota tab and the people in it.
import type { Day } from '../../../src/common/domain/calendar.js';
import type { JournalEntry } from '../../../src/common/domain/journal.js';
import { recordOf } from '../../../src/rota/domain/rota-record.js';
import type { RotaEntry } from '../../../src/rota/domain/rota-record.js';
import type { Person } from '../../../src/rota/domain/situation.js';

export const mail = (name: string): string => `${name.toLowerCase()}@example.org`;

const PEOPLE = ['Ada', 'Ben', 'Cem'].map((name): Person => ({
  name,
  email: mail(name),
  periods: [{ from: null, until: null, share: 1 }],
  alsoKnownAs: [],
}));

/** `2026-12-07 Ada`, `2026-12-07 Ben from 2026-12-10`, `2026-12-14 Cem draft`, `2026-12-21 closed`. */
const rowOf = (text: string, index: number): RotaEntry => {
  const [, week = '', words = '', fromDay, draft] = /^(\S+) (.*?)(?: from (\S+))?( draft)?$/.exec(text) ?? [];
  return {
    key: index + 2,
    place: `Rota, row ${index + 2}`,
    week,
    name: words === 'closed' || words === 'open' ? '' : words,
    status: draft === undefined ? 'published' : 'draft',
    isPinned: words === 'closed',
    fromDay: fromDay ?? null,
    note: '',
  };
};

export const situationOf = (rows: readonly string[], today: Day) => ({
  today,
  candidates: PEOPLE,
  record: recordOf(rows.map(rowOf), today),
});

export const note = (when: string, key: string, after = ''): JournalEntry => ({
  when,
  who: '',
  what: '',
  key,
  before: '',
  after,
});
