// The world: everything that would live at Google, as one JSON document.
import type { WorldCalendar } from './calendar.js';
import type { WorldForm } from './form.js';
import type { OutboxEntry } from './mail.js';
import type { ExecutionRecord, ProjectState } from './project-state.js';
import type { Spreadsheet } from './spreadsheet.js';

/** Version of this shape; a file with a higher one is refused. */
export const WORLD_VERSION = 1;

interface Person {
  email: string;
  name: string;
}

export interface World {
  version: number;
  /** The virtual clock, ISO in UTC. */
  now: string;
  /** Everybody with an account; the first is at the keyboard unless said otherwise. */
  users: Person[];
  projects: Record<string, ProjectState>;
  spreadsheets: Record<string, Spreadsheet>;
  calendars: Record<string, WorldCalendar>;
  outbox: OutboxEntry[];
  /** By id; missing in worlds older than forms. */
  forms?: Record<string, WorldForm>;
  /** Where people open published forms, with a slash at the end; default: Google's own server. */
  formsSite?: string;
  /** The latest executions, oldest first; at most 200. */
  executions: ExecutionRecord[];
  /** Hosts that UrlFetchApp may reach, as `dudle.example.org` or `127.0.0.1:8080`. */
  hosts: string[];
  /** `consumer` accounts have lower quotas than `workspace` accounts. */
  accounts: 'consumer' | 'workspace';
  /** State of the generator behind uuids, ids and random minutes: the same world gives the same ones. */
  seed: number;
}

/** A world without people, sheets or calendars. */
export function emptyWorld(now: string): World {
  return {
    version: WORLD_VERSION,
    now,
    users: [],
    projects: {},
    spreadsheets: {},
    calendars: {},
    outbox: [],
    forms: {},
    executions: [],
    hosts: [],
    accounts: 'workspace',
    seed: 1,
  };
}

/** The next number of the world's generator, at least 0 and below 1 (mulberry32). */
export function nextRandom(world: World): number {
  world.seed = (world.seed + 0x6d2b79f5) >>> 0;
  let mixed = world.seed;
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
}

/** A made-up id of letters and digits, from the world's generator. */
export function newId(world: World, length: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  return Array.from({ length }, () => alphabet[Math.floor(nextRandom(world) * alphabet.length)]).join('');
}
