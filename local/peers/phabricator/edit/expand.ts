/** What an edit brings with it without being asked: subscribers, an owner, a tag. */
import { isClosed } from '../settings.js';
import type { Store, Task, User } from '../store.js';
import { edges, type Change, type Edges } from './change.js';
import { columnWith } from './columns.js';

/** The changes and what follows from them; changes to the same edges become one. @param task null = a new one */
export function expand(store: Store, actor: User, task: Task | null, changes: readonly Change[]): Change[] {
  return combined([
    ...changes.flatMap((change) => [change, ...consequences(store, task, change)]),
    ...ownerOnClosing(actor, task, changes),
    ...newSubscribers(actor, task, changes),
  ]);
}

function consequences(store: Store, task: Task | null, change: Change): Change[] {
  if (change.kind === 'columns') {
    const boards = change.columnPHIDs.flatMap((phid) => columnWith(store, phid)?.board.phid ?? []);
    return [edges('projects', { add: boards })];
  }
  const owner = task?.ownerPHID ?? null;
  // Who loses a task stays in the loop.
  if (change.kind === 'owner' && owner !== null && owner !== change.value) {
    return [edges('subscribers', { add: [owner] })];
  }
  return [];
}

/** Closing a task nobody has makes the closer its owner. */
function ownerOnClosing(actor: User, task: Task | null, changes: readonly Change[]): Change[] {
  const status = changes.flatMap((change) => (change.kind === 'status' ? change.value : [])).at(-1);
  const isFree = (task?.ownerPHID ?? null) === null && !changes.some(({ kind }) => kind === 'owner');
  const isOpen = task === null || !isClosed(task.status);
  return isFree && isOpen && status !== undefined && isClosed(status)
    ? [{ kind: 'owner', value: actor.phid }]
    : [];
}

/** Authors and people who comment are subscribed, unless the task is theirs anyway. */
function newSubscribers(actor: User, task: Task | null, changes: readonly Change[]): Change[] {
  const isCommenting = changes.some((change) => change.kind === 'comment' && change.value !== '');
  const isNeeded = task === null || (isCommenting && !actor.isBot && task.ownerPHID !== actor.phid);
  return isNeeded ? [edges('subscribers', { add: [actor.phid] })] : [];
}

function combined(changes: readonly Change[]): Change[] {
  const all: Change[] = [];
  for (const change of changes) {
    const former =
      change.kind === 'edges'
        ? all.find((other): other is Edges => other.kind === 'edges' && other.name === change.name)
        : undefined;
    if (former === undefined || change.kind !== 'edges') {
      all.push(change.kind === 'edges' ? { ...change } : change);
      continue;
    }
    former.set = change.set ?? former.set;
    former.add = [...former.add, ...change.add];
    former.remove = [...former.remove, ...change.remove];
  }
  return all;
}
