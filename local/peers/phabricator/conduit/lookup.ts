/** `phid.lookup`: what is behind a name. */
import { isClosed } from '../settings.js';
import { thingNamed, type Thing } from '../find.js';
import type { Project } from '../store.js';
import { ConduitError } from './error.js';
import { phpDictionary } from './json.js';
import type { Call } from './method.js';
import { asMap } from './values.js';

/** By the names asked for; those that mean nothing are left out. */
export function lookUp({ store, parameters, site }: Call): unknown {
  const names = Object.values(asMap(parameters.names) ?? {}).map(String);
  if (names.length === 0) throw new ConduitError('ERR-INVALID-PARAMETER', 'Must pass names.');
  return phpDictionary(
    names.flatMap((name): [string, unknown][] => {
      const thing = thingNamed(store, name);
      return thing === null ? [] : [[name, describe(thing, site)]];
    }),
  );
}

function describe(thing: Thing, site: string): unknown {
  switch (thing.kind) {
    case 'project': {
      const { phid } = thing.project;
      const name = projectTitle(thing.project);
      const uri = `${site}${projectPath(thing.project)}`;
      return { phid, uri, typeName: 'Project', type: 'PROJ', name, fullName: name, status: 'open' };
    }
    case 'user': {
      const { phid, username, realName, isDisabled } = thing.user;
      const uri = `${site}p/${username}/`;
      const status = isDisabled ? 'closed' : 'open';
      const fullName = `${username} (${realName})`;
      return { phid, uri, typeName: 'User', type: 'USER', name: username, fullName, status };
    }
    case 'task': {
      const { phid, id, title } = thing.task;
      const name = `T${String(id)}`;
      const status = isClosed(thing.task.status) ? 'closed' : 'open';
      return {
        phid,
        uri: `${site}${name}`,
        typeName: 'Task',
        type: 'TASK',
        name,
        fullName: `${name}: ${title}`,
        status,
      };
    }
  }
}

/** Milestones are shown with the name of their parent in front. */
export function projectTitle({ name, parent, milestone }: Project): string {
  return parent === null || milestone === null ? name : `${parent.name} (${name})`;
}

/** Without a slash in front. Milestones have no page under `/tag/`. */
export function projectPath({ id, slug }: Project): string {
  return slug === null ? `project/view/${String(id)}/` : `tag/${slug}/`;
}
