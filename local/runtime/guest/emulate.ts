// Turns plain classes into Apps Script services: every outermost call is announced to the host (scopes, counting,
// time, faults), and every published member that is not implemented throws by name.
import { ask } from './bridge.js';
import { enumOf } from './enums.js';
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

function members(type: string): { methods: string[]; properties: Record<string, string> } {
  const found = start.types[type];
  if (!found) throw new Error(`The typings have no class ${type}.`);
  return found;
}

const seen = new Map<string, Class>();

/**
 * Makes a class the emulation of one class of the typings (`Spreadsheet.Range`). Its public methods are wrapped, missing
 * ones become stubs, enum properties appear by themselves. Keep whatever the script must not see in `#private`
 * members or outside the class: names that are not in the typings fail a test.
 */
export function emulateClass(type: string, emulation: Class, display = displayName(type)): void {
  const prototype = emulation.prototype as Record<string, unknown>;
  const { methods, properties } = members(type);
  for (const name of methods) {
    const own = Object.getOwnPropertyDescriptor(prototype, name);
    if (own) hide(prototype, name, counted(type, name, display, own.value as Method));
    else if (!(name in prototype) || name in Object.prototype)
      hide(prototype, name, notEmulated(`${display}.${name}`));
  }
  for (const [name, propertyType] of Object.entries(properties)) {
    if (name in prototype) continue;
    if (propertyType in start.enums) hide(prototype, name, enumOf(propertyType));
    else defineMissing(prototype, name, propertyType, `${display}.${name}`);
  }
  if (!Object.prototype.hasOwnProperty.call(prototype, 'toString'))
    hide(prototype, 'toString', () => display);
  seen.set(type, emulation);
}

/** A property nobody implements: an object of stubs for a part of an advanced service, else it throws when read. */
function defineMissing(prototype: object, name: string, type: string, display: string): void {
  Object.defineProperty(prototype, name, {
    configurable: true,
    enumerable: false,
    get: () => (type in start.types ? absent(type, display) : notEmulated(display)()),
    set(this: object, value: unknown) {
      hide(this, name, value);
    },
  });
}

/** An object that has every published member, and each throws `Not emulated: …`. */
function absent(type: string, display: string): object {
  const { methods, properties } = members(type);
  const stubs = {};
  for (const name of methods) hide(stubs, name, notEmulated(`${display}.${name}`));
  for (const [name, propertyType] of Object.entries(properties)) {
    if (propertyType in start.enums) hide(stubs, name, enumOf(propertyType));
    else defineMissing(stubs, name, propertyType, `${display}.${name}`);
  }
  return stubs;
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
  const wanted = [
    ...Object.entries(start.globals),
    ...start.advanced.map((service) => [service.userSymbol, service.type] as const),
  ];
  for (const [global, type] of wanted) {
    if (global in globalThis) continue;
    Object.defineProperty(globalThis, global, {
      configurable: true,
      enumerable: false,
      get: () => (type === null ? notEmulated(global)() : absent(type, global)),
      set: (value: unknown) => {
        hide(globalThis, global, value);
      },
    });
  }
}

/** Class of the typings → class that emulates it; for the test that compares the two. */
export function emulatedClasses(): ReadonlyMap<string, Class> {
  return seen;
}
