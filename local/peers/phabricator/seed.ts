/** What is there when the stand-in starts: people, tags with a workboard, the demo's tasks and some nobody logged yet. */
import { EM, TEAM } from '../../demo/team.js';
import { Identifiers } from './identifiers.js';
import { normalSlug } from './slug.js';
import { seedTasks } from './seed-tasks.js';
import { emptyStore, type Column, type Project, type Store, type User } from './store.js';

const CREATED = Date.UTC(2026, 0, 5) / 1000;

/** The "Unbreak Now!" link of the process; a saved query works for everybody. */
const UNBREAK_NOW = 'CE0.8hatW_LF';

/** @param now the clock for what people change later */
export function seededStore(now: () => Date): Store {
  const store = emptyStore(now);
  store.users = [
    user(1, 'admin', 'Administrator'),
    user(2, 'im_alice', 'Älice Müller (WMDE)'),
    user(3, 'im_bob', 'Bob Ø. "Bo" Hansen'),
    user(4, 'gone_gil', 'Gil Gone', { isDisabled: true }),
    user(5, 'incident_bot', 'Incident bot', { isBot: true }),
    // The demo's candidates are known here by their first names.
    ...[EM, ...TEAM].map(({ name, email }, index) => user(10 + index, firstName(name), name, { email })),
  ];
  store.projects = projects();
  store.savedQueries.set(UNBREAK_NOW, {
    projects: ['wikidata'],
    priorities: [100],
    statuses: ['open', 'stalled'],
  });
  seedTasks(store);
  return store;
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}

/** Each person has identifiers of their own, so that one more person changes nobody's token. */
function user(id: number, username: string, realName: string, more: Partial<User> = {}): User {
  const identifiers = new Identifiers(`user ${username}`);
  return {
    id,
    phid: identifiers.phid('USER'),
    username,
    realName,
    email: `${username.toLowerCase()}@example.org`,
    isDisabled: false,
    isBot: false,
    token: `api-${identifiers.letters(28)}`,
    dateCreated: CREATED,
    ...more,
  };
}

const ICONS = {
  project: { key: 'project', name: 'Project', icon: 'fa-briefcase' },
  tag: { key: 'tag', name: 'Tag', icon: 'fa-tags' },
  milestone: { key: 'milestone', name: 'Milestone', icon: 'fa-map-marker' },
};

function projects(): Project[] {
  const campsite = project(1057, 'Wikidata-Campsite', { columns: columns(1, ['Backlog']) });
  return [
    project(1055, 'Wikimedia-production-error', {
      phid: 'PHID-PROJ-4uc7r7pdosfsk55qg7f6',
      icon: ICONS.tag,
      description: 'errors',
    }),
    project(1056, 'Wikidata'),
    campsite,
    project(1058, 'Wikidata-Campsite-Iteration-∞', {
      slug: null,
      parent: campsite,
      milestone: 1,
      icon: ICONS.milestone,
      columns: columns(2, ['To do', 'Doing', 'Peer Review', 'Test (Verification)', 'Done']),
    }),
  ];
}

function project(id: number, name: string, more: Partial<Project> = {}): Project {
  const slug = normalSlug(name);
  return {
    id,
    phid: new Identifiers(`project ${name}`).phid('PROJ'),
    name,
    slug,
    slugs: [slug],
    parent: null,
    milestone: null,
    icon: ICONS.project,
    description: null,
    columns: [],
    dateCreated: CREATED,
    ...more,
  };
}

function columns(firstId: number, names: readonly string[]): Column[] {
  return names.map((name, index) => ({
    id: firstId + index,
    phid: new Identifiers(`column ${String(firstId + index)} ${name}`).phid('PCOL'),
    name,
  }));
}
