/** Changes the tags, subscribers, parents and subtasks of a task. */
import { taskWith, userWith } from '../find.js';
import type { Edges } from './change.js';
import type { Edit, Effect } from './effect.js';

const EDGE_TYPES = {
  projects: 'projects',
  subscribers: 'subscribers',
  parents: 'dependedOnBy',
  subtasks: 'dependsOn',
};
const EDGE_LISTS = {
  projects: 'projectPHIDs',
  subscribers: 'subscriberPHIDs',
  parents: 'parentPHIDs',
  subtasks: 'subtaskPHIDs',
} as const;

export function setEdges(edit: Edit, change: Edges): Effect | null {
  const { store, task } = edit;
  const list = EDGE_LISTS[change.name];
  const old = task[list];
  const wanted = [...(change.set ?? old), ...change.add].filter((phid) => !change.remove.includes(phid));
  const isKnown = (phid: string): boolean =>
    change.name !== 'subscribers' || userWith(store, phid) !== undefined;
  const now = [...new Set(wanted)].filter(isKnown);
  const added = now.filter((phid) => !old.includes(phid));
  const removed = old.filter((phid) => !now.includes(phid));
  if (added.length + removed.length === 0) return null;
  task[list] = now;
  if (change.name === 'parents' || change.name === 'subtasks') mirror(edit, change.name, added, removed);
  return {
    type: EDGE_TYPES[change.name],
    fields: {
      operations: [
        ...added.map((phid) => ({ operation: 'add', phid })),
        ...removed.map((phid) => ({ operation: 'remove', phid })),
      ],
    },
  };
}

/** The other end of the edge knows of it too. */
function mirror(
  { store, task }: Edit,
  name: 'parents' | 'subtasks',
  added: string[],
  removed: string[],
): void {
  const list = name === 'parents' ? 'subtaskPHIDs' : 'parentPHIDs';
  for (const phid of added) taskWith(store, phid)?.[list].push(task.phid);
  for (const phid of removed) {
    const other = taskWith(store, phid);
    if (other) other[list] = other[list].filter((own) => own !== task.phid);
  }
}
