/** Computing outside a run: before somebody looks at cells, after a person typed. */
import type { ProjectFiles } from '../../project.js';
import type { World } from '../../world/world.js';
import { runForCell } from '../execution.js';
import { computeFormulas, formulasMayHaveChanged } from './compute.js';
import { customInThread } from './custom-in-thread.js';

/**
 * Looks at all cells and computes what is out of date; functions of the projects run in this thread.
 * @param filesOf the files of a project; null = it cannot be asked now
 * @param spreadsheet id of the only one that is looked at; default all
 * @returns how many formulas were evaluated
 */
export function computeInThread(
  world: World,
  filesOf: (project: string) => ProjectFiles | null,
  spreadsheet?: string,
): number {
  formulasMayHaveChanged(world);
  return computeFormulas(world, { custom: customInThread(world, filesOf, runForCell), spreadsheet });
}
