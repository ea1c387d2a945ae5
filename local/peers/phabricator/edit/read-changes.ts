/** Reads the `transactions` of `maniphest.edit` into changes. */
import { asMap, readListOf, readPhidOrNull, readString } from '../conduit/values.js';
import { coreError, notEmulated } from '../conduit/error.js';
import { projectPhids, userPhids } from '../find.js';
import type { Store } from '../store.js';
import { edges, type Change, type EdgeName } from './change.js';

/** As the server lists them in its errors. */
const TYPES = [
  ['parent', 'column', 'space', 'title', 'owner', 'status', 'priority', 'description'],
  ['parents', 'subtasks', 'commits'].flatMap(withOperations),
  ['view', 'edit'],
  ['projects', 'subscribers'].flatMap(withOperations),
  ['subtype', 'comment', 'mfa'],
].flat();
const EDGE_TYPE = /^(projects|subscribers|parents|subtasks)\.(add|remove|set)$/;

function withOperations(name: string): string[] {
  return ['add', 'remove', 'set'].map((operation) => `${name}.${operation}`);
}

interface Raw {
  type: string;
  value: unknown;
}

/** @throws ConduitError for what cannot be read, before anything is changed */
export function readChanges(store: Store, transactions: unknown, isStrict: boolean): Change[] {
  const raw = readRaw(transactions);
  for (const [index, { type }] of raw.entries()) {
    if (TYPES.includes(type)) continue;
    throw coreError(
      `Transaction with key "${String(index)}" has invalid type "${type}". This type is not recognized. Valid types are: ${TYPES.join(', ')}.`,
    );
  }
  return raw.map((transaction) => readOne(store, transaction, isStrict));
}

function readRaw(transactions: unknown): Raw[] {
  const map = asMap(transactions);
  if (map === null) throw coreError('Parameter "transactions" is not a list of transactions.');
  return Object.entries(map).map(([key, item]) => {
    const transaction = asMap(item);
    const start =
      'Parameter "transactions" must contain a list of transaction descriptions, but item with key';
    if (transaction === null) throw coreError(`${start} "${key}" is not a dictionary.`);
    for (const field of ['type', 'value']) {
      if (Object.hasOwn(transaction, field)) continue;
      throw coreError(
        `${start} "${key}" is missing a "${field}" field. Each transaction must have a ${field} field.`,
      );
    }
    return { type: String(transaction.type), value: transaction.value };
  });
}

function readOne(store: Store, { type, value }: Raw, isStrict: boolean): Change {
  const reading = { key: 'value', isStrict };
  try {
    const [, edge, operation] = EDGE_TYPE.exec(type) ?? [];
    if (edge !== undefined && operation !== undefined) {
      const values = readListOf(readString)(value, reading);
      return edges(edge as EdgeName, { [operation]: resolved(store, edge, values) });
    }
    if (type === 'column') return { kind: 'columns', columnPHIDs: readColumns(value, isStrict) };
    if (type === 'owner' || type === 'parent') {
      const phid = readPhidOrNull(value, reading);
      return { kind: type, value: phid === '' ? null : phid };
    }
    return { kind: plainKind(type), value: readString(value, reading) };
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error);
    throw coreError(`Exception when processing transaction of type "${type}": ${sentence}`);
  }
}

function plainKind(type: string): 'title' | 'description' | 'status' | 'priority' | 'subtype' | 'comment' {
  switch (type) {
    case 'title':
    case 'description':
    case 'status':
    case 'priority':
    case 'subtype':
    case 'comment':
      return type;
    default:
      throw notEmulated(`the transaction type "${type}"`);
  }
}

function resolved(store: Store, edge: string, values: string[]): string[] {
  if (edge === 'projects') return projectPhids(store, values);
  return edge === 'subscribers' ? userPhids(store, values) : values;
}

/** A list of PHIDs, or of objects that name one: a single PHID is refused, though the documentation shows it. */
function readColumns(value: unknown, isStrict: boolean): string[] {
  return readListOf((item, reading) => {
    const phid = typeof item === 'string' ? item : asMap(item)?.columnPHID;
    return readString(phid, reading);
  })(value, { key: 'value', isStrict });
}
