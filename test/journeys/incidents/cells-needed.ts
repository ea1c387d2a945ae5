// How many cells of a long record an action cannot do without: what is argued for, and held against what is read.
import { findOp } from '../../../local/runtime/host/services.js';
import { RECORD_TITLES } from '../../incidents/record-titles.js';

/** Titles may stand in any of the first rows; a row is read whole, since an entry knows all of it. */
const WIDTH = RECORD_TITLES.length;
const TITLES = 30 * WIDTH;
/** The newest rows may owe a post-mortem, and the last of them says where the next one goes. */
const NEWEST = 30 * WIDTH;
/** Of each of the newest entries what was known of its row; one call reads all six columns. */
const ENTRIES = 400 * 6;
/** The tabs Settings and People of `recordOf`. */
const SETTINGS = 2 * 3;
const PEOPLE = 2 * 3;

/**
 * Cells needed in a record of `incidents` rows with two open ones, one of them among the newest and one among the titles.
 * Opening: anybody may have opened any row again by hand, so every status is looked at, and nothing else of every row.
 * Logging: the number and the task are searched for, not read.
 */
export const cellsNeeded = (incidents: number) => ({
  open: SETTINGS + TITLES + incidents + NEWEST + ENTRIES,
  /** Its row, and its two entries. */
  incident: TITLES + WIDTH + 2 * 6 + PEOPLE,
  log: TITLES + NEWEST,
  act: TITLES + WIDTH,
  /** Also the formulas from "Incident manager" to "Next update due", so that these are set in one call. */
  take: TITLES + WIDTH + 5,
});

/** Counts every cell that a script is given from now on. */
export const countCells = (): { cells: number } => {
  const counter = { cells: 0 };
  for (const name of ['Range.values', 'Range.formulas']) {
    const read = findOp(name);
    if (read === undefined) throw new Error(`Cells are read by another operation than ${name} now.`);
    const { run } = read;
    read.run = (...given) => {
      const values = run(...given);
      const grid = (typeof values === 'string' ? JSON.parse(values) : values) as unknown[][];
      counter.cells += grid.reduce((sum, row) => sum + row.length, 0);
      return values;
    };
  }
  return counter;
};
