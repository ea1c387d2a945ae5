/** The fields of the form for a new task: read from an address or from the sent form, and made into a task. */
import { ConduitError } from '../conduit/error.js';
import { edges, type Change } from '../edit/change.js';
import { editTask } from '../edit/edit-task.js';
import { DEFAULT_STATUS, PRIORITIES, STATUSES, SUBTYPES } from '../settings.js';
import { projectNamed, projectWith, taskNumber, thingNamed, userNamed, userWith } from '../find.js';
import type { Store, Task } from '../store.js';

export interface TaskForm {
  /** Who sends it: here nobody logs in. */
  as: string;
  title: string;
  description: string;
  /** Keyword. */
  priority: string;
  status: string;
  subtype: string;
  projects: string[];
  assign: string;
  subscribers: string[];
  parent: string;
}

/** Of the form itself; naming any in the address replaces them. */
const DEFAULT_TAGS = 'wikimedia-production-error';

/** Keys by which each field may be named in an address; the first one present wins. */
const NAMES = {
  projects: ['projects', 'project', 'projectPHIDs', 'tags', 'tag'],
  assign: ['assign', 'assigned', 'owner', 'ownerPHID'],
  subscribers: ['subscribers', 'subscriber', 'subscriberPHIDs'],
  parent: ['parent', 'parentPHID'],
};

/** @param isSent then an empty field means empty, not the form's own default */
export function readForm(store: Store, given: URLSearchParams, isSent: boolean): TaskForm {
  const template = isSent ? null : templateOf(store, given.get('template'));
  const value = (names: readonly string[]): string | null => {
    const name = names.find((one) => given.has(one));
    return name === undefined ? null : given.get(name);
  };
  return {
    as: given.get('as') ?? 'im_alice',
    title: given.get('title') ?? '',
    description: given.get('description') ?? template?.description ?? '',
    priority: priorityKeyword(given.get('priority')) ?? 'triage',
    status:
      known(
        STATUSES.map((status) => status.value),
        given.get('status'),
      ) ?? DEFAULT_STATUS,
    subtype:
      known(
        SUBTYPES.map(({ key }) => key),
        given.get('subtype'),
      ) ?? 'default',
    projects: words(
      value(NAMES.projects) ?? template?.projectPHIDs.join(',') ?? (isSent ? '' : DEFAULT_TAGS),
    ),
    assign: value(NAMES.assign) ?? '',
    subscribers: words(value(NAMES.subscribers) ?? ''),
    parent: value(NAMES.parent) ?? '',
  };
}

function templateOf(store: Store, name: string | null): Task | undefined {
  const thing = name === null ? null : thingNamed(store, name);
  return thing?.kind === 'task' ? thing.task : undefined;
}

/** A keyword or a number; a priority's name selects nothing. */
function priorityKeyword(text: string | null): string | undefined {
  return PRIORITIES.find(({ keywords, value }) => keywords.includes(text ?? '') || String(value) === text)
    ?.keywords[0];
}

function known(values: readonly string[], value: string | null): string | undefined {
  return values.find((one) => one === value);
}

function words(text: string): string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

export function isBroken(
  store: Store,
  field: 'projects' | 'assign' | 'subscribers' | 'parent',
  value: string,
): boolean {
  if (value === '') return false;
  if (field === 'projects') return !(projectNamed(store, value) ?? projectWith(store, value));
  if (field === 'parent') return parentOf(store, value) === undefined;
  return !(userNamed(store, value) ?? userWith(store, value));
}

/** `T400002` or `400002`. */
function parentOf(store: Store, text: string): Task | undefined {
  return taskNumber(store, Number(text.replace(/^T/i, '')));
}

/** Makes the task, or says why not; unknown tags and people are left out, as the real form does. */
export function submit(store: Store, form: TaskForm): { task: Task } | { problem: string } {
  const actor = userNamed(store, form.as);
  if (!actor || actor.isDisabled) return { problem: 'Choose who you are.' };
  try {
    return { task: editTask(store, actor, null, changesOf(store, form)).task };
  } catch (error) {
    if (error instanceof ConduitError) return { problem: error.message };
    throw error;
  }
}

function changesOf(store: Store, form: TaskForm): Change[] {
  const projects = form.projects.flatMap(
    (name) => (projectNamed(store, name) ?? projectWith(store, name))?.phid ?? [],
  );
  const person = (name: string): string[] => {
    const phid = (userNamed(store, name) ?? userWith(store, name))?.phid;
    return phid === undefined ? [] : [phid];
  };
  return [
    { kind: 'title', value: form.title },
    { kind: 'description', value: form.description.replace(/\r\n/g, '\n') },
    { kind: 'priority', value: form.priority },
    { kind: 'status', value: form.status },
    { kind: 'subtype', value: form.subtype },
    ...person(form.assign).map((value): Change => ({ kind: 'owner', value })),
    ...(form.parent === ''
      ? []
      : [{ kind: 'parent', value: parentOf(store, form.parent)?.phid ?? form.parent } as const]),
    edges('projects', { set: projects }),
    edges('subscribers', { add: form.subscribers.flatMap(person) }),
  ];
}
