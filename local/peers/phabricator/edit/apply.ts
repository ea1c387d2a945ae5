/** Carries out a checked change and tells what of it had an effect. */
import { isClosed, priorityName, priorityOf } from '../settings.js';
import { taskWith } from '../find.js';
import type { Task } from '../store.js';
import { setEdges } from './apply-edges.js';
import type { Change } from './change.js';
import { columnOn, columnWith } from './columns.js';
import type { Edit, Effect } from './effect.js';

/** Null = nothing to do: the task is that way already. */
export function apply(edit: Edit, change: Change): Effect | null {
  const { task } = edit;
  switch (change.kind) {
    case 'create':
      return { type: 'create', fields: {} };
    case 'comment':
      return change.value === '' ? null : { type: 'comment', fields: {}, comment: change.value };
    case 'title':
      return setText(task, 'title', change.value.trim());
    case 'description':
      return setText(task, 'description', change.value);
    case 'status':
      return setStatus(edit, change.value);
    case 'priority':
      return setPriority(task, priorityOf(change.value)?.value ?? task.priority);
    case 'owner':
      return setOwner(task, change.value);
    case 'subtype': {
      if (task.subtype === change.value) return null;
      task.subtype = change.value;
      return { type: null, fields: {} };
    }
    case 'parent':
      return setParent(edit, change.value);
    case 'columns':
      return move(edit, change.columnPHIDs);
    case 'edges':
      return setEdges(edit, change);
  }
}

function setText(task: Task, field: 'title' | 'description', value: string): Effect | null {
  const old = task[field];
  if (old === value) return null;
  task[field] = value;
  return { type: field, fields: { old, new: value } };
}

function setStatus({ task, actor, at }: Edit, value: string): Effect | null {
  const old = task.status;
  if (old === value) return null;
  task.status = value;
  if (isClosed(value) !== isClosed(old)) {
    task.dateClosed = isClosed(value) ? at : null;
    task.closerPHID = isClosed(value) ? actor.phid : null;
  }
  return { type: 'status', fields: { old, new: value } };
}

function setPriority(task: Task, value: number): Effect | null {
  const old = task.priority;
  if (old === value) return null;
  task.priority = value;
  const named = (priority: number): unknown => ({ value: priority, name: priorityName(priority) });
  return { type: 'priority', fields: { old: named(old), new: named(value) } };
}

function setOwner(task: Task, value: string | null): Effect | null {
  const old = task.ownerPHID;
  if (old === value) return null;
  task.ownerPHID = value;
  return { type: 'owner', fields: { old, new: value } };
}

function setParent({ store, task }: Edit, phid: string | null): Effect | null {
  if (phid === null) return null;
  task.parentPHIDs.push(phid);
  taskWith(store, phid)?.subtaskPHIDs.push(task.phid);
  return { type: null, fields: {} };
}

function move({ store, task }: Edit, columnPHIDs: readonly string[]): Effect | null {
  const moves = columnPHIDs.flatMap((columnPHID) => {
    const place = columnWith(store, columnPHID);
    if (place === null) return [];
    const from = columnOn(place.board, task)?.phid;
    if (from === columnPHID) return [];
    task.columns[place.board.phid] = columnPHID;
    return {
      columnPHID,
      beforePHIDs: [],
      afterPHIDs: [],
      boardPHID: place.board.phid,
      fromColumnPHIDs: from === undefined ? [] : [from],
    };
  });
  return moves.length === 0 ? null : { type: 'core:columns', fields: { old: null, new: moves } };
}
