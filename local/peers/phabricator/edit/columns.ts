/** Workboards: which column a task is in. */
import type { Column, Project, Store, Task } from '../store.js';

export interface Place {
  board: Project;
  column: Column;
}

export function columnWith({ projects }: Store, phid: string): Place | null {
  for (const board of projects) {
    const column = board.columns.find((one) => one.phid === phid);
    if (column) return { board, column };
  }
  return null;
}

/** The column on a board a task is tagged with: where it was moved, else the first; null = not on it. */
export function columnOn(board: Project, task: Task): Column | null {
  if (!task.projectPHIDs.includes(board.phid)) return null;
  const moved = board.columns.find(({ phid }) => phid === task.columns[board.phid]);
  return moved ?? board.columns[0] ?? null;
}
