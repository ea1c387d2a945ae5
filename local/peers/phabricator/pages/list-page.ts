/** The list of tasks, newest change first. */
import { markup, type Content } from '../../server/markup.js';
import { isClosed } from '../settings.js';
import type { Store } from '../store.js';
import { taskItem } from './parts.js';

/** @param query `closed=1` shows closed tasks too */
export function listPage(store: Store, query: URLSearchParams): { title: string; content: Content } {
  const showsClosed = query.has('closed');
  const tasks = store.tasks
    .filter(({ status }) => showsClosed || !isClosed(status))
    .sort((one, other) => other.dateModified - one.dateModified || other.id - one.id);
  const other = showsClosed
    ? markup`<a href="/maniphest/">Show open tasks only</a>`
    : markup`<a href="/maniphest/?closed=1">Show closed tasks too</a>`;
  return {
    title: 'Tasks',
    content: markup`<h1>Tasks</h1>
<p>${other}</p>
${tasks.length === 0 ? markup`<p>There is no open task.</p>` : markup`<ul class="list">${tasks.map((task) => taskItem(store, task))}</ul>`}`,
  };
}
