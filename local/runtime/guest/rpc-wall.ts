// What google.script.run lets through from the server to the page.

/** Thrown inside when a value cannot be sent at all. */
class Unsendable extends Error {}

/**
 * The value as the page receives it: numbers, booleans, text, null, arrays and plain objects of those. Anything else
 * anywhere in it (a Date, a function, a circle) makes the whole answer null, without an error; `undefined` becomes
 * null in arrays and is dropped from objects.
 */
export function throughWall(value: unknown): unknown {
  try {
    return send(value, []);
  } catch (error) {
    if (error instanceof Unsendable) return null;
    throw error;
  }
}

function send(value: unknown, above: object[]): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object' || above.includes(value)) throw new Unsendable();
  const path = [...above, value];
  if (Array.isArray(value)) return Array.from(value, (item: unknown) => send(item, path));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new Unsendable();
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, send(item, path)]));
}
