/** The page of one task: what it says, who has it, and what happened to it. */
import { markup, type Content, type Markup } from '../../server/markup.js';
import { projectTitle } from '../conduit/lookup.js';
import { priorityName, statusName } from '../settings.js';
import { projectWith, taskWith, userWith } from '../find.js';
import type { Store, Task, Transaction } from '../store.js';
import { when } from '../../server/when.js';
import { chips, personLink } from './parts.js';

export function taskPage(store: Store, task: Task): { title: string; content: Content } {
  const name = `T${String(task.id)}`;
  const history = store.transactions.filter(({ objectPHID }) => objectPHID === task.phid);
  return {
    title: `${name} ${task.title}`,
    content: markup`<h1>${name} ${task.title}</h1>
${chips(store, task)}
<dl>
<dt>Author</dt><dd>${personLink(store, task.authorPHID)}, ${when(task.dateCreated)}</dd>
<dt>Assigned to</dt><dd>${personLink(store, task.ownerPHID)}</dd>
<dt>Subscribers</dt><dd>${joined(task.subscriberPHIDs.map((phid) => personLink(store, phid)))}</dd>
${related(store, 'Parent tasks', task.parentPHIDs)}${related(store, 'Subtasks', task.subtaskPHIDs)}</dl>
<h2>Description</h2>
${task.description === '' ? markup`<p class="dim">No description.</p>` : markup`<pre class="text">${task.description}</pre>`}
<h2>What happened</h2>
<ul class="list">
${history.map((transaction) => event(store, transaction))}</ul>`,
  };
}

function joined(contents: readonly Content[]): Content {
  return contents.map((content, index) => (index === 0 ? content : [', ', content]));
}

function related(store: Store, caption: string, phids: readonly string[]): Content {
  if (phids.length === 0) return null;
  const links = phids.map((phid) => {
    const task = taskWith(store, phid);
    return task ? markup`<a href="/T${task.id}">T${task.id}</a> ${task.title}` : phid;
  });
  return markup`<dt>${caption}</dt><dd>${joined(links)}</dd>
`;
}

function event(store: Store, transaction: Transaction): Markup {
  const { id, authorPHID, date, comment } = transaction;
  return markup`<li id="${id}">${personLink(store, authorPHID)} ${deed(store, transaction)}
<span class="dim">${when(date)}</span>${comment ? markup`<p class="text">${comment.text}</p>` : null}</li>
`;
}

/** What somebody did, in words. */
function deed(store: Store, { type, fields }: Transaction): Content {
  const now = fields.new as string | null;
  switch (type) {
    case 'create':
      return 'created this task.';
    case 'comment':
      return 'added a comment.';
    case 'title':
      return `set the title to “${String(now)}”.`;
    case 'description':
      return 'wrote the description.';
    case 'status':
      return `changed the status from ${statusName(String(fields.old))} to ${statusName(String(now))}.`;
    case 'priority':
      return `set the priority to “${priorityName((fields.new as { value: number }).value)}”.`;
    case 'owner':
      return now === null
        ? 'took the assignee away.'
        : ['assigned this task to ', personLink(store, now), '.'];
    case 'core:columns':
      return 'moved this task on a workboard.';
    case null:
      return 'changed the kind of this task.';
    default:
      return edgeDeed(store, type, fields);
  }
}

const EDGE_WORDS: Record<string, string> = {
  projects: 'tags',
  subscribers: 'subscribers',
  dependedOnBy: 'parent tasks',
  dependsOn: 'subtasks',
};

function edgeDeed(store: Store, type: string, fields: Record<string, unknown>): string {
  const operations = (fields.operations ?? []) as { operation: string; phid: string }[];
  const said = operations.map(
    ({ operation, phid }) => `${operation === 'add' ? 'added' : 'removed'} ${nameOf(store, phid)}`,
  );
  return `changed the ${EDGE_WORDS[type] ?? type}: ${said.join(', ')}.`;
}

function nameOf(store: Store, phid: string): string {
  const project = projectWith(store, phid);
  if (project) return projectTitle(project);
  const task = taskWith(store, phid);
  return task ? `T${String(task.id)}` : (userWith(store, phid)?.username ?? phid);
}
