/** Checks an edit as a whole, so that it is done entirely or not at all. */
import { coreError } from '../conduit/error.js';
import { typeOfPhid } from '../identifiers.js';
import { PRIORITIES, priorityOf } from '../settings.js';
import { taskWith, userWith } from '../find.js';
import type { Store, Task } from '../store.js';
import { columnWith } from './columns.js';
import { EDGE_NUMBERS, type Change, type Edges } from './change.js';

const LONGEST_TITLE = 255;

/** @throws ConduitError with every problem found */
export function validate(store: Store, task: Task | null, changes: readonly Change[]): void {
  for (const change of changes) if (change.kind === 'edges') checkDestinations(change);
  const problems = [
    ...missingTitle(task, changes),
    ...changes.flatMap((change) => problemsWith(store, task, change)),
  ];
  if (problems.length === 0) return;
  throw coreError(`Validation errors:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
}

function checkDestinations({ name, set, add, remove }: Edges): void {
  if (name === 'subscribers') return;
  const wrong = [...(set ?? []), ...add, ...remove].find((phid) => typeOfPhid(phid) === null);
  if (wrong === undefined) return;
  throw coreError(
    `Edge transactions must have destination PHIDs as in edge lists (found key "${wrong}" on transaction of type "${String(EDGE_NUMBERS[name])}").`,
  );
}

function missingTitle(task: Task | null, changes: readonly Change[]): string[] {
  return task === null && !changes.some(({ kind }) => kind === 'title') ? ['Tasks must have a title.'] : [];
}

function problemsWith(store: Store, task: Task | null, change: Change): string[] {
  switch (change.kind) {
    case 'title': {
      const title = change.value.trim();
      if (title === '') return ['Tasks must have a title.'];
      const isLong = Array.from(title).length > LONGEST_TITLE;
      return isLong ? [`Task title cannot exceed ${String(LONGEST_TITLE)} characters.`] : [];
    }
    case 'priority': {
      if (priorityOf(change.value)) return [];
      const keywords = PRIORITIES.map((priority) => priority.keywords[0]).join(', ');
      return [
        `Task priority "${change.value}" is not a valid task priority. Use a priority keyword to choose a task priority: ${keywords}.`,
      ];
    }
    case 'owner':
      if (change.value === null || userWith(store, change.value)) return [];
      return [`User "${change.value}" is not a valid user.`];
    case 'parent':
      return parentProblems(store, task, change.value);
    case 'columns':
      return change.columnPHIDs
        .filter((phid) => columnWith(store, phid) === null)
        .map(
          (phid) =>
            `Column move transaction specifies column PHID "${phid}", but there is no corresponding column with this PHID.`,
        );
    default:
      return [];
  }
}

function parentProblems(store: Store, task: Task | null, phid: string | null): string[] {
  if (phid === null) return [];
  const problems = taskWith(store, phid)
    ? []
    : [`Parent task identifier "${phid}" does not identify a visible task.`];
  if (task !== null) {
    problems.push('You can only select a parent task when creating a transaction for the first time.');
  }
  return problems;
}
