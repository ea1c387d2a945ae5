// What `GET /api/state` answers.
import type { Workbench } from '../../engine/workbench.js';
import { nextTrigger } from '../../engine/clock.js';
import type { PeerView, ProjectView, StateView } from '../../protocol.js';
import { momentText } from '../texts.js';

export function stateView(workbench: Workbench, peers: readonly PeerView[]): StateView {
  const { world, projects, keeper, engine, person } = workbench;
  const { timeZone } = projects;
  const next = nextTrigger(world);
  return {
    folder: keeper.folder,
    now: world.now,
    nowText: momentText(Date.parse(world.now), timeZone),
    timeZone,
    person,
    people: world.users.map(({ email, name }) => ({ email, name })),
    projects: projects.list.map(({ name, title }) => projectView(workbench, name, title)),
    peers: [...peers],
    nextTrigger: next && {
      at: new Date(next.at).toISOString(),
      atText: momentText(next.at, timeZone),
      project: next.project,
      functionName: next.functionName,
    },
    running: engine.underWay.map((run) => run.view()),
    notices: keeper.session.notices,
  };
}

function projectView({ world, menus, projects }: Workbench, project: string, title: string): ProjectView {
  const spreadsheet = world.spreadsheets[world.projects[project]?.spreadsheetId ?? ''];
  return {
    project,
    title,
    menus: menus.of(project),
    sheets: (spreadsheet?.sheets ?? []).map(({ id, name, hidden, tabColor, protections }) => ({
      id,
      name,
      isHidden: hidden,
      color: tabColor ?? null,
      isProtected: protections.some(({ area }) => area === null),
    })),
    activeSheetId: spreadsheet?.activeSheetId ?? 0,
    functions: projects.functionsOf(project).filter((name) => !name.endsWith('_')),
  };
}
