// A person types into a cell, and the triggers that listen for it run.
import type { ExecutionRecord, TriggerEvent } from '../../world/project-state.js';
import type { World } from '../../world/world.js';
import type { RunAnswer } from '../answer.js';
import type { LoadFiles, Ran } from '../execution.js';
import { computeInThread } from '../formulas/compute-in-thread.js';
import { checkFile } from '../load-checks.js';
import { finishRuns } from '../runs.js';
import type { Runs } from '../runs.js';
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

/** What an edit set going. */
export interface Fired {
  /** The simple trigger first, then installable ones in the order they were made. */
  executions: ExecutionRecord[];
  /** What the simple trigger's run showed and logged; null where the script has none. */
  simple: RunAnswer | null;
}

export interface EditAnswer extends Fired {
  edit: { range: string; value: string | null; oldValue: string | null };
}

/**
 * Types into a cell as a person and fires `onEdit` and the installable edit and change triggers on that spreadsheet.
 * @throws ServiceError with Google's text if the cell is protected or the value not allowed; Error for a wrong place
 */
export function editCell(world: World, request: EditRequest, load: LoadFiles): EditAnswer {
  const { project, tab, a1, text, user, answers = [] } = request;
  const typed = typeIntoCell(world, spreadsheetOf(world, project), tab, a1, text, user);
  computeInThread(world, (name) => (name === project ? load(name) : null), typed.range.id);
  return {
    edit: { range: typed.range.a1, value: typed.value, oldValue: typed.oldValue },
    ...finishRuns(world, editRuns(world, { project, typed, user, answers }, load)),
  };
}

/** The spreadsheet a project is bound to. */
export function spreadsheetOf(world: World, project: string): string {
  const id = world.projects[project]?.spreadsheetId;
  if (!id) throw new Error(`The project ${project} is bound to no spreadsheet.`);
  return id;
}

/** An edit that has been made. */
export interface Edit {
  project: string;
  typed: TypedEdit;
  user: string;
  answers?: string[];
}

/** What an edit fires; the formulas that depend on it must have been computed. */
export function* editRuns(world: World, edit: Edit, load: LoadFiles): Runs<Fired> {
  const { typed, user } = edit;
  const id = typed.range.id;
  const simple = yield* simpleEdit(edit, load);
  const change = { authMode: 'FULL', changeType: 'EDIT', source: id, user };
  const executions = [
    ...(simple ? [simple.record] : []),
    ...(yield* installable(world, 'ON_EDIT', id, editEvent(typed, user, 'FULL'), user, load)),
    ...(yield* installable(world, 'ON_CHANGE', id, change, user, load)),
  ];
  return { executions, simple: simple?.answer ?? null };
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

function* simpleEdit({ project, typed, user, answers = [] }: Edit, load: LoadFiles): Runs<Ran | null> {
  const files = load(project);
  const declared = files.scripts.flatMap((file) => checkFile(file).functions);
  if (!declared.includes('onEdit')) return null;
  const event = editEvent(typed, user, 'LIMITED');
  return yield { project, files, function: 'onEdit', kind: 'edit', user, event, answers };
}

/** Runs the installable triggers of every project that watch a spreadsheet. */
export function* installable(
  world: World,
  event: TriggerEvent,
  spreadsheetId: string,
  data: Record<string, unknown>,
  user: string,
  load: LoadFiles,
): Runs<ExecutionRecord[]> {
  const watching = Object.entries(world.projects).flatMap(([project, { triggers }]) =>
    triggers
      .filter((trigger) => trigger.event === event && trigger.sourceId === spreadsheetId)
      .map((trigger) => ({ project, trigger })),
  );
  const records: ExecutionRecord[] = [];
  for (const { project, trigger } of watching) {
    const { record } = yield {
      project,
      files: load(project),
      function: trigger.handler,
      kind: 'trigger',
      user: trigger.creator,
      activeUser: user,
      event: { ...data, triggerUid: trigger.id },
    };
    records.push(record);
  }
  return records;
}
