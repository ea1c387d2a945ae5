// A person types into a cell, and the triggers that listen for it run.
import type { ExecutionRecord, TriggerEvent } from '../../world/project-state.js';
import type { World } from '../../world/world.js';
import { execute } from '../execution.js';
import type { RunAnswer } from '../answer.js';
import type { LoadFiles } from '../execution.js';
import { checkFile } from '../load-checks.js';
import { typeIntoCell } from '../services/spreadsheet/person.js';
import type { TypedEdit } from '../services/spreadsheet/person.js';

export interface EditRequest {
  /** Project whose spreadsheet is typed into. */
  project: string;
  tab: string;
  /** One cell, such as `B5`. */
  a1: string;
  text: string;
  user: string;
  answers?: string[];
}

export interface EditAnswer {
  edit: { range: string; value: string | null; oldValue: string | null };
  /** The simple trigger first, then installable ones in the order they were made. */
  executions: ExecutionRecord[];
  /** What the simple trigger's run showed and logged; null where the script has none. */
  simple: RunAnswer | null;
}

/**
 * Types into a cell as a person and fires `onEdit` and the installable edit and change triggers on that spreadsheet.
 * @throws ServiceError with Google's text if the cell is protected or the value not allowed; Error for a wrong place
 */
export function editCell(world: World, request: EditRequest, load: LoadFiles): EditAnswer {
  const state = world.projects[request.project];
  const spreadsheetId = state?.spreadsheetId;
  if (!spreadsheetId) throw new Error(`The project ${request.project} is bound to no spreadsheet.`);
  const typed = typeIntoCell(world, spreadsheetId, request.tab, request.a1, request.text, request.user);
  const before =
    world.executions.length === 0 ? 0 : (world.executions[world.executions.length - 1]?.number ?? 0);
  const simple = fireSimpleEdit(world, request, typed, load);
  fireInstallable(world, 'ON_EDIT', spreadsheetId, editEvent(typed, request.user, 'FULL'), request, load);
  const change = { authMode: 'FULL', changeType: 'EDIT', source: spreadsheetId, user: request.user };
  fireInstallable(world, 'ON_CHANGE', spreadsheetId, change, request, load);
  return {
    edit: { range: typed.range.a1, value: typed.value, oldValue: typed.oldValue },
    executions: world.executions.filter(({ number }) => number > before),
    simple,
  };
}

function editEvent(typed: TypedEdit, user: string, authMode: string): Record<string, unknown> {
  const { value, oldValue, range } = typed;
  return {
    authMode,
    range,
    source: range.id,
    user,
    ...(value === null ? {} : { value }),
    ...(oldValue === null ? {} : { oldValue }),
  };
}

function fireSimpleEdit(
  world: World,
  request: EditRequest,
  typed: TypedEdit,
  load: LoadFiles,
): RunAnswer | null {
  const files = load(request.project);
  const declared = files.scripts.flatMap((file) => checkFile(file).functions);
  if (!declared.includes('onEdit')) return null;
  return execute(world, {
    project: request.project,
    files,
    function: 'onEdit',
    kind: 'edit',
    user: request.user,
    event: editEvent(typed, request.user, 'LIMITED'),
    answers: request.answers ?? [],
  });
}

function fireInstallable(
  world: World,
  event: TriggerEvent,
  spreadsheetId: string,
  data: Record<string, unknown>,
  { user }: EditRequest,
  load: LoadFiles,
): void {
  for (const [project, { triggers }] of Object.entries(world.projects)) {
    for (const trigger of triggers) {
      if (trigger.event !== event || trigger.sourceId !== spreadsheetId) continue;
      execute(world, {
        project,
        files: load(project),
        function: trigger.handler,
        kind: 'trigger',
        user: trigger.creator,
        activeUser: user,
        event: { ...data, triggerUid: trigger.id },
      });
    }
  }
}
