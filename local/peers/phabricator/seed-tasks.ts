/** The tasks of the demo's incidents, and some tasks nobody logged yet. */
import { INCIDENTS, type DemoIncident } from '../../demo/incidents.js';
import { edges, type Change } from './edit/change.js';
import { editTask } from './edit/edit-task.js';
import { PRIORITIES } from './settings.js';
import { projectNamed, userNamed } from './find.js';
import type { Store, Task, User } from './store.js';

interface SeedTask {
  id: number;
  title: string;
  description: string;
  priority: string;
  projects: string[];
  author: string;
  /** Local time of the demo's team. */
  at: string;
  owner?: string;
  resolvedAt?: string;
}

const TRAIN = 418_700;
/** New tasks begin here. */
const FIRST_NEW = 419_001;

const OTHERS: readonly SeedTask[] = [
  {
    id: TRAIN,
    title: '1.47.0-wmf.5 deployment blockers',
    description: 'Tasks that block this week’s train are subtasks of this one.',
    priority: 'High',
    projects: [],
    author: 'admin',
    at: '2026-11-20 18:00',
  },
  {
    id: 418_796,
    title: 'Statements with a time value cannot be saved in Safari',
    description: 'Seen three times since the train. Link: https://www.wikidata.org/wiki/Q4115189',
    priority: 'Needs Triage',
    projects: ['wikidata'],
    author: 'im_bob',
    at: '2026-11-22 21:40',
  },
  {
    id: 418_815,
    title: 'Recent changes of Wikidata stop after “wbeditentity” — “Call to undefined method”',
    description: [
      '==== Error ====',
      '```name=normalized_message,lines=10',
      'Error: Call to undefined method Wikibase\\Repo\\Notifications::getEntity()',
      '#0 /srv/mediawiki/php-1.47.0-wmf.5/extensions/Wikibase/repo/…',
      '```',
      '==== Impact ====',
      'No edit of an item is shown on any wiki since 07:50 UTC.',
      '==== Notes ====',
      '* reqId: 00000000-made-up-0000',
    ].join('\n'),
    priority: 'Unbreak Now!',
    projects: ['wikidata', 'wikimedia-production-error'],
    author: 'im_alice',
    at: '2026-11-23 09:05',
  },
];

/** Makes them as people would have, so that each has its history. */
export function seedTasks(store: Store): void {
  const { now } = store;
  const tasks = [...INCIDENTS.map(fromIncident), ...OTHERS].sort((one, other) => one.id - other.id);
  for (const task of tasks) seedTask(store, task);
  store.now = now;
  store.nextTaskId = FIRST_NEW;
}

function fromIncident(incident: DemoIncident): SeedTask {
  const [, title, status, priority, kind, task, started, reported, by, , manager, , , resolved, notes] =
    incident;
  const isProduction = kind.includes('production');
  return {
    id: Number(task.slice(1)),
    title,
    description: [started === '' ? '' : `Began: ${started}`, notes].filter((line) => line !== '').join('\n'),
    priority,
    projects: isProduction ? ['wikidata', 'wikimedia-production-error'] : ['wikidata'],
    author: by,
    at: reported,
    ...(manager === '' ? {} : { owner: manager }),
    ...(status === 'resolved' ? { resolvedAt: resolved } : {}),
  };
}

function seedTask(store: Store, seed: SeedTask): void {
  const author = person(store, seed.author);
  const owner = seed.owner === undefined ? null : person(store, seed.owner);
  store.nextTaskId = seed.id;
  store.now = () => moment(seed.at);
  const { task } = editTask(store, author, null, creation(store, seed));
  if (owner) {
    store.now = () => new Date(moment(seed.at).getTime() + 12 * 60_000);
    editTask(store, owner, task, [
      { kind: 'owner', value: owner.phid },
      { kind: 'comment', value: 'We are on it.' },
    ]);
  }
  if (seed.resolvedAt !== undefined) resolve(store, task, owner ?? author, seed.resolvedAt);
}

function creation(store: Store, { title, description, priority, projects }: SeedTask): Change[] {
  const keyword = PRIORITIES.find(({ name }) => name === priority)?.keywords[0] ?? 'triage';
  return [
    { kind: 'title', value: title },
    { kind: 'description', value: description },
    { kind: 'priority', value: keyword },
    edges('projects', { set: projects.flatMap((slug) => projectNamed(store, slug)?.phid ?? []) }),
  ];
}

function resolve(store: Store, task: Task, actor: User, at: string): void {
  store.now = () => moment(at);
  editTask(store, actor, task, [{ kind: 'status', value: 'resolved' }]);
}

/** By username or by the name the demo uses. */
function person(store: Store, name: string): User {
  const found = userNamed(store, name) ?? store.users.find(({ realName }) => realName === name);
  if (!found) throw new Error(`The demo names ${name}, whom the stand-in for Phabricator does not know.`);
  return found;
}

/** The seconds of a demo do not matter, so summer time does not either. */
function moment(text: string): Date {
  return new Date(`${text.replace(' ', 'T')}:00+01:00`);
}
