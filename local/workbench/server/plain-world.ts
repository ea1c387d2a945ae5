// A world with nothing in it but one empty spreadsheet per project, for any project.
import type { ServedProjects } from '../engine/served-projects.js';
import { newProjectState } from '../../runtime/world/project-state.js';
import { newSpreadsheet } from '../../runtime/world/spreadsheet.js';
import { emptyWorld, newId } from '../../runtime/world/world.js';
import type { World } from '../../runtime/world/world.js';

const PEOPLE = [
  { email: 'owner@example.org', name: 'Owner' },
  { email: 'editor@example.org', name: 'Editor' },
];

export function makePlainWorld(projects: ServedProjects): World {
  const world = emptyWorld(new Date().toISOString());
  world.users = PEOPLE.map((person) => ({ ...person }));
  world.hosts = ['127.0.0.1', 'localhost'];
  for (const { name, title } of projects.list) {
    const id = newId(world, 44);
    const { timeZone } = projects.filesOf(name).manifest;
    world.spreadsheets[id] = newSpreadsheet(id, title, { owner: PEOPLE[0]?.email ?? '', timeZone });
    world.projects[name] = newProjectState(newId(world, 57), id);
  }
  return world;
}
