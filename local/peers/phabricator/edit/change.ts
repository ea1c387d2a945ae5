/** What one edit asks for, after reading and before anything is checked against the task. */

export type EdgeName = 'projects' | 'subscribers' | 'parents' | 'subtasks';

export interface Edges {
  kind: 'edges';
  name: EdgeName;
  /** What takes the place of all there are; null = nothing does. */
  set: string[] | null;
  add: string[];
  remove: string[];
}

export interface Columns {
  kind: 'columns';
  columnPHIDs: string[];
}

export type Change =
  | { kind: 'create' }
  | { kind: 'title' | 'description' | 'status' | 'priority' | 'subtype' | 'comment'; value: string }
  | { kind: 'owner' | 'parent'; value: string | null }
  | Columns
  | Edges;

/** Numbers under which the server keeps the kinds of edges; its errors name them. */
export const EDGE_NUMBERS: Record<Exclude<EdgeName, 'subscribers'>, number> = {
  projects: 41,
  parents: 4,
  subtasks: 3,
};

export function edges(name: EdgeName, some: Partial<Pick<Edges, 'set' | 'add' | 'remove'>>): Edges {
  return { kind: 'edges', name, set: null, add: [], remove: [], ...some };
}
