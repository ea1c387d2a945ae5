/** JSON as PHP writes it: ASCII only, slashes escaped. */

export function phpJson(value: unknown): string {
  return JSON.stringify(value)
    .replace(/\//g, '\\/')
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** An empty dictionary of PHP is an empty list in JSON. */
export function phpDictionary(entries: readonly (readonly [string, unknown])[]): unknown {
  return entries.length === 0 ? [] : Object.fromEntries(entries);
}
