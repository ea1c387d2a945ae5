// The registry of operations: every change an emulated service makes to the world goes through one of these.
import type { World } from '../world/world.js';
import type { ExecutionContext } from './context.js';

/**
 * One operation: takes the world, JSON arguments and the execution, gives JSON. It may change the world in place and
 * throws `ServiceError` (or a TypeError and the like) for a refusal. Dates are `{"$date": milliseconds}`.
 */
export type Op = (world: World, args: never, context: ExecutionContext) => unknown;

export interface OpOptions {
  /**
   * `spreadsheet`: writes that wait in the buffer are applied before this operation runs; `values`: and formulas are
   * computed. Others leave the buffer alone.
   */
  reads?: 'spreadsheet' | 'values';
  /** Of those that read: the operation leaves the cells as they are. */
  isPure?: boolean;
  /** The operation waits in the buffer until something reads a spreadsheet, flushes, or the run ends; it gives null. */
  isBuffered?: boolean;
  /** The operation is a generator of what it waits for; see waits.ts. */
  waits?: boolean;
}

export interface RegisteredOp {
  run: (world: World, args: unknown, context: ExecutionContext) => unknown;
  options: OpOptions;
}

const registered = new Map<string, RegisteredOp>();

/** Adds operations by name; a name may be registered once. */
export function registerOps(ops: Record<string, Op>, options: OpOptions = {}): void {
  for (const [name, run] of Object.entries(ops)) {
    if (registered.has(name)) throw new Error(`The operation ${name} is registered twice.`);
    registered.set(name, { run: run as RegisteredOp['run'], options });
  }
}

export function findOp(name: string): RegisteredOp | undefined {
  return registered.get(name);
}

/** A refusal by a service, as the script sees it: `Exception: …` unless another name is given. */
export class ServiceError extends Error {
  /** Shown as the error's `details` property (advanced services). */
  readonly details: unknown;
  constructor(message: string, name = 'Exception', details?: unknown) {
    super(message);
    this.name = name;
    this.details = details;
  }
}
