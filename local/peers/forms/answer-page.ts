/** The page on which people answer a form. */
import type { Given } from '../../runtime/host/services/forms/published.js';
import type { FormQuestion, GridQuestion, ListQuestion, WorldForm } from '../../runtime/world/form.js';
import { markup, type Content, type Markup } from '../server/markup.js';
import { fieldOf } from './given.js';

interface State {
  /** They have just answered. */
  isSent: boolean;
  /** Why the answers were not taken, and what was chosen. */
  problems: readonly string[];
  given: Given;
}

export function answerPage(
  form: WorldForm,
  { isSent, problems, given }: State,
): { title: string; content: Content } {
  const { title, description, confirmation, isAccepting } = form;
  const head = markup`<h1>${title}</h1>`;
  if (isSent) {
    return {
      title: 'Answered',
      content: markup`${head}
<p class="text" role="status">${confirmation === '' ? 'Your response has been recorded.' : confirmation}</p>
<p><a href="viewform">Submit another response</a></p>`,
    };
  }
  if (!isAccepting) {
    return { title, content: markup`${head}<p>The form ${title} is no longer accepting responses.</p>` };
  }
  const asked = form.items.map((item) => question(item, given.get(item)));
  return {
    title,
    content: markup`${head}
${description === '' ? null : markup`<p class="text">${description}</p>`}
${problems.length === 0 ? null : markup`<p class="error" role="alert">${problems.join('\n')}</p>`}
<form method="post" action="viewform">
${asked}
<button>Submit</button>
</form>`,
  };
}

function question(item: FormQuestion, given: string | readonly string[] | undefined): Markup {
  return item.type === 'LIST'
    ? list(item, typeof given === 'string' ? given : '')
    : grid(item, typeof given === 'object' ? given : []);
}

function caption({ title, help, isRequired }: FormQuestion): Markup {
  const hint = [isRequired ? 'Required.' : '', help].filter((part) => part !== '').join(' ');
  return markup`${title}${hint === '' ? null : markup` <span class="dim">${hint}</span>`}`;
}

function list(item: ListQuestion, chosen: string): Markup {
  const options = item.choices.map((choice) =>
    choice === chosen ? markup`<option selected>${choice}</option>` : markup`<option>${choice}</option>`,
  );
  return markup`<label>${caption(item)} <select name="${fieldOf(item)}"><option value="">Choose</option>${options}</select></label>`;
}

/** Each row by itself, so that it can be read on a narrow page and by a screen reader. */
function grid(item: GridQuestion, given: readonly string[]): Markup {
  const rows = item.rows.map(
    (row, index) =>
      markup`<fieldset class="choices"><legend>${row}</legend>${item.columns.map((column) =>
        radio(fieldOf(item, index), column, given[index] === column),
      )}</fieldset>`,
  );
  return markup`<div role="group" aria-labelledby="q${item.id}"><h2 id="q${item.id}">${caption(item)}</h2>${rows}</div>`;
}

function radio(name: string, value: string, isChosen: boolean): Markup {
  return isChosen
    ? markup`<label><input type="radio" name="${name}" value="${value}" checked> ${value}</label>`
    : markup`<label><input type="radio" name="${name}" value="${value}"> ${value}</label>`;
}
