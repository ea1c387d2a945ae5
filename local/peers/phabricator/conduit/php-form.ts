/** Reads form fields as PHP does: `a[b][0]=c` is a list in a map. */

type Nested = Map<string, Nested | string>;

/** Top-level fields by name. A map whose keys are 0, 1, 2 … is a list. */
export function readPhpForm(fields: Iterable<readonly [string, string]>): Record<string, unknown> {
  const root: Nested = new Map();
  for (const [name, value] of fields) put(root, pathOf(name), value);
  return Object.fromEntries([...root].map(([key, value]) => [key, plain(value)]));
}

/** `a[b][]` → a, b and the empty name, which stands for the next number. */
function pathOf(name: string): string[] {
  const [, head = name, rest = ''] = /^([^[]+)((?:\[[^\]]*\])+)$/.exec(name) ?? [];
  return [head, ...[...rest.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1] ?? '')];
}

function put(map: Nested, [first = '', ...rest]: readonly string[], value: string): void {
  const key = first === '' ? String(map.size) : first;
  if (rest.length === 0) {
    map.set(key, value);
    return;
  }
  const former = map.get(key);
  const inner: Nested = former instanceof Map ? former : new Map<string, Nested | string>();
  map.set(key, inner);
  put(inner, rest, value);
}

function plain(value: Nested | string): unknown {
  if (typeof value === 'string') return value;
  const entries = [...value].map(([key, inner]) => [key, plain(inner)] as const);
  const isList = entries.every(([key], index) => key === String(index));
  return isList ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}
