// google.script.run: an object on which every name is a function of the server.
import { throughWall } from './wall.js';

const AT_ONCE = 10;

export interface Call {
  functionName: string;
  args: unknown[];
  onSuccess: (result: unknown) => void;
  onFailure: (message: string) => void;
}

interface Handlers {
  success?: (result: unknown, userObject: unknown) => void;
  failure?: (error: Error, userObject: unknown) => void;
  userObject?: unknown;
}

type Runner = Record<string, (...args: unknown[]) => unknown>;

const scriptError = (message: string): Error => {
  const error = new Error(message);
  error.name = 'ScriptError';
  return error;
};

/** Lets ten calls out at a time; the next one waits for an answer, as on Google. */
const createGate = (send: (call: Call) => void): ((call: Call) => void) => {
  const waiting: Call[] = [];
  let underWay = 0;
  const next = (): void => {
    if (underWay >= AT_ONCE) return;
    const call = waiting.shift();
    if (call === undefined) return;
    underWay += 1;
    const after =
      <Given>(then: (given: Given) => void) =>
      (given: Given) => {
        underWay -= 1;
        next();
        then(given);
      };
    send({ ...call, onSuccess: after(call.onSuccess), onFailure: after(call.onFailure) });
  };
  return (call) => {
    waiting.push(call);
    next();
  };
};

const SETTERS = {
  withSuccessHandler: 'success',
  withFailureHandler: 'failure',
  withUserObject: 'userObject',
} as const;

const isSetter = (name: string): name is keyof typeof SETTERS => name in SETTERS;

const runner = (start: (call: Call) => void, handlers: Handlers): Runner =>
  new Proxy<Runner>(
    {},
    {
      get: (_none, name) => {
        // A promise's probe and the console's looks are no functions of the server.
        if (typeof name === 'symbol' || name === 'then' || name === 'toJSON') return undefined;
        if (isSetter(name)) return (value: unknown) => runner(start, { ...handlers, [SETTERS[name]]: value });
        return (...args: unknown[]) =>
          start({
            functionName: name,
            args: throughWall(args),
            onSuccess: (result) => handlers.success?.(result, handlers.userObject),
            onFailure: (message) => {
              const error = scriptError(message);
              if (handlers.failure === undefined) console.error(`${error.name}: ${message}`);
              else handlers.failure(error, handlers.userObject);
            },
          });
      },
    },
  );

/** `send` takes a call to the server and later calls one of its two handlers. */
export const createRunner = (send: (call: Call) => void): Runner => runner(createGate(send), {});
