/** Which page is at which address. */
import { framed } from '../../server/frame.js';
import { seeOther, type Answer } from '../../server/answer.js';
import type { Incoming } from '../../server/incoming.js';
import { markup, type Content } from '../../server/markup.js';
import { projectNamed, taskNumber, userNamed } from '../find.js';
import type { Store } from '../store.js';
import { formPage, readForm, submit } from './form-page.js';
import { homePage } from './home-page.js';
import { listPage } from './list-page.js';
import { boardPage, userPage } from './other-pages.js';
import { taskPage } from './task-page.js';

const PLACES = [
  ['Tasks', '/maniphest/'],
  ['Report an error', '/maniphest/task/edit/form/46/'],
  ['People and tokens', '/'],
] as const;

export function answerPage(store: Store, incoming: Incoming): Answer {
  if (/^\/maniphest\/task\/edit\/form\/\d+\/$/.test(incoming.path)) return answerForm(store, incoming);
  const page = pageAt(store, incoming) ?? notFound();
  return framed(page.title === NOT_FOUND ? 404 : 200, { program: 'Phabricator', places: PLACES, ...page });
}

interface Shown {
  title: string;
  content: Content;
}

const NOT_FOUND = '404 Not Found';

function notFound(): Shown {
  return { title: NOT_FOUND, content: markup`<h1>${NOT_FOUND}</h1><p>There is nothing at this address.</p>` };
}

function pageAt(store: Store, { path, query }: Incoming): Shown | null {
  const [, monogram] = /^\/T(\d+)$/.exec(path) ?? [];
  const task = monogram === undefined ? undefined : taskNumber(store, Number(monogram));
  if (task) return taskPage(store, task);
  if (path === '/') return homePage(store);
  if (path === '/maniphest/' || path === '/maniphest/query/all/') return listPage(store, query);
  const [, username] = /^\/p\/([^/]+)\/$/.exec(path) ?? [];
  const user = username === undefined ? undefined : userNamed(store, username);
  if (user) return userPage(store, user);
  const [, slug] = /^\/tag\/([^/]+)\/$/.exec(path) ?? [];
  const [, id] = /^\/project\/(?:view|board)\/(\d+)\/$/.exec(path) ?? [];
  const named = slug === undefined ? undefined : projectNamed(store, slug);
  // A milestone has no page under its name.
  const project =
    named?.slug === null ? undefined : (named ?? store.projects.find((one) => String(one.id) === id));
  return project ? boardPage(store, project) : null;
}

function answerForm(store: Store, incoming: Incoming): Answer {
  const isSent = incoming.method === 'POST';
  const form = readForm(store, isSent ? new URLSearchParams(incoming.body) : incoming.query, isSent);
  const outcome = isSent ? submit(store, form) : { problem: null };
  if ('task' in outcome) return seeOther(`/T${String(outcome.task.id)}`);
  return framed(200, { program: 'Phabricator', places: PLACES, ...formPage(store, form, outcome.problem) });
}
