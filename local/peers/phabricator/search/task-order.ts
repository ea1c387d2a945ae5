/** The orders of `maniphest.search`. */
import { coreError } from '../conduit/error.js';
import type { Task } from '../store.js';

type Compare = (one: Task, other: Task) => number;

const byId: Compare = (one, other) => other.id - one.id;
const byUpdate: Compare = (one, other) => other.dateModified - one.dateModified;

/** Newest first among equals. */
const then =
  (first: Compare, second: Compare = byId): Compare =>
  (one, other) =>
    first(one, other) || second(one, other);

const ORDERS: Readonly<Record<string, Compare>> = {
  priority: then((one, other) => other.priority - one.priority),
  updated: then(byUpdate),
  outdated: (one, other) => then(byUpdate)(other, one),
  newest: byId,
  oldest: (one, other) => byId(other, one),
  closed: then((one, other) => (other.dateClosed ?? 0) - (one.dateClosed ?? 0)),
  title: then((one, other) => compareText(one.title, other.title)),
  relevance: byId,
};

function compareText(one: string, other: string): number {
  const [first, second] = [one.toLowerCase(), other.toLowerCase()];
  return first === second ? 0 : first < second ? -1 : 1;
}

/** @param order null = by priority. @throws ConduitError for an order nobody knows */
export function taskOrder(order: unknown): Compare {
  const name = order === null ? 'priority' : typeof order === 'string' ? order : JSON.stringify(order);
  const compare = Object.hasOwn(ORDERS, name) ? ORDERS[name] : undefined;
  if (compare) return compare;
  throw coreError(
    `Query "ManiphestTaskQuery" does not support a builtin order "${name}". Supported orders are: ${Object.keys(ORDERS).join(', ')}.`,
  );
}
