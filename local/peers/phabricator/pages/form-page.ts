/** The form for reporting an error, filled in from the address as the real form 46 does. */
import { markup, type Content, type Markup } from '../../server/markup.js';
import { PRIORITIES, STATUSES, SUBTYPES } from '../settings.js';
import type { Store } from '../store.js';
import type { TaskForm } from './form-fields.js';
import { isBroken } from './form-fields.js';

export { readForm, submit } from './form-fields.js';

/** @param problem why the form could not be sent */
export function formPage(
  store: Store,
  form: TaskForm,
  problem: string | null,
): { title: string; content: Content } {
  const people = store.users.filter(({ isDisabled }) => !isDisabled).map(({ username }) => username);
  return {
    title: 'Report an error',
    content: markup`<h1>Report an error</h1>
${problem === null ? null : markup`<p class="error" role="alert">${problem}</p>`}
<form method="post" action="/maniphest/task/edit/form/46/">
${select(
  'You are',
  'as',
  people.map((name) => [name, name]),
  form.as,
)}
${input('Title', 'title', form.title)}
<label>Description <textarea name="description">${form.description}</textarea></label>
${select(
  'Priority',
  'priority',
  PRIORITIES.map(({ keywords, name }) => [keywords[0] ?? '', name]),
  form.priority,
)}
${select(
  'Status',
  'status',
  STATUSES.map(({ value, name }) => [value, name]),
  form.status,
)}
${select(
  'Kind',
  'subtype',
  SUBTYPES.map(({ key, name }) => [key, name]),
  form.subtype,
)}
${input('Tags', 'projects', form.projects.join(', '), 'Names as in addresses, commas between')}
${tokens(store, form, 'projects')}
${input('Assigned to', 'assign', form.assign)}
${tokens(store, form, 'assign')}
${input('Subscribers', 'subscribers', form.subscribers.join(', '), 'Usernames, commas between')}
${tokens(store, form, 'subscribers')}
${input('Parent task', 'parent', form.parent, 'A train task, if this blocks the train')}
${tokens(store, form, 'parent')}
<button>Create task</button>
</form>`,
  };
}

function input(caption: string, name: string, value: string, hint: string | null = null): Markup {
  return markup`<label>${caption}${hint === null ? null : markup` <span class="dim">${hint}</span>`} <input name="${name}" value="${value}"></label>`;
}

function select(
  caption: string,
  name: string,
  options: readonly (readonly [string, string])[],
  chosen: string,
): Markup {
  const items = options.map(([value, text]) =>
    value === chosen
      ? markup`<option value="${value}" selected>${text}</option>`
      : markup`<option value="${value}">${text}</option>`,
  );
  return markup`<label>${caption} <select name="${name}">${items}</select></label>`;
}

/** What the server does not know shows as a broken token; nothing is shown where all is well. */
function tokens(
  store: Store,
  form: TaskForm,
  field: 'projects' | 'assign' | 'subscribers' | 'parent',
): Content {
  const values = [form[field]].flat().filter((value) => isBroken(store, field, value));
  if (values.length === 0) return null;
  return markup`<ul class="chips" aria-label="Unknown">${values.map((value) => markup`<li class="chip broken">Unknown: ${value}</li>`)}</ul>`;
}
