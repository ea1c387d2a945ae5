// What a custom function's result is to the cells that show it.

/**
 * Numbers, texts, truth values, Dates (as `{"$date": milliseconds}`) and lists of rows of them; nothing is null, and so is
 * everything else a cell cannot show but text.
 */
export function intoCell(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => intoCell(item));
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : '#NUM!';
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return value instanceof Date ? { $date: value.getTime() } : asText(value);
}

function asText(value: unknown): string {
  return String(value);
}
