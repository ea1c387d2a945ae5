/** The pages of a person and of a tag with its workboard. */
import { markup, type Content } from '../../server/markup.js';
import { projectTitle } from '../conduit/lookup.js';
import { columnOn } from '../edit/columns.js';
import type { Project, Store, Task, User } from '../store.js';
import { taskItem } from './parts.js';

interface Shown {
  title: string;
  content: Content;
}

export function userPage(store: Store, { phid, username, realName }: User): Shown {
  const tasks = store.tasks.filter(({ ownerPHID }) => ownerPHID === phid);
  return {
    title: username,
    content: markup`<h1>${username} (${realName})</h1>
<h2>Assigned tasks</h2>
${list(store, tasks, 'This person has no task.')}`,
  };
}

export function boardPage(store: Store, project: Project): Shown {
  const tasks = store.tasks.filter(({ projectPHIDs }) => projectPHIDs.includes(project.phid));
  const columns = project.columns.map(({ phid, name }) => {
    const own = tasks.filter((task) => columnOn(project, task)?.phid === phid);
    return markup`<h2>${name}</h2>${list(store, own, 'No task in this column.')}
`;
  });
  return {
    title: projectTitle(project),
    content: markup`<h1>${projectTitle(project)}</h1>
${columns.length > 0 ? columns : list(store, tasks, 'No task has this tag.')}`,
  };
}

function list(store: Store, tasks: readonly Task[], empty: string): Content {
  if (tasks.length === 0) return markup`<p class="dim">${empty}</p>`;
  return markup`<ul class="list">${tasks.map((task) => taskItem(store, task))}</ul>`;
}
