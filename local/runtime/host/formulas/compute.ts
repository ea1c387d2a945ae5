/** Computing the formulas of a world: the one entrance. Spreadsheets without formulas cost a look at their cells. */
import type { Spreadsheet } from '../../world/spreadsheet.js';
import { nextRandom } from '../../world/world.js';
import type { World } from '../../world/world.js';
import type { CustomFunctions } from './custom-calls.js';
import { Workbook } from './workbook.js';

export interface ComputeOptions {
  custom: CustomFunctions;
  /** Id of the only spreadsheet that is looked at; default all. */
  spreadsheet?: string | undefined;
  /** The clock of a run under way, milliseconds; default the world's. */
  now?: number;
}

/** What is known of a spreadsheet besides its cells lives as long as the spreadsheet itself. */
const workbooks = new WeakMap<Spreadsheet, Workbook>();

/**
 * Computes what is out of date: formulas that depend on cells written since the last time, TODAY and the like when the
 * clock has moved on, custom functions with arguments nobody asked for yet.
 * @returns how many formulas were evaluated
 */
export function computeFormulas(world: World, { custom, spreadsheet, now }: ComputeOptions): number {
  let count = 0;
  for (const [id, file] of Object.entries(world.spreadsheets)) {
    if (spreadsheet !== undefined && id !== spreadsheet) continue;
    const projects = Object.keys(world.projects).filter((name) => world.projects[name]?.spreadsheetId === id);
    const clock = now ?? Date.parse(world.now);
    count += workbookOf(file).compute({ custom, projects, now: clock, random: () => nextRandom(world) });
  }
  return count;
}

/** Says that cells may have been written: the next `computeFormulas` looks at them. */
export function formulasMayHaveChanged(world: World): void {
  for (const file of Object.values(world.spreadsheets)) workbooks.get(file)?.changed();
}

function workbookOf(file: Spreadsheet): Workbook {
  const known = workbooks.get(file);
  if (known !== undefined) return known;
  const made = new Workbook(file);
  workbooks.set(file, made);
  return made;
}
