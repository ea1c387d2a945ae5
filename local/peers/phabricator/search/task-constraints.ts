/** The constraints of `maniphest.search`. */
import {
  readBoolean,
  readEpoch,
  readInteger,
  readListOf,
  readString,
  type Reading,
} from '../conduit/values.js';
import { columnOn } from '../edit/columns.js';
import { isClosed } from '../settings.js';
import { projectWith, taskWith, userPhids } from '../find.js';
import type { Store, Task } from '../store.js';
import type { Call } from '../conduit/method.js';
import { anyOf, type ConstraintTable } from './constraints.js';
import { fitsProjects } from './project-constraint.js';

type Test = (task: Task) => boolean;

const texts = readListOf(readString);
const numbers = readListOf(readInteger);

export const TASK_CONSTRAINTS: ConstraintTable<Task> = {
  ids: (value, reading) => anyOf(numbers(value, reading), ({ id }) => id),
  phids: (value, reading) => anyOf(texts(value, reading), ({ phid }) => phid),
  assigned: (value, reading, { store }) => fitsOwner(userPhids(store, texts(value, reading))),
  authorPHIDs: (value, reading, { store }) =>
    anyOf(userPhids(store, texts(value, reading)), ({ authorPHID }) => authorPHID),
  closerPHIDs: (value, reading, { store }) =>
    anyOf<Task, string | null>(userPhids(store, texts(value, reading)), ({ closerPHID }) => closerPHID),
  subscribers: (value, reading, { store }) =>
    anyOf(userPhids(store, texts(value, reading)), (task) => task.subscriberPHIDs),
  statuses: (value, reading) => fitsStatus(texts(value, reading)),
  priorities: (value, reading) => anyOf(numbers(value, reading), ({ priority }) => priority),
  subtypes: (value, reading) => anyOf(texts(value, reading), ({ subtype }) => subtype),
  projects: (value, reading, { store }) => fitsProjects(store, texts(value, reading)),
  columnPHIDs: (value, reading, { store }) => anyOf(texts(value, reading), (task) => columnsOf(store, task)),
  parentIDs: (value, reading, { store }) =>
    anyOf(numbers(value, reading), ({ parentPHIDs }) => idsOf(store, parentPHIDs)),
  subtaskIDs: (value, reading, { store }) =>
    anyOf(numbers(value, reading), ({ subtaskPHIDs }) => idsOf(store, subtaskPHIDs)),
  hasParents: (value, reading, { store }) => fitsOpen(store, value, reading, 'parentPHIDs'),
  hasSubtasks: (value, reading, { store }) => fitsOpen(store, value, reading, 'subtaskPHIDs'),
  createdStart: since(({ dateCreated }) => dateCreated),
  createdEnd: until(({ dateCreated }) => dateCreated),
  modifiedStart: since(({ dateModified }) => dateModified),
  modifiedEnd: until(({ dateModified }) => dateModified),
  closedStart: since(({ dateClosed }) => dateClosed),
  closedEnd: until(({ dateClosed }) => dateClosed),
  query: (value, reading) => fitsWords(readString(value, reading)),
};

/** People by PHID; `none()` = nobody, `any()` = somebody. */
function fitsOwner(wanted: readonly string[]): Test {
  return anyOf<Task, string>(wanted, ({ ownerPHID }) =>
    ownerPHID === null ? 'none()' : [ownerPHID, 'any()'],
  );
}

/** Statuses, or `open()` and `closed()` for all of them. */
function fitsStatus(wanted: readonly string[]): Test {
  return anyOf<Task, string>(wanted, ({ status }) => [status, isClosed(status) ? 'closed()' : 'open()']);
}

function columnsOf(store: Store, task: Task): string[] {
  return task.projectPHIDs.flatMap((phid) => {
    const board = projectWith(store, phid);
    return (board && columnOn(board, task)?.phid) ?? [];
  });
}

function idsOf(store: Store, phids: readonly string[]): number[] {
  return phids.flatMap((phid) => taskWith(store, phid)?.id ?? []);
}

function fitsOpen(
  store: Store,
  value: unknown,
  reading: Reading,
  list: 'parentPHIDs' | 'subtaskPHIDs',
): Test {
  const wanted = value === null ? null : readBoolean(value, reading);
  const hasOpen: Test = (task) =>
    task[list].some((phid) => {
      const other = taskWith(store, phid);
      return other !== undefined && !isClosed(other.status);
    });
  return (task) => wanted === null || hasOpen(task) === wanted;
}

type Time = (task: Task) => number | null;
type ReadTime = (value: unknown, reading: Reading, call: Call) => Test;

function since(time: Time): ReadTime {
  return (value, reading) => {
    const start = readEpoch(value, reading);
    return (task) => start === null || (time(task) ?? -Infinity) >= start;
  };
}

function until(time: Time): ReadTime {
  return (value, reading) => {
    const end = readEpoch(value, reading);
    return (task) => end === null || (time(task) ?? Infinity) <= end;
  };
}

/** Every word occurs in the title or the description; the real search is finer. */
function fitsWords(query: string): Test {
  const words = query
    .toLowerCase()
    .split(/[\s"]+/)
    .filter((word) => word !== '');
  return ({ title, description }) => {
    const text = `${title}\n${description}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
}
