// Runs a project's own set-up in a new world: everything where the titles are the product's, only the settings otherwise.
import { execute } from '../runtime/host/execution.js';
import { checkFile } from '../runtime/host/load-checks.js';
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
  const missing = ['proposeSetup', 'applySetup'].filter((name) => !isDeclared(project, name));
  if (missing.length > 0) {
    return {
      isStandard: false,
      done: [],
      problems: [`The project ${project} has no ${missing.join(' and no ')}; it was not set up.`],
    };
  }
  const proposed = run(world, project, 'proposeSetup', []);
  if (typeof proposed === 'string') return { isStandard: false, done: [], problems: [proposed] };
  const { isStandard = false, calendar } = proposed as Proposal;
  const settings: Record<string, string> = {};
  if (calendar?.id) giveCalendarThatId(world, calendar.id);
  else settings[CALENDAR_SETTING] = Object.keys(world.calendars)[0] ?? '';
  const applied = run(world, project, 'applySetup', [{ create: isStandard, settings }]);
  if (typeof applied === 'string') return { isStandard, done: [], problems: [applied] };
  const { done = [], problems = [] } = applied as Partial<SetUpReport>;
  return { isStandard, done, problems };
}

/** The sheet names its calendar already: the world's one and only becomes that one, so that a first publish works. */
function giveCalendarThatId(world: World, id: string): void {
  const [calendar, ...others] = Object.values(world.calendars);
  if (!calendar || others.length > 0 || calendar.id === id) return;
  world.calendars = { [id]: { ...calendar, id } };
}

function isDeclared(project: string, name: string): boolean {
  return loadBuilt(project).scripts.some((file) => checkFile(file).functions.includes(name));
}

/** The result, or a sentence that says what failed. */
function run(world: World, project: string, name: string, args: unknown[]): unknown {
  const user = world.users[0]?.email ?? '';
  const answer = execute(world, {
    project,
    files: loadBuilt(project),
    function: name,
    args,
    kind: 'rpc',
    user,
  });
  if (answer.ok) return answer.result;
  return `Set-up of ${project} stopped in ${name}: ${answer.error?.message ?? 'unknown'}`;
}
