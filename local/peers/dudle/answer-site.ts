/** The site's own page: makes polls. */
import { randomBytes } from 'node:crypto';
import { html, type Answer } from '../server/answer.js';
import { redirect } from './answer.js';
import { createdPage, homePage } from './pages.js';
import { newPoll, type DudlePoll } from './poll.js';
import type { PeerRequest } from './request.js';

/** The home page, or what comes of its form: 302 to the columns of the new poll, or 200 with an error in the page. */
export function answerSite(
  { method, form, language, site }: PeerRequest,
  polls: Map<string, DudlePoll>,
): Answer {
  const title = form.get('create_poll');
  const wanted = form.get('poll_url');
  if (method !== 'POST' || title === null || wanted === null) return html(200, homePage(language));
  const problem = problemWith(title, wanted, polls);
  if (problem !== null) return html(200, homePage(language, problem));
  const type = form.get('poll_type');
  if (type !== 'time' && type !== 'normal') return redirect('http://localhost/', '');
  const id = wanted === '' ? freeId(polls) : wanted;
  polls.set(id, newPoll(id, title, type));
  return redirect(`${site}${id}/edit_columns.cgi`, createdPage(language, id));
}

function problemWith(title: string, id: string, polls: ReadonlyMap<string, DudlePoll>): string | null {
  if (title === '') return 'Please enter a descriptive title.';
  if (!/^[\w-]*$/.test(id)) return 'Custom address may only contain letters, numbers, and dashes.';
  return polls.has(id) ? 'A poll with this address already exists.' : null;
}

/** Ten characters nobody can guess. */
function freeId(polls: ReadonlyMap<string, DudlePoll>): string {
  const id = randomBytes(9).toString('base64url').slice(0, 10);
  return polls.has(id) ? freeId(polls) : id;
}
