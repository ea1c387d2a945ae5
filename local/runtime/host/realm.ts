// A fresh V8 context per execution with only the globals Apps Script has, and the script's files loaded into it.
import vm from 'node:vm';
import { setProcessZone } from './process-zone.js';
import type { Backend } from './backend.js';

export interface SourceFile {
  /** As in the project: `Code.js`. */
  name: string;
  text: string;
}

/** What is to be done in the context, as JSON. */
export interface Invocation {
  /** Global function, or a path such as `menu.item1`. */
  function: string;
  args: unknown[];
  /** How the answer leaves: plain JSON, through the wall of google.script.run, or into a cell. */
  wall: 'json' | 'rpc' | 'cell';
  /** Fields of a trigger's event object, if it is one: then it is the only argument. */
  event: Record<string, unknown> | null;
}

/** What came of it, as JSON made in the context. */
export interface Outcome {
  ok: boolean;
  result: unknown;
  error: { name: string; message: string; stack: string } | null;
}

interface Guest {
  /** Prepares a global `__run` that runs `find()` with the invocation. */
  prepare: (invocation: string) => void;
  /** JSON of an `Outcome`, once the script and its microtasks are through. */
  outcome: () => string;
}

/** What is to be run; plain data, so that it may cross threads. */
export interface RealmJob {
  files: readonly SourceFile[];
  invocation: Invocation;
  /** IANA zone of the script: local time inside the context. */
  timeZone: string;
}

interface RealmOptions {
  /** The emulated services; see guest-code.ts. */
  guest: vm.Script;
  /** Real milliseconds before an endless loop is stopped; without it somebody else watches. */
  realTimeLimit?: number;
}

/** Thrown when the real time limit stopped the script. */
export class EndlessLoop extends Error {}

/**
 * Runs one function in a context of its own.
 * @throws EndlessLoop after `realTimeLimit`
 */
export function runInRealm(job: RealmJob, backend: Backend, options: RealmOptions): Outcome {
  return withTimeZone(job.timeZone, () => {
    // Promises settle after the call stack is empty and within the time limit, as on Google.
    const context = vm.createContext({}, { microtaskMode: 'afterEvaluate' });
    vm.runInContext('delete WebAssembly.compileStreaming; delete WebAssembly.instantiateStreaming;', context);
    const load = options.guest.runInContext(context) as (request: (question: string) => string) => Guest;
    const guest = load((question) => backend.handle(question));
    guest.prepare(JSON.stringify(job.invocation));
    const failure = loadAndRun(job, context, options.realTimeLimit);
    return failure ?? (JSON.parse(guest.outcome()) as Outcome);
  });
}

function loadAndRun(
  { files, invocation }: RealmJob,
  context: vm.Context,
  realTimeLimit: number | undefined,
): Outcome | null {
  const limit = realTimeLimit === undefined ? {} : { timeout: realTimeLimit };
  try {
    for (const file of files) compiled(file).runInContext(context, limit);
  } catch (error) {
    throwIfEndless(error);
    return { ok: false, result: null, error: described(error) };
  }
  try {
    vm.runInContext(`__run(() => ${lookUp(invocation.function)})`, context, {
      filename: 'apps-script.js',
      ...limit,
    });
  } catch (error) {
    throwIfEndless(error);
    throw error;
  }
  return null;
}

const scripts = new WeakMap<SourceFile, vm.Script>();

/** A file is compiled once per process; each execution runs it anew. */
function compiled(file: SourceFile): vm.Script {
  const known = scripts.get(file);
  if (known) return known;
  const script = new vm.Script(file.text, { filename: file.name });
  scripts.set(file, script);
  return script;
}

/** An expression that gives the function and its owner, or undefined; top-level let and const are found too. */
function lookUp(path: string): string {
  const owner = path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : 'undefined';
  const first = path.split('.')[0] ?? '';
  return `typeof ${first} === 'undefined' ? null : [${path}, ${owner}]`;
}

function throwIfEndless(error: unknown): void {
  if (isErrorLike(error) && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
    throw new EndlessLoop();
}

/** An error of the context is no instance of this realm's Error. */
function isErrorLike(error: unknown): error is { name: unknown; message: unknown; stack?: string } {
  return typeof error === 'object' && error !== null && 'message' in error && 'name' in error;
}

function described(error: unknown): { name: string; message: string; stack: string } {
  if (!isErrorLike(error)) return { name: 'Error', message: String(error), stack: '' };
  return { name: String(error.name), message: String(error.message), stack: error.stack ?? '' };
}

function withTimeZone<Result>(timeZone: string, run: () => Result): Result {
  const before = setProcessZone(timeZone);
  try {
    return run();
  } finally {
    setProcessZone(before);
  }
}
