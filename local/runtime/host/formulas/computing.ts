/** What computing needs from outside the spreadsheet. */
import type { CustomFunctions } from './custom-calls.js';

export interface Computing {
  custom: CustomFunctions;
  /** Names of the projects bound to the spreadsheet. */
  projects: readonly string[];
  /** The virtual clock, milliseconds. */
  now: number;
  /** At least 0 and below 1. */
  random: () => number;
}
