/** Reads the constraints of a search, and refuses those it does not know. */
import { ConduitError, notEmulated } from '../conduit/error.js';
import type { Call } from '../conduit/method.js';
import { asMap, type Reading } from '../conduit/values.js';

/** How each constraint is read; the result says whether a thing fits. */
export type ConstraintTable<T> = Readonly<
  Record<string, (value: unknown, reading: Reading, call: Call) => (thing: T) => boolean>
>;

export interface Asked<T> {
  queryKey: string | null;
  fits: (thing: T) => boolean;
  attachments: string[];
}

export interface Searchable<T> {
  constraints: ConstraintTable<T>;
  /** Those of the real server that are not emulated. */
  others: readonly string[];
  attachments: readonly string[];
  /** Constraints of a saved query, null for an unknown key. */
  saved: (key: string, call: Call) => Record<string, unknown> | null;
}

/** @throws ConduitError for what the search does not know or cannot read */
export function readSearch<T>(call: Call, searchable: Searchable<T>): Asked<T> {
  const { parameters } = call;
  const queryKey = parameters.queryKey === undefined ? null : (parameters.queryKey as string | null);
  const saved = queryKey === null || queryKey === '' ? {} : searchable.saved(queryKey, call);
  if (saved === null) throw new ConduitError('ERR-BAD-QUERYKEY', 'Invalid query for parameter "queryKey".');
  const given = asMap(parameters.constraints ?? {});
  if (given === null) {
    throw new ConduitError(
      'ERR-INVALID-CONSTRAINTS-FORMAT',
      'Parameter "constraints" must be a map of constraints.',
    );
  }
  const tests = [
    // What the saved query says holds unless the call says otherwise about the same thing.
    ...Object.entries(saved).filter(([key]) => !Object.hasOwn(given, key)),
    ...Object.entries(given),
  ].map(([key, value]) => testOf(key, value, call, searchable));
  return {
    queryKey,
    fits: (thing) => tests.every((test) => test(thing)),
    attachments: attachmentsOf(call, searchable.attachments),
  };
}

function testOf<T>(
  key: string,
  value: unknown,
  call: Call,
  searchable: Searchable<T>,
): (thing: T) => boolean {
  const read = Object.hasOwn(searchable.constraints, key) ? searchable.constraints[key] : undefined;
  if (read) return read(value, { key, isStrict: call.isStrict }, call);
  if (searchable.others.includes(key) || key.startsWith('custom.')) {
    throw notEmulated(`the constraint "${key}"`);
  }
  throw new ConduitError('ERR-INVALID-CONSTRAINT', 'Parameter "constraints" includes an invalid key.');
}

/** Naming an attachment asks for it, even with `false`. */
function attachmentsOf({ parameters }: Call, known: readonly string[]): string[] {
  const asked = asMap(parameters.attachments ?? {});
  if (asked === null) {
    throw new ConduitError(
      'ERR-INVALID-ATTACHMENTS-FORMAT',
      'Parameter "attachments" must be a map of attachments.',
    );
  }
  const names = Object.keys(asked);
  if (names.every((name) => known.includes(name))) return names;
  throw new ConduitError('ERR-INVALID-ATTACHMENT', 'Parameter "attachments" includes an invalid key.');
}

/** A list is no constraint when it is empty. */
export function anyOf<T, V>(values: readonly V[], of: (thing: T) => V | readonly V[]): (thing: T) => boolean {
  if (values.length === 0) return () => true;
  return (thing) => {
    const own = of(thing);
    const list = Array.isArray(own) ? (own as readonly V[]) : [own as V];
    return list.some((value) => values.includes(value));
  };
}
