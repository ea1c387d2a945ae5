/** The constraint `projects`: tags a task must have, may have or must not have. */
import { typeOfPhid } from '../identifiers.js';
import { projectPhids, projectWith } from '../find.js';
import type { Store, Task } from '../store.js';

/**
 * Several are ANDed; `any(PHID)` are ORed, `not(PHID)` excludes, `null()` means no tag at all. A parent includes its
 * milestones. What is no project (an unknown slug, one with `#`, a slug inside `any`) silently fits nothing.
 */
export function fitsProjects(store: Store, asked: readonly string[]): (task: Task) => boolean {
  const inside = (name: string): string[] =>
    asked.flatMap((token) => new RegExp(`^${name}\\((.*)\\)$`).exec(token)?.[1] ?? []);
  const any = inside('any');
  const not = inside('not');
  const wantsNone = asked.includes('null()');
  const all = projectPhids(
    store,
    asked.filter((token) => !/^(any|not|null)\(/.test(token)),
  );
  const isWrong = [...all, ...any, ...not].some((phid) => typeOfPhid(phid) !== 'PROJ');
  return (task) => {
    if (isWrong) return false;
    const has = (phid: string): boolean => hasProject(store, task, phid);
    if (wantsNone && task.projectPHIDs.length > 0) return false;
    return all.every(has) && (any.length === 0 || any.some(has)) && !not.some(has);
  };
}

function hasProject(store: Store, task: Task, phid: string): boolean {
  return task.projectPHIDs.some((own) => own === phid || projectWith(store, own)?.parent?.phid === phid);
}
