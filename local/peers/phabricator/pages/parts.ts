/** Pieces that several pages show. */
import { markup, type Content, type Markup } from '../../server/markup.js';
import { when } from '../../server/when.js';
import { projectPath, projectTitle } from '../conduit/lookup.js';
import { priorityName, statusName } from '../settings.js';
import { projectWith, userWith } from '../find.js';
import type { Store, Task } from '../store.js';

export function personLink(store: Store, phid: string | null): Content {
  const user = userWith(store, phid);
  if (!user) return phid ?? 'nobody';
  return markup`<a href="/p/${encodeURIComponent(user.username)}/">${user.username}</a>`;
}

export function chips(store: Store, task: Task): Markup {
  const tags = task.projectPHIDs.map((phid) => {
    const project = projectWith(store, phid);
    return project
      ? markup`<li class="chip"><a href="/${projectPath(project)}">${projectTitle(project)}</a></li>`
      : markup`<li class="chip broken">Unknown tag ${phid}</li>`;
  });
  return markup`<ul class="chips" aria-label="Status, priority and tags">
<li class="chip">${statusName(task.status)}</li><li class="chip">${priorityName(task.priority)}</li>${tags}</ul>`;
}

/** One line of a list. */
export function taskItem(store: Store, task: Task): Markup {
  return markup`<li><a href="/T${task.id}">T${task.id}</a> ${task.title}${chips(store, task)}
<span class="dim">Assigned to ${personLink(store, task.ownerPHID)} · updated ${when(task.dateModified)}</span></li>
`;
}
