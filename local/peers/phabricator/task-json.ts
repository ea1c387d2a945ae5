/** A task and what can be attached to it, as `maniphest.search` answers them. */
import type { Call } from './conduit/method.js';
import { phpDictionary } from './conduit/json.js';
import { columnOn } from './edit/columns.js';
import { PRIORITIES, priorityName, statusName } from './settings.js';
import { projectWith } from './find.js';
import type { Store, Task } from './store.js';

const CUSTOM_FIELDS = [
  'external_reference',
  'security_topic',
  'deadline.due',
  'bug.version',
  'release.version',
  'release.date',
  'risk.rating',
];

export function taskAsJson(task: Task): Record<string, unknown> {
  const { id, phid, title, description, status, priority } = task;
  return {
    id,
    type: 'TASK',
    phid,
    fields: {
      name: title,
      description: { raw: description },
      authorPHID: task.authorPHID,
      ownerPHID: task.ownerPHID,
      status: { value: status, name: statusName(status), color: null },
      priority: {
        value: priority,
        name: priorityName(priority),
        color: PRIORITIES.find(({ value }) => value === priority)?.color ?? null,
      },
      points: null,
      subtype: task.subtype,
      closerPHID: task.closerPHID,
      dateClosed: task.dateClosed,
      groupByProjectPHID: null,
      spacePHID: null,
      dateCreated: task.dateCreated,
      dateModified: task.dateModified,
      policy: { view: 'public', interact: 'public', edit: 'users' },
      ...Object.fromEntries(CUSTOM_FIELDS.map((field) => [`custom.${field}`, null])),
    },
  };
}

export const TASK_ATTACHMENTS = ['projects', 'subscribers', 'columns'] as const;

/** @param name one of TASK_ATTACHMENTS */
export function attachmentOf({ store, user }: Call, task: Task, name: string): unknown {
  if (name === 'projects') return { projectPHIDs: task.projectPHIDs };
  if (name === 'columns') return { boards: boardsOf(store, task) };
  return {
    subscriberPHIDs: task.subscriberPHIDs,
    subscriberCount: task.subscriberPHIDs.length,
    viewerIsSubscribed: task.subscriberPHIDs.includes(user.phid),
  };
}

/** Tags without a workboard are left out. */
function boardsOf(store: Store, task: Task): unknown {
  return phpDictionary(
    task.projectPHIDs.flatMap((phid): [string, unknown][] => {
      const board = projectWith(store, phid);
      const column = board ? columnOn(board, task) : null;
      if (column === null) return [];
      return [[phid, { columns: [{ id: column.id, phid: column.phid, name: column.name }] }]];
    }),
  );
}
