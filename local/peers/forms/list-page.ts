/** Every form of the world, newest first. */
import type { WorldForm } from '../../runtime/world/form.js';
import { markup, type Content } from '../server/markup.js';

export function listPage(forms: readonly { form: WorldForm; address: string }[]): {
  title: string;
  content: Content;
} {
  const items = [...forms].reverse().map(({ form, address }) => {
    const { title, responses, isPublished } = form;
    const count = responses.length === 1 ? '1 response' : `${String(responses.length)} responses`;
    return markup`<li>${isPublished ? markup`<a href="${address}">${title}</a>` : title} <span class="dim">${count}${isPublished ? '' : ', not published'}</span></li>`;
  });
  return {
    title: 'Forms',
    content: markup`<h1>Forms</h1>
${items.length === 0 ? markup`<p>No script has made a form yet.</p>` : markup`<ul class="list">${items}</ul>`}`,
  };
}
