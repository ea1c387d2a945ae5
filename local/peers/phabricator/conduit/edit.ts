/** `maniphest.edit`: makes or changes one task. */
import { editTask } from '../edit/edit-task.js';
import { readChanges } from '../edit/read-changes.js';
import { typeOfPhid } from '../identifiers.js';
import { taskNumber, taskWith, thingNamed } from '../find.js';
import type { Store, Task } from '../store.js';
import { coreError } from './error.js';
import type { Call } from './method.js';

export function editByConduit({ store, user, parameters, isStrict }: Call): unknown {
  const { transactions, objectIdentifier } = parameters;
  const changes = readChanges(store, transactions, isStrict);
  const task = isGiven(objectIdentifier) ? taskNamed(store, objectIdentifier) : null;
  const edited = editTask(store, user, task, changes);
  return {
    object: { id: edited.task.id, phid: edited.task.phid },
    transactions: edited.transactions.map(({ phid }) => ({ phid })),
  };
}

/** What PHP takes for false means: make a new one. */
function isGiven(identifier: unknown): boolean {
  return ![undefined, null, '', 0, '0', false].includes(identifier as string);
}

/** By number, `T123` or PHID. */
function taskNamed(store: Store, identifier: unknown): Task {
  const name = String(identifier);
  if (/^\d+$/.test(name))
    return found(taskNumber(store, Number(name)), `No object exists with ID "${name}".`);
  if (typeOfPhid(name) !== null) return found(taskWith(store, name), `No object exists with PHID "${name}".`);
  const thing = thingNamed(store, name);
  return found(
    thing?.kind === 'task' ? thing.task : undefined,
    `Monogram "${name}" does not identify a valid object.`,
  );
}

function found(task: Task | undefined, sentence: string): Task {
  if (task === undefined) throw coreError(sentence);
  return task;
}
