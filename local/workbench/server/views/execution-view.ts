// What `GET /api/executions` answers.
import { isRemote } from '../../../runtime/host/remote-calls.js';
import type { ExecutionRecord } from '../../../runtime/world/project-state.js';
import type { Workbench } from '../../engine/workbench.js';
import type { ExecutionView } from '../../protocol.js';
import { momentText } from '../texts.js';

/** Newest first. */
export function executionViews(workbench: Workbench): ExecutionView[] {
  return workbench.world.executions.map((run) => executionView(workbench, run)).reverse();
}

function executionView({ projects }: Workbench, run: ExecutionRecord): ExecutionView {
  const { number, project, kind, user, started, duration, status, error, log } = run;
  const { total = 0, remote = 0, ...byName } = run.calls;
  const advanced = projects.has(project)
    ? projects.filesOf(project).manifest.advancedServices.map(({ userSymbol }) => userSymbol)
    : [];
  return {
    number,
    project,
    functionName: run.function,
    kind,
    user,
    started,
    startedText: momentText(Date.parse(started), projects.timeZone),
    duration,
    status,
    error: error && `${error.name}: ${error.message}`,
    total,
    remote,
    calls: Object.entries(byName).map(([name, count]) => {
      return { name, count, isRemote: isRemote(name, isAdvanced(name, advanced)) };
    }),
    log,
  };
}

/** Calls of advanced services have three parts: `Calendar.Events.list`. */
function isAdvanced(name: string, symbols: readonly string[]): boolean {
  const parts = name.split('.');
  return parts.length > 2 && symbols.includes(parts[0] ?? '');
}
