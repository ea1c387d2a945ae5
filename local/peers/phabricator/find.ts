/** Finds people, tags and tasks in the store. */
import { typeOfPhid } from './identifiers.js';
import { normalSlug } from './slug.js';
import type { Project, Store, Task, User } from './store.js';

/** Usernames know no upper and lower case. */
export function userNamed({ users }: Store, name: string): User | undefined {
  return users.find(({ username }) => username.toLowerCase() === name.toLowerCase());
}

export function userWith({ users }: Store, phid: string | null): User | undefined {
  return users.find((user) => user.phid === phid);
}

export function projectWith({ projects }: Store, phid: string): Project | undefined {
  return projects.find((project) => project.phid === phid);
}

/** @param name without `#` */
export function projectNamed({ projects }: Store, name: string): Project | undefined {
  return projects.find(({ slugs }) => slugs.includes(name) || slugs.includes(normalSlug(name)));
}

export function taskWith({ tasks }: Store, phid: string): Task | undefined {
  return tasks.find((task) => task.phid === phid);
}

export function taskNumber({ tasks }: Store, id: number): Task | undefined {
  return tasks.find((task) => task.id === id);
}

export type Thing =
  { kind: 'task'; task: Task } | { kind: 'user'; user: User } | { kind: 'project'; project: Project };

/** By `T123`, `@name`, `#tag` or PHID. */
export function thingNamed(store: Store, name: string): Thing | null {
  const task = /^T\d+$/i.test(name) ? taskNumber(store, Number(name.slice(1))) : taskWith(store, name);
  if (task) return { kind: 'task', task };
  const user = name.startsWith('@') ? userNamed(store, name.slice(1)) : userWith(store, name);
  if (user) return { kind: 'user', user };
  const project = name.startsWith('#') ? projectNamed(store, name.slice(1)) : projectWith(store, name);
  return project ? { kind: 'project', project } : null;
}

/** Slugs become PHIDs; what is no slug stays as it is. */
export function projectPhids(store: Store, values: readonly string[]): string[] {
  return values.map((value) =>
    // A hash is not a part of a slug here, though elsewhere it would be dropped.
    typeOfPhid(value) === null && !value.startsWith('#')
      ? (projectNamed(store, value)?.phid ?? value)
      : value,
  );
}

/** Usernames become PHIDs; what is nobody's name stays as it is. */
export function userPhids(store: Store, values: readonly string[]): string[] {
  return values.map((value) =>
    typeOfPhid(value) === null ? (userNamed(store, value)?.phid ?? value) : value,
  );
}
