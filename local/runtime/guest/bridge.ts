// The one way out of the context: a question in JSON to the host, an answer in JSON back.

/** The primitive handed in by the host when the guest is loaded; never visible to the script. */
declare const __request: (question: string) => string;

const request = __request;

interface HostFailure {
  name: string;
  message: string;
  /** Only for errors of advanced services: what their `details` property shows. */
  details?: unknown;
}

interface Answer {
  value?: unknown;
  error?: HostFailure;
}

const BUILT_IN: Record<string, new (message: string) => Error> = {
  Error,
  TypeError,
  RangeError,
  SyntaxError,
};

/**
 * An error born in this context. `Exception` (the services' own), `GoogleJsonResponseException` and the like are
 * plain `Error`s with that name, as on Google.
 */
function makeError(name: string, message: string, details?: unknown): Error {
  const error = new (BUILT_IN[name] ?? Error)(message);
  if (error.name !== name) {
    Object.defineProperty(error, 'name', { value: name, configurable: true, writable: true });
    // V8 took the first line of the stack from the class; the log shows the stack.
    error.stack = `${name}: ${message}${stackBelow(error)}`;
  }
  if (details !== undefined) Object.assign(error, { details });
  return error;
}

function stackBelow(error: Error): string {
  const stack = error.stack ?? '';
  const firstFrame = stack.indexOf('\n    at ');
  return firstFrame < 0 ? '' : stack.slice(firstFrame);
}

/** The error every emulated service throws for a refused call: `Exception: …`. */
export function exception(message: string): Error {
  return makeError('Exception', message);
}

/**
 * Asks the host; not counted as a service call. Dates travel as `{"$date": milliseconds}` (null = invalid) in both
 * directions and arrive here as Dates of this context; `undefined` becomes null.
 * @throws the host's error, rebuilt in this context
 */
export function ask(op: string, args: unknown = null): unknown {
  const text = request(JSON.stringify({ op, args }, packDate));
  const answer = (text.includes('"$date"') ? JSON.parse(text, unpackDate) : JSON.parse(text)) as Answer;
  if (answer.error) throw makeError(answer.error.name, answer.error.message, answer.error.details);
  return answer.value;
}

function packDate(this: unknown, key: string, value: unknown): unknown {
  // JSON.stringify has already called Date's toJSON; the original is still in the holder.
  const original = (this as Record<string, unknown>)[key];
  return original instanceof Date ? { $date: original.getTime() } : value;
}

/** Reviver for JSON: `{"$date": milliseconds}` becomes a Date of this context. */
export function unpackDate(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('$date' in value)) return value;
  const milliseconds = value.$date;
  return new Date(typeof milliseconds === 'number' ? milliseconds : NaN);
}
