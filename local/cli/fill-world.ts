// Puts people, spreadsheets, projects and the duty calendar into a new world.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { makeDemo } from '../demo/demo-world.js';
import { readXlsx } from '../runtime/formats/xlsx.js';
import { newCalendar } from '../runtime/world/calendar.js';
import { newProjectState } from '../runtime/world/project-state.js';
import { newSpreadsheet } from '../runtime/world/spreadsheet.js';
import type { Spreadsheet } from '../runtime/world/spreadsheet.js';
import { newId } from '../runtime/world/world.js';
import type { World } from '../runtime/world/world.js';
import { PROJECT_NAMES } from './projects.js';
import { UsageError } from './usage.js';

const EM = { email: 'em@example.org', name: 'Engineering Manager' };
const CALENDAR_NAME = 'Wikidata - Journey Model';
const TITLES: Record<string, string> = { rota: 'Incident Manager rota', incidents: 'Incident record' };

export interface Filling {
  isDemo: boolean;
  /** Project → file with the export of its sheet. */
  imports: Record<string, string | undefined>;
}

/**
 * Fills a world.
 * @returns what the imported files held that could not be taken over, a sentence each
 * @throws UsageError for a file that cannot be read
 */
export async function fillWorld(world: World, { isDemo, imports }: Filling): Promise<string[]> {
  world.users = [EM];
  world.hosts = ['127.0.0.1', 'localhost'];
  const notRead: string[] = [];
  const ids: Record<string, string> = {};
  for (const project of PROJECT_NAMES) {
    const id = newId(world, 44);
    ids[project] = id;
    const file = imports[project];
    const name = TITLES[project] ?? project;
    world.spreadsheets[id] =
      file === undefined
        ? newSpreadsheet(id, name, { owner: EM.email })
        : await imported(file, id, name, notRead);
    world.projects[project] = newProjectState(newId(world, 57), id);
  }
  const calendar = addCalendar(world);
  if (isDemo) {
    makeDemo(world, {
      rotaSpreadsheet: ids.rota ?? '',
      incidentsSpreadsheet: ids.incidents ?? '',
      calendar,
    });
  }
  return notRead;
}

async function imported(file: string, id: string, name: string, notRead: string[]): Promise<Spreadsheet> {
  if (!existsSync(file)) throw new UsageError(`The file ${file} does not exist.`);
  try {
    const found = await readXlsx(readFileSync(file), { id, name, owner: EM.email });
    notRead.push(...found.notRead.map((what) => `${path.basename(file)}: not taken over: ${what}.`));
    return found.spreadsheet;
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message}`);
  }
}

function addCalendar(world: World): string {
  const id = `c_${newId(world, 26).toLowerCase()}@group.calendar.google.com`;
  world.calendars[id] = newCalendar({
    id,
    summary: CALENDAR_NAME,
    timeZone: 'Europe/Berlin',
    owner: EM.email,
    updated: world.now,
  });
  return id;
}
