// Reads what a script passes to a service: objects of options, and texts that may be missing.

export type Given = Record<string, unknown>;

/** Whether it is an object with fields, not a list, null or a plain value. */
export function isObject(value: unknown): value is Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** As text; null where the script gave nothing (undefined and null are the same to a service). */
export function textOf(value: unknown): string | null {
  return value === undefined || value === null ? null : asText(value);
}

/** Whatever it is, as JavaScript prints it: a service does the same with a value of the wrong kind. */
export function asText(value: unknown): string {
  return String(value);
}
