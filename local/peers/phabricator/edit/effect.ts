/** An edit under way, and what a change in it did. */
import type { Store, Task, User } from '../store.js';

export interface Effect {
  type: string | null;
  fields: Record<string, unknown>;
  comment?: string;
}

export interface Edit {
  store: Store;
  actor: User;
  task: Task;
  /** Seconds. */
  at: number;
}
