// Runs a project's own set-up in a new world: everything where the titles are the product's, only the settings otherwise.
import { checkFile } from '../runtime/host/load-checks.js';
import { finishRuns } from '../runtime/host/runs.js';
import type { Runs } from '../runtime/host/runs.js';
import type { ProjectFiles } from '../runtime/project.js';
import type { World } from '../runtime/world/world.js';
import { loadBuilt } from './projects.js';

const CALENDAR_SETTING = 'Duty calendar id';

export interface SetUpReport {
  /** Whether the sheet's titles are the product's own, so that nothing needs to be confirmed. */
  isStandard: boolean;
  /** What was written, a sentence each. */
  done: string[];
  problems: string[];
}

interface Proposal {
  isStandard?: boolean;
  calendar?: { id?: string };
  problems?: string[];
}

/** Sets a project up; what does not work is told in `problems`. */
export function setUp(world: World, project: string): SetUpReport {
  const user = world.users[0]?.email ?? '';
  return finishRuns(world, setUpRuns(world, { project, files: loadBuilt(project), user }));
}

interface SettingUp {
  project: string;
  files: ProjectFiles;
  /** As whom. */
  user: string;
}

/** The same for a host that runs it elsewhere. */
export function* setUpRuns(world: World, setting: SettingUp): Runs<SetUpReport> {
  const { project, files } = setting;
  const missing = ['proposeSetup', 'applySetup'].filter((name) => !isDeclared(files, name));
  if (missing.length > 0) {
    return {
      isStandard: false,
      done: [],
      problems: [`The project ${project} has no ${missing.join(' and no ')}; it was not set up.`],
    };
  }
  const proposed = yield* run(setting, 'proposeSetup', []);
  if (typeof proposed === 'string') return { isStandard: false, done: [], problems: [proposed] };
  const { isStandard = false, calendar } = proposed as Proposal;
  const ownCalendar = Object.keys(world.calendars)[0] ?? '';
  const settings = calendar?.id ? {} : { [CALENDAR_SETTING]: ownCalendar };
  const applied = yield* run(setting, 'applySetup', [{ create: isStandard, settings }]);
  if (typeof applied === 'string') return { isStandard, done: [], problems: [applied] };
  const { done = [], problems = [] } = applied as Partial<SetUpReport>;
  return { isStandard, done, problems };
}

function isDeclared(files: ProjectFiles, name: string): boolean {
  return files.scripts.some((file) => checkFile(file).functions.includes(name));
}

/** The result, or a sentence that says what failed. */
function* run({ project, files, user }: SettingUp, name: string, args: unknown[]): Runs<unknown> {
  const { answer } = yield { project, files, function: name, args, kind: 'rpc', user };
  if (answer.ok) return answer.result;
  return `Set-up of ${project} stopped in ${name}: ${answer.error?.message ?? 'unknown'}`;
}
