/** `transaction.search`: the history of one task, newest first. */
import { ConduitError, notEmulated } from '../conduit/error.js';
import type { Call } from '../conduit/method.js';
import { asMap } from '../conduit/values.js';
import { thingNamed } from '../find.js';
import type { Task, Transaction } from '../store.js';
import { cutPage, textOrNull } from './paging.js';

const LARGEST_PAGE = 1000;

export function searchTransactions(call: Call): unknown {
  const task = taskAsked(call);
  const fits = readConstraints(call);
  const { limit, after, before } = call.parameters;
  const size = Math.max(1, Math.min(LARGEST_PAGE, Number(limit ?? 100) || 1));
  const all = call.store.transactions
    .filter((transaction) => transaction.objectPHID === task.phid && fits(transaction))
    .sort((one, other) => other.id - one.id);
  const page = { limit: size, after: textOrNull(after), before: textOrNull(before) };
  const { items, cursor } = cutPage(all, page, 'ManiphestTransactionQuery');
  return { data: items.map(asJson), cursor };
}

function taskAsked({ store, parameters: { objectIdentifier, objectType } }: Call): Task {
  const isNamed = objectIdentifier !== undefined && objectIdentifier !== null;
  if (objectType !== undefined && objectType !== null) {
    if (!isNamed) throw notEmulated('"objectType"');
    throw new ConduitError(
      'ERR-INVALID-PARAMETERS',
      'Must not specify both parameter "objectType" and parameter "objectIdentifier".',
    );
  }
  if (!isNamed) {
    throw new ConduitError(
      'ERR-INVALID-PARAMETER',
      'Must specify either parameter "objectType" or parameter "objectIdentifier".',
    );
  }
  if (typeof objectIdentifier !== 'string') {
    throw new ConduitError(
      'ERR-INVALID-OBJECT-PHID-FORMAT',
      '"objectIdentifier" must be a string (PHID or object monogram).',
    );
  }
  const thing = thingNamed(store, objectIdentifier);
  if (thing === null) {
    throw new ConduitError('ERR-INVALID-OBJECT-PHID', 'Specified "objectIdentifier" does not exist.');
  }
  if (thing.kind !== 'task') throw notEmulated('the history of anything but tasks');
  return thing.task;
}

function readConstraints({ parameters }: Call): (transaction: Transaction) => boolean {
  const constraints = asMap(parameters.constraints ?? {});
  if (constraints === null || Array.isArray(parameters.constraints)) {
    throw new ConduitError('ERR-INVALID-CONSTRAINTS-FORMAT', '"constraints" must be a list of constraints.');
  }
  const listOf = (key: string): string[] | null => {
    const value = constraints[key];
    if (value === undefined || value === null) return null;
    const list = Object.values(asMap(value) ?? {}).map(String);
    if (list.length > 0) return list;
    const things = key === 'phids' ? 'transaction' : 'author';
    throw new ConduitError(
      `ERR-INVALID-CONSTRAINT-${key.toUpperCase()}-FORMAT`,
      `"${key}" must be a non-empty list of ${things} PHIDs.`,
    );
  };
  const phids = listOf('phids');
  const authors = listOf('authorPHIDs');
  return ({ phid, authorPHID }) =>
    (phids === null || phids.includes(phid)) && (authors === null || authors.includes(authorPHID));
}

function asJson({
  id,
  phid,
  type,
  authorPHID,
  objectPHID,
  date,
  groupID,
  comment,
  fields,
}: Transaction): unknown {
  const dates = { dateCreated: date, dateModified: date };
  const comments =
    comment === null
      ? []
      : [
          {
            id: comment.id,
            phid: comment.phid,
            version: 1,
            authorPHID,
            ...dates,
            removed: false,
            content: { raw: comment.text },
          },
        ];
  return { id, phid, type, authorPHID, objectPHID, ...dates, groupID, comments, fields };
}
