/** Custom functions run in this thread, at once. */
import { createHash } from 'node:crypto';
import type { ProjectFiles } from '../../project.js';
import type { CustomOutcome } from '../../world/spreadsheet.js';
import type { World } from '../../world/world.js';
import type { RunAnswer } from '../answer.js';
import { checkFile, LoadError } from '../load-checks.js';
import type { SourceFile } from '../realm.js';
import type { CustomFunctions, Declared } from './custom-calls.js';

interface CellRequest {
  project: string;
  files: ProjectFiles;
  function: string;
  args: unknown[];
  kind: 'custom';
  user: string;
  realTimeLimit: number;
}

/** As long as Google lets a custom function compute; real milliseconds here. */
const REAL_TIME_LIMIT = 30_000;

/**
 * The functions of projects, for `computeFormulas`.
 * @param filesOf the files of a project; null = it cannot be asked now
 * @param run runs one to its end
 */
export function customInThread(
  world: World,
  filesOf: (project: string) => ProjectFiles | null,
  run: (world: World, request: CellRequest) => RunAnswer,
): CustomFunctions {
  return {
    declared: (project) => {
      const files = filesOf(project);
      return files === null ? null : declaredIn(files.scripts);
    },
    run: (project, name, args): CustomOutcome | null => {
      const files = filesOf(project);
      if (files === null) return null;
      const request = { project, files, function: name, args, kind: 'custom', user: '' } as const;
      const { ok, result, error } = run(world, { ...request, realTimeLimit: REAL_TIME_LIMIT });
      return ok ? { value: result } : { error: error?.message ?? '' };
    },
  };
}

const known = new WeakMap<readonly SourceFile[], Declared>();

/** Top-level functions that are not private; none where the code cannot be loaded. */
export function declaredIn(scripts: readonly SourceFile[]): Declared {
  const found = known.get(scripts);
  if (found !== undefined) return found;
  const hash = createHash('sha256');
  for (const { name, text } of scripts) hash.update(`${name}\n${text}\n`);
  const declared = { names: namesIn(scripts), version: hash.digest('hex').slice(0, 16) };
  known.set(scripts, declared);
  return declared;
}

function namesIn(scripts: readonly SourceFile[]): string[] {
  try {
    return scripts.flatMap((file) => checkFile(file).functions).filter((name) => !name.endsWith('_'));
  } catch (error) {
    if (error instanceof LoadError) return [];
    throw error;
  }
}
