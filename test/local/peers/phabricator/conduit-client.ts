/** Talks to the stand-in as scripts do. */
import type { Phabricator } from '../../../../local/peers/phabricator.js';

export interface Envelope {
  result: unknown;
  error_code: string | null;
  error_info: string | null;
}

export function tokenOf({ store }: Phabricator, username: string): string {
  const user = store.users.find((one) => one.username === username);
  if (!user) throw new Error(`No user ${username}.`);
  return user.token;
}

export function phidOf({ store }: Phabricator, username: string): string {
  return store.users.find((one) => one.username === username)?.phid ?? '';
}

export function projectPhid({ store }: Phabricator, name: string): string {
  return store.projects.find((one) => one.name === name)?.phid ?? '';
}

/** Sends a form as it is. */
export async function send(
  phabricator: Phabricator,
  method: string,
  fields: Record<string, string>,
): Promise<Envelope> {
  const response = await fetch(`${phabricator.address}/api/${method}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as Envelope;
}

/** The encoding to use: JSON in one field, the token inside. */
export function call(
  phabricator: Phabricator,
  method: string,
  params: object = {},
  username = 'im_alice',
): Promise<Envelope> {
  const token = tokenOf(phabricator, username);
  return send(phabricator, method, {
    params: JSON.stringify({ ...params, __conduit__: { token } }),
    output: 'json',
  });
}

/** The result of a call that must not fail. */
export async function result<T>(
  phabricator: Phabricator,
  method: string,
  params: object = {},
  username = 'im_alice',
): Promise<T> {
  const envelope = await call(phabricator, method, params, username);
  expect([envelope.error_code, envelope.error_info]).toEqual([null, null]);
  return envelope.result as T;
}

export interface Edited {
  object: { id: number; phid: string };
  transactions: { phid: string }[];
}

/** `['title', 'A']` as a transaction. */
export type Pair = readonly [type: string, value: unknown];

export function transactions(...pairs: readonly Pair[]): { type: string; value: unknown }[] {
  return pairs.map(([type, value]) => ({ type, value }));
}

export function create(phabricator: Phabricator, ...pairs: readonly Pair[]): Promise<Edited> {
  return result<Edited>(phabricator, 'maniphest.edit', { transactions: transactions(...pairs) });
}

export function edit(
  phabricator: Phabricator,
  objectIdentifier: unknown,
  pairs: readonly Pair[],
  username = 'im_alice',
): Promise<Edited> {
  const params = { objectIdentifier, transactions: transactions(...pairs) };
  return result<Edited>(phabricator, 'maniphest.edit', params, username);
}

export interface Happening {
  id: number;
  type: string | null;
  authorPHID: string;
  groupID: string;
  comments: { content: { raw: string } }[];
  fields: Record<string, unknown>;
}

/** Newest first. */
export async function history(phabricator: Phabricator, objectIdentifier: string): Promise<Happening[]> {
  const { data } = await result<{ data: Happening[] }>(phabricator, 'transaction.search', {
    objectIdentifier,
  });
  return data;
}

export interface FoundTask {
  id: number;
  phid: string;
  fields: Record<string, unknown> & {
    name: string;
    ownerPHID: string | null;
    status: { value: string; name: string };
  };
  attachments: Record<string, Record<string, unknown>>;
}

export interface Found<T> {
  data: T[];
  maps: Record<string, unknown>;
  query: { queryKey: string | null };
  cursor: { limit: number; after: string | null; before: string | null; order: string | null };
}

export function search(
  phabricator: Phabricator,
  params: object,
  username?: string,
): Promise<Found<FoundTask>> {
  return result<Found<FoundTask>>(phabricator, 'maniphest.search', params, username);
}

export async function task(phabricator: Phabricator, id: number): Promise<FoundTask> {
  const attachments = { projects: true, subscribers: true, columns: true };
  const { data } = await search(phabricator, { constraints: { ids: [id] }, attachments });
  const [found] = data;
  if (!found) throw new Error(`No task ${String(id)}.`);
  return found;
}
