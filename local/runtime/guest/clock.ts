// Makes the context's Date show the world's virtual clock.
import { ask } from './bridge.js';

const RealDate = Date;

/** The virtual clock in milliseconds since 1970. */
function now(): number {
  return ask('now') as number;
}

function VirtualDate(this: unknown, ...args: unknown[]): unknown {
  const [only] = args;
  // By far the most frequent, and quicker than Reflect.
  if (new.target === VirtualDate && args.length === 1) return new RealDate(only as number);
  if (!(new.target as unknown)) return new RealDate(now()).toString();
  return Reflect.construct(RealDate, args.length > 0 ? args : [now()], new.target);
}

/** Replaces the global Date; `instanceof Date`, subclasses and the static functions keep working. */
export function installClock(): void {
  for (const name of Object.getOwnPropertyNames(RealDate)) {
    const property = Object.getOwnPropertyDescriptor(RealDate, name);
    if (property) Object.defineProperty(VirtualDate, name, property);
  }
  Object.defineProperty(VirtualDate, 'name', { value: 'Date', configurable: true });
  Object.defineProperty(VirtualDate, 'now', { value: now, writable: true, configurable: true });
  Object.defineProperty(RealDate.prototype, 'constructor', {
    value: VirtualDate,
    writable: true,
    configurable: true,
  });
  Object.defineProperty(globalThis, 'Date', { value: VirtualDate, writable: true, configurable: true });
}
