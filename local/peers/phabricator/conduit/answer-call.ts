/** Answers `/api/<method>`: always with status 200 and an envelope. */
import type { Answer } from '../../server/answer.js';
import type { Incoming } from '../../server/incoming.js';
import type { Store } from '../store.js';
import { authenticate } from './authenticate.js';
import { decode } from './decode.js';
import { ConduitError } from './error.js';
import { phpJson } from './json.js';
import type { Method } from './method.js';
import { METHODS } from './methods.js';

export function answerCall(store: Store, incoming: Incoming, name: string): Answer {
  const envelope = {
    result: null as unknown,
    error_code: null as string | null,
    error_info: null as string | null,
  };
  try {
    envelope.result = call(store, incoming, name);
  } catch (error) {
    if (!(error instanceof ConduitError)) throw error;
    envelope.error_code = error.code;
    envelope.error_info = error.message;
  }
  return { status: 200, headers: { 'Content-Type': 'application/json' }, body: phpJson(envelope) };
}

function call(store: Store, incoming: Incoming, name: string): unknown {
  const { parameters, token, isStrict } = decode(incoming, name);
  const method = methodNamed(name);
  const unknown = Object.keys(parameters).filter((key) => !method.parameters.includes(key));
  if (unknown.length > 0) {
    throw callError(
      `API Method "${name}" does not define these parameters: ${unknown.map((key) => `'${key}'`).join(', ')}.`,
    );
  }
  const user = authenticate(store, token);
  return method.run({ store, user, parameters, isStrict, site: incoming.site });
}

function methodNamed(name: string): Method {
  const method = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
  if (!method) throw callError(`Conduit API method "${name}" does not exist.`);
  return method;
}

function callError(info: string): ConduitError {
  return new ConduitError('ERR-CONDUIT-CALL', info);
}
