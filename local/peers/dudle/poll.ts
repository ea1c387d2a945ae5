/** A poll and what people do with it, with dudle's own habits: names are keys, the last edit comes last. */
import { dayColumn, inOrder, textColumn, type Column } from './columns.js';

export const VOTES = { yes: 'a_yes__', maybe: 'b_maybe', no: 'c_no___' } as const;

export interface Participant {
  /** Column key → what was posted; dudle stores anything. A missing column is "not answered". */
  votes: Map<string, string>;
  edited: Date;
}

export interface Comment {
  name: string;
  text: string;
  at: Date;
}

export interface DudlePoll {
  id: string;
  title: string;
  type: 'time' | 'normal';
  columns: Column[];
  /** By name, in the order of the last edit. */
  participants: Map<string, Participant>;
  comments: Comment[];
  /** User (`admin`, `participant`) → MD5 of user, realm and password, as for HTTP Digest. */
  passwords: Map<string, string>;
}

export function newPoll(id: string, title: string, type: DudlePoll['type']): DudlePoll {
  return { id, title, type, columns: [], participants: new Map(), comments: [], passwords: new Map() };
}

/** What the form for a column sends; `replaces` is the key of a column that it takes the place of. */
export interface ColumnForm {
  name: string;
  time?: string;
  description?: string;
  replaces?: string;
}

/** Adds a column; one that is there already, or has no name, is ignored. @throws NoSuchDay */
export function addColumn(
  poll: DudlePoll,
  { name, time = '', description = '', replaces = '' }: ColumnForm,
): void {
  const column = poll.type === 'time' ? dayColumn(name, time) : textColumn(name, description);
  if (replaces !== '') removeColumn(poll, replaces);
  if (column.key === '') return;
  // In a normal poll a repeated option takes the new description.
  if (poll.type === 'normal') poll.columns = poll.columns.filter(({ key }) => key !== column.key);
  if (poll.columns.some(({ key }) => key === column.key)) return;
  poll.columns.push(column);
}

/** Removes an option, a time (the day stays, bare, when it was its last one) or a day with all its times. */
export function removeColumn(poll: DudlePoll, key: string): void {
  const removed = poll.columns.find((column) => column.key === key);
  const isWholeDay = /^\d{4}-\d{2}-\d{2}$/.test(key) && poll.type === 'time';
  poll.columns = poll.columns.filter((column) => column.key !== key && !(isWholeDay && column.day === key));
  if (!removed || removed.time === '' || removed.day === null) return;
  if (!poll.columns.some(({ day }) => day === removed.day)) poll.columns.push(dayColumn(removed.day, ''));
}

/**
 * Saves a person's answers under the name and at the end of the rows. The same name again replaces, whoever sends it;
 * `oldName` is the row that is edited. Only columns that exist are kept.
 */
export function vote(
  poll: DudlePoll,
  given: { name: string; oldName?: string; votes: ReadonlyMap<string, string>; at: Date },
): void {
  const name = given.name.trim() === '' ? anonymousName(poll) : given.name.trim();
  if (given.oldName !== undefined) poll.participants.delete(given.oldName);
  poll.participants.delete(name);
  const votes = inOrder(poll.columns).flatMap(({ key }): [string, string][] => {
    const value = given.votes.get(key);
    return value === undefined ? [] : [[key, value]];
  });
  poll.participants.set(name, { votes: new Map(votes), edited: given.at });
}

function anonymousName(poll: DudlePoll): string {
  const numbers = [...poll.participants.keys()].map((name) =>
    Number(/^Anonymous #(\d+)/.exec(name)?.[1] ?? 0),
  );
  return `Anonymous #${String(Math.max(0, ...numbers) + 1)}`;
}

export type Meaning = 'yes' | 'maybe' | 'no' | 'unknown' | 'garbage';

/** What a stored vote means; `unknown` = not answered. */
export function meaningOf(value: string | undefined): Meaning {
  if (value === undefined) return 'unknown';
  if (value.includes('yes')) return 'yes';
  if (value.includes('no')) return 'no';
  return value.includes('maybe') ? 'maybe' : 'garbage';
}

/** Rows in the order somebody asks for: `name`, column keys, `timestamp` (the default). */
export function rowsInOrder(
  poll: DudlePoll,
  sort: readonly string[],
): [name: string, participant: Participant][] {
  const rows = [...poll.participants];
  const fields = sort.includes('name') ? sort.slice(0, sort.indexOf('name') + 1) : sort;
  return rows.sort((a, b) => {
    for (const field of fields) {
      const order = compareBy(field, a, b);
      if (order !== 0) return order;
    }
    return 0;
  });
}

type Row = [name: string, participant: Participant];

function compareBy(field: string, [nameA, a]: Row, [nameB, b]: Row): number {
  if (field === 'timestamp') return a.edited.getTime() - b.edited.getTime();
  // Who has not answered comes last; the values are made to sort yes, maybe, no.
  const [left, right] =
    field === 'name'
      ? [nameA.toLowerCase(), nameB.toLowerCase()]
      : [a.votes.get(field) ?? '~', b.votes.get(field) ?? '~'];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
