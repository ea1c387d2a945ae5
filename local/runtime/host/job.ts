// What the context of a run is to do, unless the request is refused before anything runs.
import type { ProjectFiles } from '../project.js';
import type { ExecutionKind } from './context.js';
import { checkFile, LoadError } from './load-checks.js';
import type { Outcome, RealmJob } from './realm.js';

interface JobRequest {
  files: ProjectFiles;
  function: string;
  args?: unknown[];
  kind: ExecutionKind;
  event?: Record<string, unknown>;
  /** A cell asks: Dates go in and out as such. */
  isForCell?: boolean;
}

const FUNCTION_PATH = /^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*$/;

/** A file Apps Script would refuse and a wrong name are outcomes like others. */
export function makeJob(request: JobRequest): RealmJob | Outcome {
  const { files, kind } = request;
  try {
    const declared = files.scripts.flatMap((file) => checkFile(file).functions);
    if (!isCallable(request, declared))
      return failure('Error', `Script function not found: ${request.function}`);
  } catch (error) {
    if (error instanceof LoadError) return failure('SyntaxError', error.message);
    throw error;
  }
  return {
    files: files.scripts,
    invocation: {
      function: request.function,
      args: request.args ?? [],
      wall: kind === 'rpc' ? 'rpc' : request.isForCell === true ? 'cell' : 'json',
      event: request.event ?? null,
    },
    timeZone: files.manifest.timeZone,
  };
}

/** The page and cells see only top-level declarations, and no private (`name_`) ones. */
function isCallable(request: JobRequest, declared: string[]): boolean {
  if (!FUNCTION_PATH.test(request.function)) return false;
  if (request.kind !== 'rpc' && request.kind !== 'custom') return true;
  return declared.includes(request.function) && !request.function.endsWith('_');
}

/** An outcome that is an error. */
export function failure(name: string, message: string): Outcome {
  return { ok: false, result: null, error: { name, message, stack: '' } };
}
