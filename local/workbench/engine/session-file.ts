// workbench.json beside world.json: who is at the keyboard, what is to be told, which runs are under way, and by which
// token the pages of the last start are known.
import { readFileSync } from 'node:fs';
import { placeInside } from '../../runtime/world/place-inside.js';
import { replaceFile } from '../../runtime/world/replace-file.js';

const FILE = 'workbench.json';

/** A run as far as it is known before it ends. */
export interface BegunRun {
  /** Different for every run of all times; see ExecutionRecord.run. */
  run: string;
  project: string;
  function: string;
  kind: string;
  user: string;
  /** Virtual clock, ISO. */
  started: string;
}

export interface SessionFile {
  /** E-mail address, or '' while nobody was chosen. */
  person: string;
  notices: string[];
  underWay: BegunRun[];
  /** SHA-256 of the token of the last start: a page left open with it may go on. */
  opened: string;
}

/** What a folder remembers; nothing where there is no such file or it is damaged, for nothing in it is worth a stop. */
export function readSession(folder: string): SessionFile {
  const empty: SessionFile = { person: '', notices: [], underWay: [], opened: '' };
  try {
    const found = JSON.parse(readFileSync(placeInside(folder, FILE), 'utf8')) as Partial<SessionFile> | null;
    const { person, notices, underWay, opened } = found ?? {};
    return {
      person: typeof person === 'string' ? person : '',
      notices: Array.isArray(notices) ? notices.filter((notice) => typeof notice === 'string') : [],
      underWay: Array.isArray(underWay) ? underWay.filter(isBegun) : [],
      opened: typeof opened === 'string' ? opened : '',
    };
  } catch {
    return empty;
  }
}

function isBegun(entry: unknown): entry is BegunRun {
  if (typeof entry !== 'object' || entry === null) return false;
  const { run, project, function: name, kind, user, started } = entry as Partial<BegunRun>;
  return [run, project, name, kind, user, started].every((text) => typeof text === 'string');
}

export function writeSession(folder: string, session: SessionFile): void {
  replaceFile(placeInside(folder, FILE), `${JSON.stringify(session)}\n`, 'kill');
}
