/** One edit of a task from beginning to end: all of it or nothing. */
import { DEFAULT_PRIORITY, DEFAULT_STATUS } from '../settings.js';
import { seconds, type Comment, type Store, type Task, type Transaction, type User } from '../store.js';
import { apply } from './apply.js';
import type { Change } from './change.js';
import type { Effect } from './effect.js';
import { expand } from './expand.js';
import { validate } from './validate.js';

export interface Edited {
  task: Task;
  /** What had an effect, in the order it was kept. */
  transactions: Transaction[];
}

/** @param task null makes a new one. @throws ConduitError where anything in it is wrong; then nothing is changed */
export function editTask(store: Store, actor: User, task: Task | null, changes: readonly Change[]): Edited {
  const asked: Change[] = task === null ? [{ kind: 'create' }, ...changes] : [...changes];
  const all = expand(store, actor, task, asked);
  validate(store, task, all);
  const at = seconds(store.now());
  const edited = task ?? newTask(store, actor, at);
  const isComment = ({ kind }: Change): boolean => kind === 'comment';
  // Comments come last, so that what was done stands above what is said about it.
  const ordered = [...all.filter((change) => !isComment(change)), ...all.filter(isComment)];
  const effects = ordered.flatMap((change) => apply({ store, actor, task: edited, at }, change) ?? []);
  if (effects.length > 0) edited.dateModified = at;
  const groupID = store.identifiers.letters(32);
  const transactions = effects.map((effect) => recorded(store, effect, { actor, task: edited, at, groupID }));
  store.transactions.push(...transactions);
  return { task: edited, transactions };
}

function newTask(store: Store, actor: User, at: number): Task {
  const task: Task = {
    id: store.nextTaskId,
    phid: store.identifiers.phid('TASK'),
    title: '',
    description: '',
    status: DEFAULT_STATUS,
    priority: DEFAULT_PRIORITY,
    subtype: 'default',
    authorPHID: actor.phid,
    ownerPHID: null,
    closerPHID: null,
    dateClosed: null,
    dateCreated: at,
    dateModified: at,
    projectPHIDs: [],
    subscriberPHIDs: [],
    parentPHIDs: [],
    subtaskPHIDs: [],
    columns: {},
  };
  store.nextTaskId += 1;
  store.tasks.push(task);
  return task;
}

interface Occasion {
  actor: User;
  task: Task;
  at: number;
  groupID: string;
}

function recorded(store: Store, effect: Effect, { actor, task, at, groupID }: Occasion): Transaction {
  return {
    id: (store.lastTransactionId += 1),
    phid: store.identifiers.phid('XACT-TASK'),
    type: effect.type,
    authorPHID: actor.phid,
    objectPHID: task.phid,
    date: at,
    groupID,
    comment: effect.comment === undefined ? null : newComment(store, effect.comment),
    fields: effect.fields,
  };
}

function newComment(store: Store, text: string): Comment {
  return { id: (store.lastCommentId += 1), phid: store.identifiers.phid('XCMT'), text };
}
