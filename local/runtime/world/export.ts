// Keeps the open formats beside world.json current: .xlsx per project, .ics per calendar, .eml per message.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { writeEml } from '../formats/eml.js';
import { writeIcs } from '../formats/ics.js';
import { writeXlsx } from '../formats/xlsx.js';
import { placeInside } from './place-inside.js';
import { replaceFile } from './replace-file.js';
import type { World } from './world.js';

interface OpenFile {
  /** Relative to the folder. */
  name: string;
  /** What it shows; unchanged = nothing to write. */
  source: unknown;
  write: () => Promise<Buffer> | string;
}

/** File → fingerprint of what it was written from. */
type Written = Record<string, string>;

const RECORD = '.exports.json';

/**
 * Writes what is missing or out of date and removes files of this kind whose calendar is gone.
 * @returns all files that are current now, relative to the folder
 * @throws WorldError for a name or link that leads out of the folder
 */
export async function exportWorld(folder: string, world: World): Promise<string[]> {
  const before = readRecord(folder);
  const after: Written = {};
  for (const file of openFiles(world)) {
    const target = placeInside(folder, file.name);
    const print = createHash('sha256').update(JSON.stringify(file.source)).digest('hex');
    if (before[file.name] !== print || !existsSync(target)) replaceFile(target, await file.write(), 'kill');
    after[file.name] = print;
  }
  for (const gone of Object.keys(before).filter((name) => !(name in after))) {
    rmSync(placeInside(folder, gone), { force: true });
  }
  replaceFile(placeInside(folder, RECORD), JSON.stringify(after), 'kill');
  return Object.keys(after);
}

function openFiles(world: World): OpenFile[] {
  const projects = Object.entries(world.projects).flatMap(([project, { spreadsheetId }]): OpenFile[] => {
    const spreadsheet = world.spreadsheets[spreadsheetId ?? ''];
    if (!spreadsheet) return [];
    return [{ name: `${project}.xlsx`, source: spreadsheet, write: () => writeXlsx(spreadsheet) }];
  });
  const names = new Set<string>();
  const calendars = Object.values(world.calendars).map((calendar): OpenFile => {
    const name = `calendars/${unused(fileName(calendar.summary), names)}.ics`;
    return { name, source: calendar, write: () => writeIcs(calendar) };
  });
  const mails = world.outbox.map((mail): OpenFile => ({
    name: `outbox/${mail.number}.eml`,
    source: mail,
    write: () => writeEml(mail),
  }));
  return [...projects, ...calendars, ...mails];
}

/** A title as a file name that every system takes. */
function fileName(title: string): string {
  const safe = title.replace(/[\p{Cc}<>:"/\\|?*]/gu, '-').replace(/^[.\s]+|[.\s]+$/g, '');
  return safe === '' ? 'calendar' : safe.slice(0, 100);
}

function unused(name: string, taken: Set<string>): string {
  let candidate = name;
  for (let number = 2; taken.has(candidate.toLowerCase()); number += 1) candidate = `${name} ${number}`;
  taken.add(candidate.toLowerCase());
  return candidate;
}

function readRecord(folder: string): Written {
  try {
    return JSON.parse(readFileSync(path.join(folder, RECORD), 'utf8')) as Written;
  } catch {
    return {};
  }
}
