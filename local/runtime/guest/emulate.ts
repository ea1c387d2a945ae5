// Turns plain classes into Apps Script services: every outermost call is announced to the host (scopes, counting,
// time, faults), and every published member that is not implemented throws by name.
import { ask } from './bridge.js';
import { enumOf } from './enums.js';
import { publishedMember, publishedMembers } from './published.js';
import { start } from './start.js';

type Method = (this: unknown, ...args: unknown[]) => unknown;
type Class = abstract new (...args: never[]) => object;

/** More than zero while an emulated method runs; what it calls in turn is not a call by the script. */
let depth = 0;

/** The name people know a class by: `Range`, `SpreadsheetApp`, `Calendar.Events`. */
function displayName(type: string): string {
  const parts = type.split('.');
  if (parts[1] !== 'Collection') return parts[parts.length - 1] ?? type;
  return [parts[0], ...parts.slice(2)].join('.').replace(/Collection$/, '');
}

/** Runs a piece of the script (a template, a callback) from within an emulated method: its calls count again. */
export function asScript<Result>(run: () => Result): Result {
  const outer = depth;
  depth = 0;
  try {
    return run();
  } finally {
    depth = outer;
  }
}

function counted(type: string, member: string, display: string, method: Method): Method {
  return function (this: unknown, ...args: unknown[]): unknown {
    if (depth > 0) return method.apply(this, args);
    const { isLast } = ask('enter', { type, member, name: `${display}.${member}` }) as { isLast: boolean };
    depth += 1;
    try {
      return method.apply(this, args);
    } finally {
      depth -= 1;
      // The host ends the run here: after the call took effect, before the script sees its result.
      if (isLast) ask('leave');
    }
  };
}

function hide(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: false });
}

function notEmulated(name: string): Method {
  return () => {
    throw new Error(`Not emulated: ${name}`);
  };
}

const seen = new Map<string, Class>();

/**
 * Makes a class the emulation of one class of the typings (`Spreadsheet.Range`). Its methods are wrapped, missing ones
 * throw by name, enum properties appear by themselves. Keep whatever the script must not see in `#private` members or
 * outside the class: names that are not in the typings fail a test.
 */
export function emulateClass(type: string, emulation: Class, display = displayName(type)): void {
  const prototype = emulation.prototype as object;
  for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    if (name === 'constructor' || name === 'toString' || typeof value !== 'function') continue;
    hide(prototype, name, counted(type, name, display, value as Method));
  }
  if (!Object.prototype.hasOwnProperty.call(prototype, 'toString'))
    hide(prototype, 'toString', () => display);
  if (Object.getPrototypeOf(prototype) === Object.prototype) {
    Object.setPrototypeOf(prototype, missingMembers(type, display));
  }
  seen.set(type, emulation);
}

/**
 * Stands behind an emulated class and gives what it does not implement: a function that throws, an enum, or an object
 * of which again everything throws (a part of an advanced service). Looked up when asked for: few scripts ask.
 */
function missingMembers(type: string, display: string): object {
  const made = new Map<string, unknown>();
  return new Proxy(Object.prototype, {
    has: (target, key) =>
      Reflect.has(target, key) || (typeof key === 'string' && publishedMember(type, key) !== null),
    get: (target, key) => {
      const member = typeof key === 'string' ? publishedMember(type, key) : null;
      if (typeof key !== 'string' || member === null) return Reflect.get(target, key) as unknown;
      if (!made.has(key)) made.set(key, stubFor(member, `${display}.${key}`));
      return made.get(key);
    },
    // What the script sets lands on its own object, as without this proxy.
    set: (_target, key, value, receiver: object) =>
      Reflect.defineProperty(receiver, key, { value, writable: true, enumerable: true, configurable: true }),
  });
}

function stubFor(
  member: { kind: 'method' | 'enum' | 'object' | 'other'; type: string },
  name: string,
): unknown {
  if (member.kind === 'enum') return enumOf(member.type);
  if (member.kind === 'object') return Object.create(missingMembers(member.type, name)) as unknown;
  // A property of a plain type throws at once: there is no call that could.
  return member.kind === 'method' ? notEmulated(name) : notEmulated(name).call(undefined);
}

/** Puts an instance on the global object as a service of Apps Script (`SpreadsheetApp`). */
export function emulateService(global: string, service: object): void {
  const type = start.globals[global];
  if (type === undefined) throw new Error(`The typings have no service ${global}.`);
  emulateClass(type, service.constructor as Class, global);
  hide(globalThis, global, service);
}

/**
 * Puts an instance on the global object as an advanced service, under the name the manifest gives it; nothing
 * happens where the manifest does not enable it. Emulate its collections with `emulateClass` first.
 * @param serviceId as in the manifest: `calendar`
 */
export function emulateAdvancedService(serviceId: string, service: object): void {
  const enabled = start.advanced.find((candidate) => candidate.serviceId === serviceId);
  if (!enabled?.type) return;
  emulateClass(enabled.type, service.constructor as Class, enabled.userSymbol);
  hide(globalThis, enabled.userSymbol, service);
}

/** Everything published that nobody emulates, so that it fails by its name; call once after all services. */
export function defineAbsentServices(): void {
  for (const [global, type] of Object.entries(start.globals)) {
    if (!(global in globalThis)) hide(globalThis, global, Object.create(missingMembers(type, global)));
  }
  for (const { userSymbol, type } of start.advanced) {
    if (userSymbol in globalThis) continue;
    if (type !== null) hide(globalThis, userSymbol, Object.create(missingMembers(type, userSymbol)));
    else Object.defineProperty(globalThis, userSymbol, { get: notEmulated(userSymbol), configurable: true });
  }
}

/** Emulated members that the typings do not have, as `Spreadsheet.Range.rowIndex`; for a test. */
export function unpublishedMembers(): string[] {
  return [...seen].flatMap(([type, emulation]) => {
    const published = new Set(['constructor', 'toString', ...publishedMembers(type)]);
    const own = Object.getOwnPropertyNames(emulation.prototype);
    return own.filter((name) => !published.has(name)).map((name) => `${type}.${name}`);
  });
}

/** The classes of the typings that are emulated; for a test. */
export function emulatedClasses(): string[] {
  return [...seen.keys()];
}
