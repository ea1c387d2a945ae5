// The three property stores with their limits.
import type { ExecutionContext } from '../context.js';
import { registerOps, ServiceError } from '../services.js';

type StoreName = 'script' | 'user' | 'document';
type Store = Record<string, string>;

const MAX_VALUE = 9 * 1024;
const MAX_STORE = 500 * 1024;
const STORE_FULL =
  'You have exceeded the property storage quota. Please remove some properties and try again.';

function storeOf(name: StoreName, { state, user }: ExecutionContext): Store {
  if (name !== 'user') return state.properties[name];
  return (state.properties.user[user] ??= {});
}

function sizeOf(store: Store): number {
  return Object.entries(store).reduce(
    (sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value),
    0,
  );
}

function set(
  _world: unknown,
  { store: name, values, deleteOthers }: { store: StoreName; values: Store; deleteOthers: boolean },
  context: ExecutionContext,
): void {
  for (const [key, value] of Object.entries(values)) {
    if (key === '') throw new ServiceError('Invalid argument: key');
    if (Buffer.byteLength(value) > MAX_VALUE) throw new ServiceError('Argument too large: value');
  }
  const store = storeOf(name, context);
  const wanted = deleteOthers ? values : { ...store, ...values };
  if (sizeOf(wanted) > MAX_STORE) throw new ServiceError(STORE_FULL);
  if (deleteOthers) for (const key of Object.keys(store)) Reflect.deleteProperty(store, key);
  Object.assign(store, values);
}

registerOps({
  'Properties.hasDocument': (_world, _args: null, { state }) => state.spreadsheetId !== null,
  'Properties.all': (_world, { store }: { store: StoreName }, context) => ({ ...storeOf(store, context) }),
  'Properties.get': (_world, { store, key }: { store: StoreName; key: string }, context) => {
    const values = storeOf(store, context);
    return Object.hasOwn(values, key) ? values[key] : null;
  },
  'Properties.delete': (_world, { store, key }: { store: StoreName; key: string }, context) => {
    Reflect.deleteProperty(storeOf(store, context), key);
  },
  'Properties.set': set,
});
