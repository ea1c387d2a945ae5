/** `maniphest.search` */
import type { Call } from '../conduit/method.js';
import { attachmentOf, TASK_ATTACHMENTS, taskAsJson } from '../task-json.js';
import type { Task } from '../store.js';
import { readSearch, type Searchable } from './constraints.js';
import { cutPage, pageAsked } from './paging.js';
import { TASK_CONSTRAINTS } from './task-constraints.js';
import { taskOrder } from './task-order.js';

const OPEN = ['open', 'stalled'];

const TASKS: Searchable<Task> = {
  constraints: TASK_CONSTRAINTS,
  others: ['group', 'spaces', 'limit'],
  attachments: TASK_ATTACHMENTS,
  saved: (key, { store, user }) => {
    switch (key) {
      case 'all':
        return {};
      case 'open':
        return { statuses: OPEN };
      case 'assigned':
        return { assigned: [user.phid], statuses: OPEN };
      case 'authored':
        return { authorPHIDs: [user.phid] };
      case 'subscribed':
        return { subscribers: [user.phid], statuses: OPEN };
      default:
        return store.savedQueries.get(key) ?? null;
    }
  },
};

export function searchTasks(call: Call): unknown {
  const { queryKey, fits, attachments } = readSearch(call, TASKS);
  const { store, parameters } = call;
  const page = pageAsked(parameters);
  const found = store.tasks.filter(fits).sort(taskOrder(parameters.order ?? null));
  const { items, cursor } = cutPage(found, page, 'ManiphestTaskQuery');
  return {
    data: items.map((task) => ({
      ...taskAsJson(task),
      attachments: Object.fromEntries(attachments.map((name) => [name, attachmentOf(call, task, name)])),
    })),
    maps: {},
    query: { queryKey },
    cursor: { ...cursor, order: parameters.order ?? null },
  };
}
