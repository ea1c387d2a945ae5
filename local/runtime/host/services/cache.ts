// The three caches with their limits; a full one drops its oldest entries.
import type { CacheEntry } from '../../world/project-state.js';
import type { ExecutionContext } from '../context.js';
import { registerOps, ServiceError } from '../services.js';

type StoreName = 'script' | 'user' | 'document';

const MAX_KEY = 250;
const MAX_VALUE = 102_400;
const MAX_SECONDS = 21_600;
const MAX_ENTRIES = 1000;
const DROPPED_AT_ONCE = 100;

/** The entries that have not expired, oldest first; expired ones are dropped for good. */
function entriesOf(name: StoreName, { state, user, now }: ExecutionContext): CacheEntry[] {
  const before = name === 'user' ? (state.cache.user[user] ?? []) : state.cache[name];
  return keep(
    name,
    before.filter(({ expires }) => expires > now()),
    { state, user },
  );
}

function keep(
  name: StoreName,
  entries: CacheEntry[],
  { state, user }: Pick<ExecutionContext, 'state' | 'user'>,
): CacheEntry[] {
  if (name === 'user') state.cache.user[user] = entries;
  else state.cache[name] = entries;
  return entries;
}

function checkKeys(keys: string[]): void {
  if (keys.some((key) => key.length > MAX_KEY)) throw new ServiceError('Argument too large: key');
}

function put(
  _world: unknown,
  { store, entries, seconds }: { store: StoreName; entries: [string, string][]; seconds: number },
  context: ExecutionContext,
): void {
  checkKeys(entries.map(([key]) => key));
  if (entries.some(([, value]) => Buffer.byteLength(value) > MAX_VALUE)) {
    throw new ServiceError('Argument too large: value');
  }
  if (!(seconds >= 1)) throw new ServiceError('Invalid argument: expirationInSeconds');
  const expires = context.now() + Math.min(seconds, MAX_SECONDS) * 1000;
  const names = new Set(entries.map(([key]) => key));
  const others = entriesOf(store, context).filter(({ key }) => !names.has(key));
  const all = [...others, ...entries.map(([key, value]) => ({ key, value, expires }))];
  const surplus = all.length > MAX_ENTRIES ? Math.max(DROPPED_AT_ONCE, all.length - MAX_ENTRIES) : 0;
  keep(store, all.slice(surplus), context);
}

registerOps({
  'Cache.get': (_world, { store, keys }: { store: StoreName; keys: string[] }, context) => {
    checkKeys(keys);
    const found = entriesOf(store, context).filter(({ key }) => keys.includes(key));
    return Object.fromEntries(found.map(({ key, value }) => [key, value]));
  },
  'Cache.put': put,
  'Cache.remove': (_world, { store, keys }: { store: StoreName; keys: string[] }, context) => {
    const rest = entriesOf(store, context).filter(({ key }) => !keys.includes(key));
    keep(store, rest, context);
  },
});
